package io.photofinish.schemas.topic;

import io.photofinish.schemas.topic.TopicPlan.Difference;
import io.photofinish.schemas.topic.TopicPlan.Differs;
import io.photofinish.schemas.topic.TopicPlan.Kind;
import io.photofinish.schemas.topic.TopicPlan.Missing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/** A cluster's topics, compared with a catalogue and brought to it. */
public final class TopicCluster {
  private final Admin admin;

  public TopicCluster(Admin admin) {
    this.admin = admin;
  }

  /** Who is told what is done. */
  public interface Progress {
    void made(NewTopic topic);

    void changed(String topic, Difference difference);
  }

  private interface Question<T> {
    T ask() throws ExecutionException, InterruptedException;
  }

  private static <T> T answer(Question<T> question) throws InterruptedException {
    try {
      return question.ask();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException kafka
          ? kafka
          : new KafkaException(e.getCause().getMessage(), e.getCause());
    }
  }

  /**
   * Changes nothing.
   *
   * @throws UnmeetableWishesException where nothing could be written to a topic
   * @throws TopicRefusedException where the cluster would refuse to make or to replicate one
   * @throws KafkaException where the cluster does not answer or refuses to, with its reason
   */
  public TopicPlan plan(Topics topics, TopicWishes wishes) throws InterruptedException {
    return answer(
        () -> {
          TopicPlan plan = TopicPlanner.plan(topics, wishes, states(topics));
          requireCreatable(missing(plan), wishes);
          for (Differs each : differing(plan)) {
            requireReplicable(each);
          }
          return plan;
        });
  }

  private static List<NewTopic> missing(TopicPlan plan) {
    return plan.steps().stream()
        .filter(Missing.class::isInstance)
        .map(step -> ((Missing) step).wanted())
        .toList();
  }

  private static List<Differs> differing(TopicPlan plan) {
    return plan.steps().stream()
        .filter(Differs.class::isInstance)
        .map(Differs.class::cast)
        .toList();
  }

  /** Asks the brokers; who may not make topics is not told what would become of them. */
  private void requireCreatable(List<NewTopic> topics, TopicWishes wishes)
      throws ExecutionException, InterruptedException {
    var asked = admin.createTopics(topics, new CreateTopicsOptions().validateOnly(true));
    for (NewTopic topic : topics) {
      try {
        wishes.requireWritable(topic.name(), asked.replicationFactor(topic.name()).get());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RetriableException) {
          throw e; // that says nothing of the topic
        }
        if (!(e.getCause() instanceof TopicExistsException
            || e.getCause() instanceof AuthorizationException)) {
          throw new TopicRefusedException(topic.name(), "made", e.getCause());
        }
      }
    }
  }

  private void requireReplicable(Differs topic) throws ExecutionException, InterruptedException {
    for (Difference each : topic.differences()) {
      if (each.kind() == Kind.REPLICATION) {
        int times = Integer.parseInt(each.should());
        int brokers = admin.describeCluster().nodes().get().size();
        if (times > brokers) {
          throw new TopicRefusedException(
              topic.topic(),
              "replicated",
              new InvalidReplicationFactorException(
                  "there cannot be %d replicas where %s up"
                      .formatted(times, brokers == 1 ? "1 broker is" : brokers + " brokers are")));
        }
      }
    }
  }

  private Map<String, TopicState> states(Topics topics)
      throws ExecutionException, InterruptedException {
    var names = new ArrayList<>(topics.all().stream().<String>map(Topic::name).toList());
    names.retainAll(admin.listTopics().names().get());
    Map<String, TopicDescription> described = admin.describeTopics(names).allTopicNames().get();
    Map<ConfigResource, org.apache.kafka.clients.admin.Config> configs =
        admin.describeConfigs(names.stream().map(TopicCluster::resource).toList()).all().get();
    var states = new HashMap<String, TopicState>();
    for (String name : names) {
      states.put(
          name,
          new TopicState(
              described.get(name).partitions().stream()
                  .map(TopicPartitionInfo::replicas)
                  .map(replicas -> replicas.stream().map(Node::id).toList())
                  .toList(),
              configs.get(resource(name)).entries().stream()
                  .filter(entry -> entry.value() != null)
                  .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value)),
              hasRecords(described.get(name))));
    }
    return states;
  }

  private boolean hasRecords(TopicDescription topic)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> ends =
        partitions(topic).stream()
            .collect(Collectors.toMap(Function.identity(), each -> OffsetSpec.latest()));
    return admin.listOffsets(ends).all().get().values().stream().anyMatch(end -> end.offset() > 0);
  }

  private static List<TopicPartition> partitions(TopicDescription topic) {
    return topic.partitions().stream()
        .map(each -> new TopicPartition(topic.name(), each.partition()))
        .toList();
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  /**
   * Makes what is missing. What differs is changed with {@code force} alone, and never where the
   * plan says what that would break. Copies that a higher replication asks for are made by the
   * brokers in their own time.
   *
   * @param progress told of each thing that was done, as soon as it is
   * @throws TopicRefusedException where the cluster refuses to make one, with its reason; the
   *     others are made
   * @throws KafkaException where the cluster refuses, with its reason; what was done before stays
   */
  public void apply(TopicPlan plan, boolean force, Progress progress) throws InterruptedException {
    answer(
        () -> {
          TopicSetup.create(admin, missing(plan), progress::made);
          if (force) {
            for (Differs each : differing(plan)) {
              change(each, progress);
            }
          }
          return null;
        });
  }

  private void change(Differs topic, Progress progress)
      throws ExecutionException, InterruptedException {
    for (Difference each : topic.differences()) {
      if (each.breaks().isEmpty()) {
        switch (each.kind()) {
          case PARTITIONS -> addPartitions(topic.topic(), Integer.parseInt(each.should()));
          case REPLICATION -> replicate(topic.topic(), Integer.parseInt(each.should()));
          case CONFIG -> configure(topic.topic(), each);
        }
        progress.changed(topic.topic(), each);
      }
    }
  }

  private void addPartitions(String topic, int total)
      throws ExecutionException, InterruptedException {
    admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(total))).all().get();
  }

  private void configure(String topic, Difference config)
      throws ExecutionException, InterruptedException {
    var set =
        new AlterConfigOp(
            new ConfigEntry(config.setting(), config.should()), AlterConfigOp.OpType.SET);
    admin.incrementalAlterConfigs(Map.of(resource(topic), List.of(set))).all().get();
  }

  private void replicate(String topic, int times) throws ExecutionException, InterruptedException {
    List<Integer> brokers =
        admin.describeCluster().nodes().get().stream().map(Node::id).sorted().toList();
    TopicDescription described =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    var moves = new HashMap<TopicPartition, Optional<NewPartitionReassignment>>();
    for (TopicPartitionInfo each : described.partitions()) {
      List<Integer> now = each.replicas().stream().map(Node::id).toList();
      moves.put(
          new TopicPartition(topic, each.partition()),
          Optional.of(
              new NewPartitionReassignment(Replicas.of(times, now, brokers, each.partition()))));
    }
    admin.alterPartitionReassignments(moves).all().get();
  }
}
