package io.photofinish.app.failure;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** A step that is not asked again about a record that it failed on. */
public final class Guarded<KI, VI, KO, VO> implements Processor<KI, VI, KO, VO> {
  private final Processor<KI, VI, KO, VO> step;
  private final Failures failures;
  private final int tries;
  private ProcessorContext<KO, VO> context;

  /**
   * @param tries how often the step may fail on one record
   */
  public Guarded(Processor<KI, VI, KO, VO> step, Failures failures, int tries) {
    this.step = step;
    this.failures = failures;
    this.tries = tries;
  }

  @Override
  public void init(ProcessorContext<KO, VO> context) {
    this.context = context;
    step.init(context);
  }

  @Override
  public void process(Record<KI, VI> record) {
    if (failures.any()) {
      failures
          .of(Source.of(context.recordMetadata().orElseThrow()), tries)
          .ifPresent(
              cause -> {
                throw new FailedBefore(cause);
              });
    }
    step.process(record);
  }

  @Override
  public void close() {
    step.close();
  }
}
