package io.photofinish.bench.store;

import io.photofinish.app.store.Stores;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * A topology that does again what another asked of its stores, one article's operations a record,
 * with the stores' changelogs. The articles must come in the order of the trace, so in one
 * partition.
 */
public final class Replay {
  private Replay() {}

  public static Topology topology(StoreTrace trace, String topic) {
    var bytes = new ByteArrayDeserializer();
    return new Topology()
        .addSource("articles", bytes, bytes, topic)
        .addProcessor("replay", new Supplier(trace), "articles");
  }

  private record Supplier(StoreTrace trace)
      implements ProcessorSupplier<byte[], byte[], Void, Void> {
    @Override
    public Processor<byte[], byte[], Void, Void> get() {
      return new Step(trace);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Stores.all().stream()
          .map(Stores.Store::builder)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  private static final class Step implements Processor<byte[], byte[], Void, Void> {
    private final StoreTrace trace;
    private Map<String, KeyValueStore<?, ?>> stores;
    private int article;

    Step(StoreTrace trace) {
      this.trace = trace;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
      stores = StoreTrace.byName(context::getStateStore);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      trace.replay(article++, stores);
    }
  }
}
