package io.photofinish.app.query;

import io.photofinish.app.store.Stores;
import io.photofinish.app.store.Stores.Store;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.WinCount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;

/** The questions that the stores answer. Safe for threads. */
public final class Queries implements Questions {
  private final StoreReader stores;
  private final Readiness readiness;

  /**
   * @param self this instance as the others know it ({@code application.server})
   * @param sources the topic that each store's task reads
   * @param partitions of each store
   */
  public Queries(
      KafkaStreams streams, HostInfo self, Map<Store<?>, String> sources, int partitions) {
    stores = new StoreReader(streams, self, partitions);
    readiness = new Readiness(streams, stores, sources, partitions);
  }

  @Override
  public Optional<String> missing() {
    return readiness.missing();
  }

  @Override
  public Lookup<ArticleClaims> articleClaims(String article) {
    return stores.find(Stores.CLAIMS_BY_ARTICLE, article);
  }

  /** Costs two gets and two scans of that athlete's entries. */
  @Override
  public Lookup<AthletePage> athlete(String id) {
    return stores
        .get(Stores.ATHLETES, id, id)
        .flatMap(
            athlete ->
                stores
                    .under(Stores.PERSONAL_BESTS, id)
                    .flatMap(
                        bests ->
                            stores
                                .under(Stores.RESULTS, id)
                                .flatMap(
                                    results ->
                                        wins(id)
                                            .map(
                                                wins ->
                                                    new AthletePage(
                                                        athlete,
                                                        List.copyOf(bests.values()),
                                                        wins,
                                                        results)))));
  }

  private Lookup<Optional<WinCount>> wins(String id) {
    Lookup<WinCount> wins = stores.get(Stores.WIN_COUNTS, id, id);
    return wins instanceof Lookup.Absent<WinCount>
        ? new Lookup.Found<>(Optional.empty())
        : wins.map(Optional::of);
  }
}
