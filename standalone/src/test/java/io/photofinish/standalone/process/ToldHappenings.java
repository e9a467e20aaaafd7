package io.photofinish.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.book.Tallies;
import io.photofinish.app.topology.ExpectedHappenings;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.HappeningKind;
import io.photofinish.schemas.Mark;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.RecordHistory;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Support;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.process.Changes.Change;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the topic of happenings told. Every version of an article and every alias has a time of its
 * own, which all that follows from it bears: so the cause of each record is known.
 */
final class ToldHappenings {
  private final Tallies tallies = new Tallies(Athletics.load());
  private final List<ConsumerRecord<byte[], byte[]>> told;
  private final Topics topics;

  ToldHappenings(Told told, Topics topics) {
    this.told = told.records();
    this.topics = topics;
  }

  void areToldOnce() {
    assertThat(told.stream().map(ToldHappenings::identity)).isNotEmpty().doesNotHaveDuplicates();
  }

  private static String identity(ConsumerRecord<byte[], byte[]> record) {
    return record.timestamp()
        + " "
        + Told.key(record)
        + " "
        + HexFormat.of().formatHex(record.value());
  }

  /** None is missing, and none is too many, as the tables were told to change. */
  void tellAllThat(
      Changes<Result> results, Changes<PersonalBest> bests, Changes<RecordHistory> records) {
    tellsOf(HappeningKind.NEW_PERSONAL_BEST, bests, improved(best -> best.getBest().getMark()));
    tellsOf(
        HappeningKind.NEW_RECORD,
        records,
        improved(record -> record.getHolder().getOutcome().getMark()));
    tellsOf(
        HappeningKind.NEW_WIN,
        results,
        change ->
            change.now().filter(tallies::isWin).isPresent()
                && change.before().filter(tallies::isWin).isEmpty());
    tellsOf(
        HappeningKind.RESULT_CORRECTED,
        results,
        change ->
            change.before().isPresent()
                && change.now().isPresent()
                && ExpectedHappenings.corrected(
                    change.before().get().getOutcome(), change.now().get().getOutcome()));
    tellsOf(
        HappeningKind.RESULT_DISPUTED,
        results,
        change ->
            change
                .now()
                .filter(
                    now ->
                        !slots(change.before().stream().toList()).containsAll(slots(List.of(now))))
                .isPresent());
    withdrawn(results);
  }

  private static List<String> slots(List<Result> result) {
    return result.stream().flatMap(each -> ExpectedHappenings.slots(each).stream()).toList();
  }

  private static <V> Predicate<Change<V>> improved(Function<V, Mark> mark) {
    return change ->
        change
            .now()
            .filter(now -> ExpectedHappenings.better(mark.apply(now), change.before().map(mark)))
            .isPresent();
  }

  private <V> void tellsOf(HappeningKind kind, Changes<V> changes, Predicate<Change<V>> happened) {
    assertThat(toldOf(kind))
        .as("%s", kind)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            changes.all().stream().filter(happened).map(Change::id).toList());
  }

  private List<String> toldOf(HappeningKind kind) {
    return told.stream()
        .filter(record -> happening(record).getKind() == kind)
        .map(record -> record.timestamp() + " " + happening(record).getSubject())
        .toList();
  }

  private Happening happening(ConsumerRecord<byte[], byte[]> record) {
    return topics.happenings().value().deserializer().deserialize("", record.value());
  }

  /**
   * A result that is gone is withdrawn, or what it rested on is part of another one by the same
   * cause, which then was told to change.
   */
  private void withdrawn(Changes<Result> results) {
    Map<Long, List<Result>> written =
        results.all().stream()
            .filter(change -> change.now().isPresent())
            .collect(
                Collectors.groupingBy(
                    Change::time,
                    Collectors.mapping(change -> change.now().get(), Collectors.toList())));
    List<Change<Result>> gone =
        results.all().stream().filter(change -> change.now().isEmpty()).toList();
    List<String> told = toldOf(HappeningKind.RESULT_WITHDRAWN);
    assertThat(gone.stream().map(Change::id)).containsAll(told);
    for (Change<Result> change : gone) {
      List<Result> others = written.getOrDefault(change.time(), List.of());
      if (others.stream().noneMatch(other -> mayHaveBecomePartOf(other, change.before().get()))) {
        assertThat(told).as("withdrawn").contains(change.id());
      }
    }
  }

  /** Whether another result of the athlete says what this one did, as far as it shows. */
  private static boolean mayHaveBecomePartOf(Result other, Result gone) {
    List<Outcome> saying = other.getSupport().stream().map(Support::getSaid).toList();
    boolean sample = other.getSupport().size() < other.getClaims();
    return other.getAthleteId().equals(gone.getAthleteId())
        && (sample || gone.getSupport().stream().map(Support::getSaid).anyMatch(saying::contains));
  }
}
