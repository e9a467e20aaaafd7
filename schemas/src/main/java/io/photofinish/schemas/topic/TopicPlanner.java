package io.photofinish.schemas.topic;

import io.photofinish.schemas.topic.TopicPlan.Difference;
import io.photofinish.schemas.topic.TopicPlan.Differs;
import io.photofinish.schemas.topic.TopicPlan.Fits;
import io.photofinish.schemas.topic.TopicPlan.Kind;
import io.photofinish.schemas.topic.TopicPlan.Missing;
import io.photofinish.schemas.topic.TopicPlan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;

/** Compares a catalogue with what a cluster has. Pure. */
final class TopicPlanner {
  private static final String KEYS_MOVE =
      "it has records, and with another number of partitions a key's next record goes to another"
          + " partition than its last: corrections, retractions and compaction would miss what they"
          + " replace; start over under another --topic-prefix and publish the articles again";
  private static final String CANNOT_SHRINK =
      "Kafka takes no partition away; start over under another --topic-prefix, or delete the topic"
          + " where its records may go";

  private TopicPlanner() {}

  /**
   * @param there by name; what the catalogue does not name is ignored
   * @throws UnmeetableWishesException where nothing could be written to a topic that is there
   */
  static TopicPlan plan(Topics topics, TopicWishes wishes, Map<String, TopicState> there) {
    return new TopicPlan(
        topics.all().stream().map(topic -> step(topic, wishes, there.get(topic.name()))).toList());
  }

  private static Step step(Topic<?, ?> topic, TopicWishes wishes, TopicState state) {
    if (state == null) {
      return new Missing(TopicSetup.newTopic(topic, wishes));
    }
    wishes.requireWritable(topic.name(), wishes.replication().orElse(state.replication()));
    List<Difference> differences = differences(topic, wishes, state);
    return differences.isEmpty() ? new Fits(topic.name()) : new Differs(topic.name(), differences);
  }

  private static List<Difference> differences(
      Topic<?, ?> topic, TopicWishes wishes, TopicState state) {
    var found = new ArrayList<Difference>();
    if (state.partitions() != topic.partitions()) {
      found.add(
          new Difference(
              Kind.PARTITIONS,
              "partitions",
              Integer.toString(state.partitions()),
              Integer.toString(topic.partitions()),
              whatPartitionsBreak(topic, state)));
    }
    wishes
        .replication()
        .ifPresent(
            wanted -> {
              if (!state.isReplicated(wanted)) {
                found.add(
                    new Difference(
                        Kind.REPLICATION,
                        "replication",
                        Integer.toString(state.replication()),
                        Integer.toString(wanted),
                        Optional.empty()));
              }
            });
    new TreeMap<>(TopicSetup.configs(topic, wishes))
        .forEach(
            (name, wanted) -> {
              String is = state.config(name).orElse("");
              if (!suffices(name, is, wanted)) {
                found.add(new Difference(Kind.CONFIG, name, is, wanted, Optional.empty()));
              }
            });
    return found;
  }

  /** Dead letters have no key that anything looks for. */
  private static Optional<String> whatPartitionsBreak(Topic<?, ?> topic, TopicState state) {
    if (state.partitions() > topic.partitions()) {
      return Optional.of(CANNOT_SHRINK);
    }
    boolean keyed = topic.cleanUp() == CleanUp.COMPACT;
    return keyed && state.hasRecords() ? Optional.of(KEYS_MOVE) : Optional.empty();
  }

  /** A broker that takes larger records than it must takes those that it must. */
  private static boolean suffices(String name, String is, String wanted) {
    if (name.equals(TopicConfig.MAX_MESSAGE_BYTES_CONFIG) && !is.isEmpty()) {
      return Long.parseLong(is) >= Long.parseLong(wanted);
    }
    return is.equals(wanted);
  }
}
