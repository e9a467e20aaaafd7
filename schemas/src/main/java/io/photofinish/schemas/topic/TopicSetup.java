package io.photofinish.schemas.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics of a catalogue that a cluster lacks, and leaves those that are there alone. */
public final class TopicSetup {
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 20;

  /** Records go a segment at a time, so that one must not be filled for longer than they stay. */
  private static final Duration STANDARD_SEGMENT = Duration.ofDays(7);

  private TopicSetup() {}

  /**
   * Returns when who asks the brokers is told of all topics.
   *
   * @return the names of the topics made
   * @throws KafkaException where the cluster refuses, with its reason
   */
  public static List<String> createMissing(Admin admin, Topics topics) throws InterruptedException {
    try {
      Set<String> there = admin.listTopics().names().get();
      List<NewTopic> missing =
          topics.all().stream()
              .filter(topic -> !there.contains(topic.name()))
              .map(topic -> newTopic(topic, TopicWishes.NONE))
              .toList();
      create(admin, missing, topic -> {});
      List<String> made = missing.stream().map(NewTopic::name).toList();
      awaitSeen(admin, made);
      return made;
    } catch (ExecutionException e) {
      throw new KafkaException(
          "the topics cannot be made: " + e.getCause().getMessage(), e.getCause());
    }
  }

  /** The controller makes topics; brokers learn of it a little later. */
  private static void awaitSeen(Admin admin, List<String> made)
      throws ExecutionException, InterruptedException {
    long start = System.nanoTime();
    while (!admin.listTopics().names().get().containsAll(made)) {
      if (System.nanoTime() - start > SEEN_WITHIN.toNanos()) {
        throw new KafkaException(
            "the topics were made, and the brokers do not list them after " + SEEN_WITHIN);
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /**
   * One that another made since it was looked for is no error.
   *
   * @param made told of each that was made, even where another is refused
   * @throws TopicRefusedException for the first that was not
   */
  static void create(Admin admin, List<NewTopic> missing, Consumer<NewTopic> made)
      throws InterruptedException {
    var answers = admin.createTopics(missing).values();
    Optional<TopicRefusedException> refused = Optional.empty();
    for (NewTopic topic : missing) {
      try {
        answers.get(topic.name()).get();
        made.accept(topic);
      } catch (ExecutionException e) {
        if (refused.isEmpty() && !(e.getCause() instanceof TopicExistsException)) {
          refused = Optional.of(new TopicRefusedException(topic.name(), "made", e.getCause()));
        }
      }
    }
    if (refused.isPresent()) {
      throw refused.get();
    }
  }

  static NewTopic newTopic(Topic<?, ?> topic, TopicWishes wishes) {
    Optional<Short> replication =
        wishes.replication().isPresent()
            ? Optional.of((short) wishes.replication().getAsInt())
            : Optional.empty();
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), replication)
        .configs(configs(topic, wishes));
  }

  /** What must be set on a topic. */
  static Map<String, String> configs(Topic<?, ?> topic, TopicWishes wishes) {
    Map<String, String> configs = new HashMap<>();
    configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, topic.cleanUp().name().toLowerCase(Locale.ROOT));
    configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(topic.maxRecordBytes()));
    topic
        .retention()
        .ifPresent(
            kept -> configs.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis())));
    topic
        .retention()
        .filter(kept -> kept.compareTo(STANDARD_SEGMENT) < 0)
        .ifPresent(
            kept -> configs.put(TopicConfig.SEGMENT_MS_CONFIG, Long.toString(kept.toMillis())));
    wishes
        .minInSyncReplicas()
        .ifPresent(n -> configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(n)));
    return configs;
  }
}
