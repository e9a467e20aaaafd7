package io.photofinish.standalone.records;

import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Single records to a topic, confirmed by the broker. */
public final class TopicWriter {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private TopicWriter() {}

  /**
   * Returns when the record is there.
   *
   * @param value null for a tombstone
   * @throws Problem where the brokers do not take it
   */
  public static void write(Cluster cluster, String topic, byte[] key, byte[] value) {
    Map<String, Object> properties = cluster.clientProperties();
    properties.put("client.id", "photofinish-write");
    properties.put("acks", "all");
    properties.put("max.request.size", Topics.MAX_RECORD_BYTES);
    properties.put("max.block.ms", PATIENCE.toMillis());
    properties.put("request.timeout.ms", (int) PATIENCE.toMillis() / 2);
    properties.put("delivery.timeout.ms", (int) PATIENCE.toMillis());
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(properties, bytes, bytes)) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (ExecutionException e) {
      throw refused(cluster, topic, e.getCause());
    } catch (KafkaException e) {
      throw refused(cluster, topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.environment("interrupted while " + topic + " was written to", e);
    }
  }

  private static Problem refused(Cluster cluster, String topic, Throwable cause) {
    return Problem.environment(
        "the brokers at %s did not take the record for %s: %s; try again"
            .formatted(cluster.bootstrapServers(), topic, cause.getMessage()),
        cause);
  }
}
