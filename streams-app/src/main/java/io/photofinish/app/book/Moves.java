package io.photofinish.app.book;

import io.photofinish.schemas.AthleteChanges;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Claims on their way to the athletes who count, article by article. */
final class Moves {
  private final SortedMap<String, SortedMap<String, AthleteChanges>> byAthlete = new TreeMap<>();
  private final String name;
  private final String alias;

  /**
   * @param name the athlete id that the articles' name gives
   * @param alias the alias that was set or ended; null where an article is the cause
   */
  Moves(String name, String alias) {
    this.name = name;
    this.alias = alias;
  }

  AthleteChanges of(String athlete, Source source) {
    return byAthlete
        .computeIfAbsent(athlete, a -> new TreeMap<>())
        .computeIfAbsent(
            source.article(),
            article ->
                new AthleteChanges(
                    article,
                    source.published(),
                    source.version(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    name,
                    alias));
  }

  void forward(ProcessorContext<String, Entry> context, long time) {
    byAthlete.forEach(
        (athlete, articles) ->
            articles
                .values()
                .forEach(
                    changes ->
                        context.forward(
                            new Record<>(
                                athlete, new Entry(Entry.ALIASED_CHANGES, changes), time))));
  }
}
