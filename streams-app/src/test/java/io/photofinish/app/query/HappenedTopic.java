package io.photofinish.app.query;

import io.photofinish.schemas.Happening;
import io.photofinish.schemas.HappeningKind;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** The topic of happenings, which can be read again as a real one. */
public final class HappenedTopic extends MockConsumer<String, Happening> {
  public static final Topic<String, Happening> TOPIC = Topics.standard().happenings();

  private final Map<TopicPartition, List<ConsumerRecord<String, Happening>>> all = new HashMap<>();

  public HappenedTopic() {
    super("earliest");
    for (int partition = 0; partition < TOPIC.partitions(); partition++) {
      all.put(new TopicPartition(TOPIC.name(), partition), new ArrayList<>());
    }
    updateBeginningOffsets(
        all.keySet().stream().collect(Collectors.toMap(each -> each, each -> 0L)));
    updateEndOffsets(ends());
  }

  private Map<TopicPartition, Long> ends() {
    return all.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> (long) each.getValue().size()));
  }

  /** An athlete wins. */
  public synchronized void happen(int partition, long timestamp, String athlete) {
    var win = new Happening(HappeningKind.NEW_WIN, athlete, "s", null, null, null, null, List.of());
    List<ConsumerRecord<String, Happening>> records =
        all.get(new TopicPartition(TOPIC.name(), partition));
    records.add(
        new ConsumerRecord<>(
            TOPIC.name(),
            partition,
            records.size(),
            timestamp,
            TimestampType.CREATE_TIME,
            -1,
            -1,
            athlete,
            win,
            new RecordHeaders(),
            Optional.empty()));
    updateEndOffsets(ends());
  }

  public synchronized HappeningCursor end() {
    return HappeningCursor.of(ends());
  }

  @Override
  public synchronized ConsumerRecords<String, Happening> poll(Duration timeout) {
    for (TopicPartition partition : assignment()) {
      if (!paused().contains(partition)) {
        all.get(partition).stream().skip(position(partition)).forEach(this::addRecord);
      }
    }
    return super.poll(timeout);
  }
}
