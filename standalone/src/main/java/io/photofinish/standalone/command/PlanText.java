package io.photofinish.standalone.command;

import io.photofinish.schemas.topic.TopicPlan;
import io.photofinish.schemas.topic.TopicPlan.Difference;
import io.photofinish.schemas.topic.TopicPlan.Differs;
import io.photofinish.schemas.topic.TopicPlan.Fits;
import io.photofinish.schemas.topic.TopicPlan.Missing;
import io.photofinish.schemas.topic.TopicPlan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

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
      lines.add("+ " + missing.topic() + "  missing; to be made with " + settings(missing));
    } else if (step instanceof Differs differs) {
      lines.add("! " + differs.topic() + "  differs");
      differs.differences().forEach(each -> addLines(each, lines));
    } else {
      lines.add("  " + step.topic() + "  as it should be");
    }
  }

  private static void addLines(Difference each, List<String> lines) {
    lines.add(
        "    %s is %s, should be %s"
            .formatted(each.setting(), each.is().isEmpty() ? "not set" : each.is(), each.should()));
    each.breaks().ifPresent(why -> lines.add("      cannot be changed: " + why));
  }

  private static String settings(Missing missing) {
    var settings = new ArrayList<String>();
    settings.add(missing.wanted().numPartitions() + " partitions");
    short replication = missing.wanted().replicationFactor();
    settings.add(replication > 0 ? "replication " + replication : "the brokers' replication");
    new TreeMap<>(missing.wanted().configs())
        .forEach((name, value) -> settings.add(name + "=" + value));
    return String.join(", ", settings);
  }

  private static String summary(TopicPlan plan) {
    return "%d as they should be, %d missing, %d different"
        .formatted(count(plan, Fits.class), count(plan, Missing.class), count(plan, Differs.class));
  }

  private static long count(TopicPlan plan, Class<? extends Step> kind) {
    return plan.steps().stream().filter(kind::isInstance).count();
  }

  /** Whether something still differs once the plan was applied. */
  static boolean leavesSomething(TopicPlan plan, boolean force) {
    return plan.steps().stream()
        .filter(Differs.class::isInstance)
        .flatMap(step -> ((Differs) step).differences().stream())
        .anyMatch(each -> !force || each.breaks().isPresent());
  }

  static Optional<String> wayOut(boolean left, boolean force) {
    if (!left) {
      return Optional.empty();
    }
    return Optional.of(
        force
            ? "What cannot be changed was left as it is."
            : "What differs was left as it is; --force changes what can be changed.");
  }
}
