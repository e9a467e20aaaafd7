import io.photofinish.schemas.Result;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Prints every live result, then ends:
 *
 * <pre>java -cp standalone/target/photofinish.jar docs/examples/ReadTopic.java localhost:9092 [REGISTRY]</pre>
 */
public final class ReadTopic {
  public static void main(String[] arguments) {
    Map<String, String> registry =
        arguments.length > 1 ? Map.of("schema.registry.url", arguments[1]) : Map.of();
    Topic<String, Result> results = Topics.of("photofinish.", registry).results();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", arguments[0], "isolation.level", "read_committed");
    var live = new TreeMap<String, Result>();
    try (var consumer =
        new KafkaConsumer<>(
            settings, results.key().deserializer(), results.value().deserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(results.name()).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          if (record.value() == null) {
            live.remove(record.key()); // a tombstone: the result is taken back
          } else {
            live.put(record.key(), record.value());
          }
        }
      }
    }
    live.forEach((id, result) -> System.out.println(id + " " + result));
  }
}
