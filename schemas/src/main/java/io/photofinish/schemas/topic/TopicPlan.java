package io.photofinish.schemas.topic;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * What a cluster lacks of a catalogue and where it differs, in the catalogue's order.
 *
 * @param steps one for each topic
 */
public record TopicPlan(List<Step> steps) {
  public TopicPlan {
    steps = List.copyOf(steps);
  }

  /** One topic of the catalogue, as the cluster has it. */
  public sealed interface Step {
    String topic();
  }

  /** It is there and as it should be. */
  public record Fits(String topic) implements Step {}

  /** It is not there, and would be made so. */
  public record Missing(NewTopic wanted) implements Step {
    @Override
    public String topic() {
      return wanted.name();
    }
  }

  /** It is there and differs; there is one difference at least. */
  public record Differs(String topic, List<Difference> differences) implements Step {
    public Differs {
      differences = List.copyOf(differences);
    }
  }

  /** What differs, and so how it is changed. */
  public enum Kind {
    PARTITIONS,
    REPLICATION,
    CONFIG
  }

  /**
   * One setting that is not as it should be.
   *
   * @param setting as Kafka calls it
   * @param breaks why it is not changed even if that is wished for; empty where it can be
   */
  public record Difference(
      Kind kind, String setting, String is, String should, Optional<String> breaks) {}

  public boolean isFulfilled() {
    return steps.stream().allMatch(step -> step instanceof Fits);
  }
}
