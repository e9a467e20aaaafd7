package io.photofinish.standalone.command;

import io.photofinish.schemas.topic.TopicPlan;
import io.photofinish.schemas.topic.TopicPlan.Difference;
import io.photofinish.schemas.topic.TopicPlan.Differs;
import io.photofinish.schemas.topic.TopicPlan.Fits;
import io.photofinish.schemas.topic.TopicPlan.Missing;
import io.photofinish.schemas.topic.TopicPlan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;

/** A plan for the topics, for people. */
final class PlanText {
  private PlanText() {}

  static List<String> lines(TopicPlan plan) {
    var lines = new ArrayList<String>();
    plan.steps().forEach(step -> addLines(step, lines));
    lines.add(summary(plan));
    return lines;
  }

  private static void addLines(Step step, List<String> lines) {
    if (step instanceof Missing missing) {
      lines.add(
          "+ " + missing.topic() + "  missing; to be made with " + settings(missing.wanted()));
    } else if (step instanceof Differs differs) {
      lines.addAll(differs(differs.topic(), differs.differences()));
    } else {
      lines.add(fits(step));
    }
  }

  static String fits(Step step) {
    return "  " + step.topic() + "  as it should be";
  }

  static List<String> differs(String topic, List<Difference> differences) {
    var lines = new ArrayList<String>();
    lines.add("! " + topic + "  differs");
    for (Difference each : differences) {
      lines.add("    %s is %s, should be %s".formatted(each.setting(), is(each), each.should()));
      each.breaks().ifPresent(why -> lines.add("      cannot be changed: " + why));
    }
    return lines;
  }

  static String is(Difference difference) {
    return difference.is().isEmpty() ? "not set" : difference.is();
  }

  /** What a new topic is made with. */
  static String settings(NewTopic topic) {
    var settings = new ArrayList<String>();
    settings.add(topic.numPartitions() + " partitions");
    short replication = topic.replicationFactor();
    settings.add(replication > 0 ? "replication " + replication : "the brokers' replication");
    new TreeMap<>(topic.configs()).forEach((name, value) -> settings.add(name + "=" + value));
    return String.join(", ", settings);
  }

  private static String summary(TopicPlan plan) {
    return "%d as they should be, %d missing, %d different"
        .formatted(count(plan, Fits.class), count(plan, Missing.class), count(plan, Differs.class));
  }

  private static long count(TopicPlan plan, Class<? extends Step> kind) {
    return plan.steps().stream().filter(kind::isInstance).count();
  }
}
