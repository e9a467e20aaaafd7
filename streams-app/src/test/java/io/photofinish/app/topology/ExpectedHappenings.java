package io.photofinish.app.topology;

import io.photofinish.app.book.Marks;
import io.photofinish.extraction.athletics.Fold;
import io.photofinish.schemas.Dispute;
import io.photofinish.schemas.Mark;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.RecordHistory;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Tally;
import io.photofinish.schemas.WinCount;
import io.photofinish.schemas.topic.Topic;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * What must have happened between two states of the tables when one article changed, as {@code KIND
 * subject}: by comparing the tables as a consumer of them would.
 */
public final class ExpectedHappenings {
  private static final List<String> NO_CORRECTION = List.of("athlete", "discipline", "records");

  private final Map<String, SortedMap<String, String>> before;
  private final Map<String, SortedMap<String, String>> after;
  private final SortedMap<String, Result> was;
  private final SortedMap<String, Result> is;
  private final Set<String> happened = new TreeSet<>();

  private ExpectedHappenings(
      Map<String, SortedMap<String, String>> before, Map<String, SortedMap<String, String>> after) {
    this.before = before;
    this.after = after;
    was = results(before);
    is = results(after);
  }

  static Map<String, SortedMap<String, String>> copy(
      Map<String, SortedMap<String, String>> tables) {
    var copy = new TreeMap<String, SortedMap<String, String>>();
    tables.forEach((name, table) -> copy.put(name, new TreeMap<>(table)));
    return copy;
  }

  /** All but those of records, which several athletes' changes can make one after the other. */
  static Set<String> between(
      Map<String, SortedMap<String, String>> before, Map<String, SortedMap<String, String>> after) {
    var expected = new ExpectedHappenings(before, after);
    expected.withdrawn();
    expected.corrected();
    expected.disputed();
    expected.won();
    expected.bests();
    return expected.happened;
  }

  /** The records whose holder is better than before, each with the mark. */
  static Map<String, Mark> records(
      Map<String, SortedMap<String, String>> before, Map<String, SortedMap<String, String>> after) {
    var old = decoded(before, Harness.TOPICS.records());
    var better = new TreeMap<String, Mark>();
    decoded(after, Harness.TOPICS.records())
        .forEach(
            (id, now) -> {
              Optional<Mark> held =
                  Optional.ofNullable(old.get(id))
                      .map(RecordHistory::getHolder)
                      .map(holder -> holder.getOutcome().getMark());
              Mark mark = now.getHolder().getOutcome().getMark();
              if (better(mark, held)) {
                better.put(id, mark);
              }
            });
    return better;
  }

  /** Whether a best or a record that was {@code old} has become a better one. */
  public static boolean better(Mark now, Optional<Mark> old) {
    return old.isEmpty()
        || (!Marks.agree(now, old.get()) && Marks.BEST_FIRST.compare(now, old.get()) < 0);
  }

  static SortedMap<String, Result> results(Map<String, SortedMap<String, String>> tables) {
    return decoded(tables, Harness.TOPICS.results());
  }

  private static <V> SortedMap<String, V> decoded(
      Map<String, SortedMap<String, String>> tables, Topic<String, V> topic) {
    var values = new TreeMap<String, V>();
    tables
        .get(topic.shortName())
        .forEach(
            (key, hex) ->
                values.put(
                    key,
                    topic.value().deserializer().deserialize(null, HexFormat.of().parseHex(hex))));
    return values;
  }

  private static Set<String> said(Result result) {
    return result.getSupport().stream()
        .map(support -> support.getArticle() + support.getSaid())
        .collect(Collectors.toSet());
  }

  private void withdrawn() {
    Set<String> stillSaid =
        is.values().stream().flatMap(r -> said(r).stream()).collect(Collectors.toSet());
    was.forEach(
        (id, result) -> {
          if (!is.containsKey(id) && said(result).stream().noneMatch(stillSaid::contains)) {
            happened.add("RESULT_WITHDRAWN " + id);
          }
        });
  }

  private void corrected() {
    is.forEach(
        (id, now) -> {
          if (was.containsKey(id) && corrected(was.get(id).getOutcome(), now.getOutcome())) {
            happened.add("RESULT_CORRECTED " + id);
          }
        });
  }

  /** Whether something that was known is not what is known now. */
  public static boolean corrected(Outcome old, Outcome now) {
    return Outcome.getClassSchema().getFields().stream()
        .map(Schema.Field::name)
        .filter(slot -> !NO_CORRECTION.contains(slot) && old.get(slot) != null)
        .anyMatch(slot -> !same(slot, old.get(slot), now.get(slot)));
  }

  private static boolean same(String slot, Object old, Object now) {
    if (now instanceof Mark mark) {
      return Marks.agree((Mark) old, mark);
    }
    return old.equals(now)
        || (slot.equals("city")
            && now != null
            && Fold.fold(old.toString()).equals(Fold.fold(now.toString())));
  }

  private void disputed() {
    is.forEach(
        (id, now) -> {
          var slots = slots(now);
          if (was.containsKey(id)) {
            slots.removeAll(slots(was.get(id)));
          }
          if (!slots.isEmpty()) {
            happened.add("RESULT_DISPUTED " + id);
          }
        });
  }

  /** The slots in dispute. */
  public static Set<String> slots(Result result) {
    return result.getDisputes().stream()
        .map(Dispute::getSlot)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void won() {
    Set<String> won = wins(after, is);
    won.removeAll(wins(before, was));
    won.forEach(id -> happened.add("NEW_WIN " + id));
  }

  private static Set<String> wins(
      Map<String, SortedMap<String, String>> tables, Map<String, Result> results) {
    return decoded(tables, Harness.TOPICS.winCounts()).values().stream()
        .map(WinCount::getTallies)
        .flatMap(List::stream)
        .map(Tally::getResults)
        .flatMap(List::stream)
        .filter(id -> results.get(id).getOutcome().getPlace() == 1)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void bests() {
    var old = decoded(before, Harness.TOPICS.personalBests());
    decoded(after, Harness.TOPICS.personalBests())
        .forEach(
            (key, now) -> {
              Optional<Mark> held =
                  Optional.ofNullable(old.get(key))
                      .map(PersonalBest::getBest)
                      .map(best -> best.getMark());
              if (better(now.getBest().getMark(), held)) {
                happened.add("NEW_PERSONAL_BEST " + key);
              }
            });
  }
}
