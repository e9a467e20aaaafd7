package io.photofinish.bench.store;

import io.photofinish.app.store.Stores;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * A topology that does again what another asked of its stores, one article's operations a record,
 * with the stores' changelogs, and publishes what that one published, if it is asked to. The
 * articles must come in the order of the trace, so in one partition.
 */
public final class Replay {
  private static final String SOURCE = "read";
  private static final String STEP = "replay";

  private Replay() {}

  /** Nothing is published. */
  public static Topology stores(StoreTrace trace, Topics topics) {
    return topology(trace, topics, false);
  }

  public static Topology storesAndTopics(StoreTrace trace, Topics topics) {
    Topology topology = topology(trace, topics, true);
    var bytes = new ByteArraySerializer();
    for (Topic<?, ?> topic : topics.all()) {
      topology.addSink(topic.shortName(), topic.name(), bytes, bytes, STEP);
    }
    return topology;
  }

  private static Topology topology(StoreTrace trace, Topics topics, boolean publishes) {
    var bytes = new ByteArrayDeserializer();
    return new Topology()
        .addSource(SOURCE, bytes, bytes, topics.articles().name())
        .addProcessor(STEP, new Supplier(trace, publishes), SOURCE);
  }

  private record Supplier(StoreTrace trace, boolean publishes)
      implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
    @Override
    public Processor<byte[], byte[], byte[], byte[]> get() {
      return new Step(trace, publishes);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Stores.all().stream()
          .map(Stores.Store::builder)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  private static final class Step implements Processor<byte[], byte[], byte[], byte[]> {
    private final StoreTrace trace;
    private final boolean publishes;
    private ProcessorContext<byte[], byte[]> context;
    private Map<String, KeyValueStore<?, ?>> stores;
    private int article;

    Step(StoreTrace trace, boolean publishes) {
      this.trace = trace;
      this.publishes = publishes;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
      this.context = context;
      stores = StoreTrace.byName(context::getStateStore);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      trace.replay(article, stores);
      if (publishes) {
        trace
            .published(article)
            .forEach(
                (topic, all) ->
                    all.forEach(
                        entry ->
                            context.forward(
                                new Record<>(entry.key, entry.value, record.timestamp()), topic)));
      }
      article++;
    }
  }
}
