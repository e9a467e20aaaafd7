package io.photofinish.standalone.command;

import io.photofinish.schemas.topic.TopicCluster;
import io.photofinish.schemas.topic.TopicPlan;
import io.photofinish.schemas.topic.TopicPlan.Difference;
import io.photofinish.schemas.topic.TopicPlan.Differs;
import io.photofinish.schemas.topic.TopicPlan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * What became of a plan for the topics, for people: each thing as it is done, then what is left.
 */
final class DoneText implements TopicCluster.Progress {
  private final TopicPlan plan;
  private final boolean force;
  private final Consumer<String> out;
  private int made;
  private int changed;

  DoneText(TopicPlan plan, boolean force, Consumer<String> out) {
    this.plan = plan;
    this.force = force;
    this.out = out;
  }

  @Override
  public void made(NewTopic topic) {
    made++;
    out.accept("+ " + topic.name() + "  made with " + PlanText.settings(topic));
  }

  @Override
  public void changed(String topic, Difference difference) {
    changed++;
    out.accept(
        "~ %s  changed: %s was %s, is %s"
            .formatted(topic, difference.setting(), PlanText.is(difference), difference.should()));
  }

  /** Once all is done; answers whether something still differs. */
  boolean tellWhatIsLeft() {
    int fits = 0;
    int differ = 0;
    for (Step step : plan.steps()) {
      List<Difference> left = left(step);
      if (!left.isEmpty()) {
        differ++;
        PlanText.differs(step.topic(), left).forEach(out);
      } else if (step instanceof TopicPlan.Fits) {
        fits++;
        out.accept(PlanText.fits(step));
      }
    }
    out.accept(
        "%d were as they should be, %d made, %d %s changed, %d still different"
            .formatted(fits, made, changed, changed == 1 ? "setting" : "settings", differ));
    if (differ > 0) {
      out.accept(
          force
              ? "What cannot be changed was left as it is."
              : "What differs was left as it is; --force changes what can be changed.");
    }
    return differ > 0;
  }

  private List<Difference> left(Step step) {
    var left = new ArrayList<Difference>();
    if (step instanceof Differs differs) {
      left.addAll(differs.differences());
      left.removeIf(each -> force && each.breaks().isEmpty());
    }
    return left;
  }
}
