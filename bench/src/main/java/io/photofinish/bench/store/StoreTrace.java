package io.photofinish.bench.store;

import io.photofinish.app.store.Stores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Everything that a topology asked its stores, wrote to them and published, in order: what can be
 * done again without the topology. For one thread.
 */
public final class StoreTrace {
  private static final Set<String> STORES =
      Stores.all().stream().map(Stores.Store::name).collect(Collectors.toSet());

  private final List<Operation> operations = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final List<Map<String, List<KeyValue<byte[], byte[]>>>> published = new ArrayList<>();

  /** One call; {@code steps} is how far the caller went where an iterator was given back. */
  private static final class Operation {
    private final String store;
    private final Method method;
    private final Object[] arguments;
    private int steps;

    Operation(String store, Method method, Object[] arguments) {
      this.store = store;
      this.method = method;
      this.arguments = arguments;
    }
  }

  static boolean knows(String store) {
    return STORES.contains(store);
  }

  public int size() {
    return operations.size();
  }

  /**
   * Says that what was noted since the last time belongs to one article.
   *
   * @param records that it led to, by the short names of their topics
   */
  public void endArticle(Map<String, List<KeyValue<byte[], byte[]>>> records) {
    ends.add(operations.size());
    published.add(records);
  }

  /** What one article led to, the first being 0, by the short names of the topics. */
  Map<String, List<KeyValue<byte[], byte[]>>> published(int article) {
    return published.get(article);
  }

  public int publishedRecords() {
    return published.stream().flatMap(of -> of.values().stream()).mapToInt(List::size).sum();
  }

  /** The same store, which notes what is done with it. */
  Object recorded(KeyValueStore<?, ?> store) {
    return Proxy.newProxyInstance(
        StoreTrace.class.getClassLoader(),
        new Class<?>[] {KeyValueStore.class},
        (proxy, method, arguments) -> {
          Object answer = call(store, method, arguments);
          if (method.getName().equals("name")) {
            return answer;
          }
          var operation = new Operation(store.name(), method, arguments);
          operations.add(operation);
          return answer instanceof KeyValueIterator<?, ?> entries
              ? new Counted<>(entries, operation)
              : answer;
        });
  }

  private static Object call(Object target, Method method, Object[] arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(method + " fails", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Counted<K, V>(KeyValueIterator<K, V> entries, Operation operation)
      implements KeyValueIterator<K, V> {
    @Override
    public boolean hasNext() {
      return entries.hasNext();
    }

    @Override
    public KeyValue<K, V> next() {
      operation.steps++;
      return entries.next();
    }

    @Override
    public K peekNextKey() {
      return entries.peekNextKey();
    }

    @Override
    public void close() {
      entries.close();
    }
  }

  /** Does it all again, with these stores. */
  public void replay(Function<String, KeyValueStore<?, ?>> stores) {
    replay(operations, byName(stores));
  }

  /** Does again what belongs to one article, the first being 0. */
  void replay(int article, Map<String, KeyValueStore<?, ?>> stores) {
    replay(operations.subList(article == 0 ? 0 : ends.get(article - 1), ends.get(article)), stores);
  }

  static Map<String, KeyValueStore<?, ?>> byName(Function<String, KeyValueStore<?, ?>> stores) {
    return STORES.stream().collect(Collectors.toMap(Function.identity(), stores));
  }

  private static void replay(List<Operation> operations, Map<String, KeyValueStore<?, ?>> stores) {
    for (Operation operation : operations) {
      Object answer = call(stores.get(operation.store), operation.method, operation.arguments);
      if (answer instanceof KeyValueIterator<?, ?> entries) {
        try (entries) {
          for (int i = 0; i < operation.steps; i++) {
            entries.next();
          }
        }
      }
    }
  }
}
