package io.photofinish.app.topology;

import io.photofinish.app.book.Entry;
import io.photofinish.app.store.Stores;
import io.photofinish.app.store.Stores.Store;
import io.photofinish.schemas.topic.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The topics that the topology's tasks read, and how one leads to another. */
public final class Flow {
  static final String CHANGES = "athlete-changes";
  static final String ALIASES = "alias-changes";
  static final String RACES = Entry.RACE_CHANGES;
  static final String RECORDS = Entry.RECORD_CHANGES;
  static final String PAIRS = "pair-changes";

  /** The internal topics in the order of the flow, without the application id. */
  public static final List<String> INTERNAL_TOPICS =
      Stream.of(CHANGES, ALIASES, RACES, RECORDS, PAIRS).map(Flow::suffixed).toList();

  private Flow() {}

  /** The topic that each store's task reads. */
  public static Map<Store<?>, String> sources(Topics topics, String applicationId) {
    var sources = new HashMap<Store<?>, String>();
    Stores.READ.forEach(store -> sources.put(store, topics.articles().name()));
    Stores.BOOK.forEach(store -> sources.put(store, internal(applicationId, CHANGES)));
    Stores.RECORD_BOOK.forEach(store -> sources.put(store, internal(applicationId, RECORDS)));
    Stores.RACE_BOOK.forEach(store -> sources.put(store, internal(applicationId, RACES)));
    Stores.RIVALRY.forEach(store -> sources.put(store, internal(applicationId, PAIRS)));
    return Map.copyOf(sources);
  }

  /** Every topic that is read, in an order in which none is written to by what comes after it. */
  public static List<String> topics(Topics topics, String applicationId) {
    return List.of(
        topics.articles().name(),
        topics.athleteAliases().name(),
        internal(applicationId, CHANGES),
        internal(applicationId, ALIASES),
        topics.aliasedChanges().name(),
        internal(applicationId, RACES),
        internal(applicationId, RECORDS),
        internal(applicationId, PAIRS));
  }

  private static String internal(String applicationId, String name) {
    return applicationId + "-" + suffixed(name);
  }

  private static String suffixed(String name) {
    return name + "-repartition";
  }
}
