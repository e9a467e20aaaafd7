package io.photofinish.app.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.store.Stores;
import io.photofinish.app.store.Stores.Store;
import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.codec.SingleObjectSerde;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** Who is asked, and what is made of what they say; no brokers. */
class ShelvesTest {
  private static final int PARTITIONS = 4;
  private static final Lag BOUND = new Lag(100, 10_000);
  private static final HostInfo A = new HostInfo("a", 1);
  private static final HostInfo B = new HostInfo("b", 2);
  private static final HostInfo C = new HostInfo("c", 3);

  private final Map<HostInfo, Instance> instances = new HashMap<>();
  private final List<HostInfo> forwarded = new ArrayList<>();
  private Whereabouts.Keepers[] keepers = new Whereabouts.Keepers[PARTITIONS];

  /** An instance with the stores of the partitions that it owns or has copies of. */
  private final class Instance {
    private final Map<Integer, KeyValueStore<String, Athlete>> owned = new HashMap<>();
    private final Map<Integer, KeyValueStore<String, Athlete>> copies = new HashMap<>();
    private Lag behind = new Lag(0, 0);
    private boolean alive = true;

    LocalStores local() {
      return new LocalStores(
          new OpenStores() {
            @Override
            public <R> R ask(Store<?> store, int partition, boolean standby, Query<R> query) {
              var found = standby ? copies.get(partition) : owned.get(partition);
              if (found == null) {
                throw new InvalidStateStoreException("not here");
              }
              return found
                  .query(query, PositionBound.unbounded(), new QueryConfig(false))
                  .getResult();
            }
          },
          (store, partition) -> Optional.of(behind),
          BOUND);
    }
  }

  private static KeyValueStore<String, Athlete> store(String... ids) {
    KeyValueStore<String, Athlete> store =
        org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore("athletes"),
                Serdes.String(),
                SingleObjectSerde.of(Athlete.class))
            .withLoggingDisabled()
            .withCachingDisabled()
            .build();
    return FilledStore.of(store, ids);
  }

  private Shelves shelvesOf(HostInfo self) {
    Peers peers =
        (instance, read, fromStandby) -> {
          forwarded.add(instance);
          Instance other = instances.get(instance);
          Lookup<byte[]> answer =
              other.alive
                  ? other
                      .local()
                      .read(Stores.ATHLETES, read, fromStandby, Deadline.NONE)
                      .map(entries -> EntryBytes.write(Stores.ATHLETES, entries))
                  : new Lookup.NotReady<>(instance.host() + " is dead");
          return CompletableFuture.completedFuture(answer);
        };
    return shelvesOf(self, peers);
  }

  private Shelves shelvesOf(HostInfo self, Peers peers) {
    return new Shelves(
        (store, partition) -> Optional.ofNullable(keepers[partition]),
        self,
        instances.get(self).local(),
        peers,
        PARTITIONS);
  }

  /** Partition n belongs to A, B, C, A; the next one in turn has a copy. */
  private void share(String... ids) {
    List<HostInfo> all = List.of(A, B, C);
    all.forEach(each -> instances.put(each, new Instance()));
    var probe = shelvesOf(A);
    for (int partition = 0; partition < PARTITIONS; partition++) {
      int here = partition;
      String[] own =
          List.of(ids).stream().filter(id -> probe.partition(id) == here).toArray(String[]::new);
      HostInfo owner = all.get(partition % 3);
      HostInfo copy = all.get((partition + 1) % 3);
      keepers[partition] = new Whereabouts.Keepers(owner, List.of(copy));
      instances.get(owner).owned.put(partition, store(own));
      instances.get(copy).copies.put(partition, store(own));
    }
  }

  private static final String[] IDS = {
    "ada", "bea", "cy", "dot", "eve", "fay", "gil", "hal", "ida", "joe"
  };

  private static Lookup<Athlete> ask(Shelves shelves, String id) {
    return shelves.get(Stores.ATHLETES, id, id);
  }

  @Test
  void every_instance_has_every_key_in_one_step_at_most_and_nobody_has_what_is_not_there() {
    share(IDS);
    for (HostInfo self : List.of(A, B, C)) {
      var shelves = shelvesOf(self);
      for (String id : IDS) {
        forwarded.clear();
        assertThat(ask(shelves, id)).isInstanceOf(Lookup.Found.class);
        assertThat(forwarded).hasSizeLessThanOrEqualTo(1).doesNotContain(self);
        assertThat(shelves.search(Stores.ATHLETES, id)).isInstanceOf(Lookup.Found.class);
      }
      assertThat(ask(shelves, "nobody")).isEqualTo(new Lookup.Absent<>());
      assertThat(shelves.search(Stores.ATHLETES, "nobody")).isEqualTo(new Lookup.Absent<>());
    }
  }

  @Test
  void a_range_of_all_is_the_same_everywhere_and_in_the_order_of_bytes() {
    share(IDS);
    for (HostInfo self : List.of(A, B, C)) {
      var found = shelvesOf(self).everywhere(Stores.ATHLETES, Read.Range.prefix(""));
      assertThat(keys(found)).containsExactlyElementsOf(new TreeSet<>(List.of(IDS)));
    }
  }

  private static List<String> keys(Lookup<List<Entry<Athlete>>> found) {
    assertThat(found).isInstanceOf(Lookup.Found.class);
    return ((Lookup.Found<List<Entry<Athlete>>>) found).value().stream().map(Entry::key).toList();
  }

  @Test
  void where_the_owner_is_dead_a_copy_answers_and_says_how_far_it_is_behind() {
    share(IDS);
    instances.get(B).alive = false;
    instances.get(C).behind = new Lag(7, 2_000);
    var shelves = shelvesOf(A);
    for (String id : IDS) {
      var found = (Lookup.Found<Athlete>) ask(shelves, id);
      boolean ofDead = keepers[shelves.partition(id)].owner().equals(B);
      assertThat(found.lag()).isEqualTo(ofDead ? new Lag(7, 2_000) : Lag.NONE);
    }
    var all = shelves.everywhere(Stores.ATHLETES, Read.Range.prefix(""));
    assertThat(keys(all)).hasSize(IDS.length);
    assertThat(((Lookup.Found<?>) all).lag()).isEqualTo(new Lag(7, 2_000));
  }

  @Test
  void a_copy_that_lacks_a_key_says_nothing_of_whether_there_is_one() {
    share(IDS);
    instances.get(B).alive = false;
    var shelves = shelvesOf(A);
    for (int i = 0; i < 100; i++) {
      String id = "nobody-" + i;
      boolean ofDead = keepers[shelves.partition(id)].owner().equals(B);
      assertThat(ask(shelves, id))
          .isInstanceOf(ofDead ? Lookup.NotReady.class : Lookup.Absent.class);
      assertThat(shelves.search(Stores.ATHLETES, id)).isInstanceOf(Lookup.NotReady.class);
    }
  }

  @Test
  void a_copy_too_far_behind_does_not_answer_and_a_list_is_never_shorter() {
    share(IDS);
    instances.get(B).alive = false;
    instances.get(C).behind = new Lag(101, 0);
    var shelves = shelvesOf(A);
    assertThat(shelves.everywhere(Stores.ATHLETES, Read.Range.prefix("")))
        .isInstanceOf(Lookup.NotReady.class);
    instances.get(C).behind = new Lag(0, 10_001);
    assertThat(shelves.everywhere(Stores.ATHLETES, Read.Range.prefix("")))
        .isInstanceOf(Lookup.NotReady.class);
  }

  @Test
  void what_another_instance_keeps_back_is_not_waited_for_beyond_the_deadline() {
    share(IDS);
    var shelves = shelvesOf(A, (instance, read, fromStandby) -> new CompletableFuture<>());
    for (String id : IDS) {
      boolean here = keepers[shelves.partition(id)].owner().equals(A);
      if (here) {
        assertThat(ask(shelves, id)).isInstanceOf(Lookup.Found.class);
      }
    }
    var hurried = shelves.within(Deadline.in(Duration.ofMillis(1)));
    assertThat(hurried.everywhere(Stores.ATHLETES, Read.Range.prefix("")))
        .isInstanceOf(Lookup.NotReady.class);
  }

  @Test
  void after_the_deadline_nobody_is_asked() {
    share(IDS);
    var late = shelvesOf(A).within(Deadline.in(Duration.ZERO));
    for (String id : IDS) {
      assertThat(ask(late, id)).isInstanceOf(Lookup.NotReady.class);
    }
    assertThat(forwarded).isEmpty();
  }

  @Test
  void while_partitions_are_shared_out_nothing_is_absent() {
    share(IDS);
    keepers = new Whereabouts.Keepers[PARTITIONS];
    var shelves = shelvesOf(A);
    assertThat(ask(shelves, "nobody")).isInstanceOf(Lookup.NotReady.class);
    assertThat(shelves.search(Stores.ATHLETES, "nobody")).isInstanceOf(Lookup.NotReady.class);
  }

  @Test
  void an_owner_by_hearsay_that_does_not_own_it_says_so_and_nothing_is_absent() {
    share(IDS);
    for (int partition = 0; partition < PARTITIONS; partition++) {
      keepers[partition] = new Whereabouts.Keepers(B, List.of());
    }
    var shelves = shelvesOf(A);
    int found = 0;
    for (String id : IDS) {
      Lookup<Athlete> answer = ask(shelves, id);
      assertThat(answer).isNotInstanceOf(Lookup.Absent.class);
      found += answer instanceof Lookup.Found<Athlete> ? 1 : 0;
    }
    assertThat(found).isLessThan(IDS.length);
  }
}
