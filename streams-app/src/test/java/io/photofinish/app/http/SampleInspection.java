package io.photofinish.app.http;

import io.photofinish.app.inspect.Assignment;
import io.photofinish.app.inspect.Inspection;
import io.photofinish.app.inspect.PartitionLag;
import io.photofinish.app.inspect.RunningTask;
import io.photofinish.app.inspect.Step;
import java.util.List;

/** A small instance that runs. */
class SampleInspection implements Inspection {
  @Override
  public List<Step> steps() {
    return List.of(
        new Step(0, "articles", Step.Kind.SOURCE, List.of("in"), List.of(), List.of("read")),
        new Step(0, "read", Step.Kind.PROCESSOR, List.of(), List.of("texts"), List.of("claims")),
        new Step(0, "claims", Step.Kind.SINK, List.of("out"), List.of(), List.of()));
  }

  @Override
  public Assignment assignment() {
    return new Assignment(
        "RUNNING",
        List.of(new Assignment.StreamThread("thread-1", "RUNNING")),
        List.of(new Assignment.Member("here:7070", 1, 0)),
        List.of(
            new RunningTask(
                "0_1",
                false,
                "thread-1",
                List.of("in-1"),
                List.of(new RunningTask.StoreSize("texts", true, 3, 4_096)))));
  }

  @Override
  public List<PartitionLag> lags() throws InterruptedException {
    return List.of(new PartitionLag("in", 1, 5, 7, 2));
  }
}
