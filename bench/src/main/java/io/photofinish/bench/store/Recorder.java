package io.photofinish.bench.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Lets a {@link StoreTrace} see what the steps of a topology do with their stores. Kafka Streams
 * makes it ({@code processor.wrapper.class}); the trace is a setting, {@link #TRACE}.
 */
public final class Recorder implements ProcessorWrapper {
  public static final String TRACE = "bench.trace";

  private StoreTrace trace;

  @Override
  public void configure(Map<String, ?> settings) {
    trace = (StoreTrace) settings.get(TRACE);
  }

  @Override
  public <KI, VI, KO, VO> WrappedProcessorSupplier<KI, VI, KO, VO> wrapProcessorSupplier(
      String name, ProcessorSupplier<KI, VI, KO, VO> steps) {
    Set<StoreBuilder<?>> stores = steps.stores();
    boolean ours = stores != null && stores.stream().anyMatch(s -> StoreTrace.knows(s.name()));
    return ours
        ? ProcessorWrapper.asWrapped(new Recorded<>(steps, trace))
        : ProcessorWrapper.asWrapped(steps);
  }

  @Override
  public <KI, VI, VO> WrappedFixedKeyProcessorSupplier<KI, VI, VO> wrapFixedKeyProcessorSupplier(
      String name, FixedKeyProcessorSupplier<KI, VI, VO> steps) {
    return ProcessorWrapper.asWrappedFixedKey(steps);
  }

  private record Recorded<KI, VI, KO, VO>(ProcessorSupplier<KI, VI, KO, VO> steps, StoreTrace trace)
      implements ProcessorSupplier<KI, VI, KO, VO> {
    @Override
    public Processor<KI, VI, KO, VO> get() {
      return new Step<>(steps.get(), trace);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return steps.stores();
    }
  }

  private record Step<KI, VI, KO, VO>(Processor<KI, VI, KO, VO> step, StoreTrace trace)
      implements Processor<KI, VI, KO, VO> {
    @Override
    @SuppressWarnings("unchecked")
    public void init(ProcessorContext<KO, VO> context) {
      step.init(
          (ProcessorContext<KO, VO>)
              Proxy.newProxyInstance(
                  Recorder.class.getClassLoader(),
                  new Class<?>[] {ProcessorContext.class},
                  (proxy, method, arguments) -> {
                    try {
                      Object answer = method.invoke(context, arguments);
                      return answer instanceof KeyValueStore<?, ?> store
                          ? trace.recorded(store)
                          : answer;
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  }));
    }

    @Override
    public void process(Record<KI, VI> record) {
      step.process(record);
    }

    @Override
    public void close() {
      step.close();
    }
  }
}
