package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Mark;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Merges drafts that are one outcome, and computes marks from margins. */
final class Drafts {
  private static final Set<Claim.Round> FINAL = EnumSet.of(Claim.Round.FINAL);
  private static final int MOST_OF_ONE = 64;
  private static final int MOST_WINNERS = 8;

  private final Work work;
  private final Map<Athlete, List<Draft>> byAthlete = new LinkedHashMap<>();
  private final List<Draft> all = new ArrayList<>();

  Drafts(Work work) {
    this.work = work;
  }

  void add(Draft draft) {
    var own = byAthlete.computeIfAbsent(draft.athlete, a -> new ArrayList<>());
    for (int i = Math.max(0, own.size() - MOST_OF_ONE); i < own.size(); i++) {
      work.step(1);
      if (own.get(i).fits(draft)) {
        own.get(i).take(draft);
        return;
      }
    }
    own.add(draft);
    all.add(draft);
  }

  /** All drafts once more against each other: what a later sentence filled in may join two. */
  List<Draft> settled() {
    var winners =
        all.stream()
            .filter(d -> d.place.isPresent() && d.place.getAsInt() == 1)
            .sorted(Comparator.comparingInt(Draft::since))
            .toList();
    for (Draft draft : all) {
      draft.afters.forEach(after -> follow(draft, after));
      for (Draft.Behind margin : draft.margins) {
        derive(draft, margin, winners);
      }
      draft.twins.forEach(twin -> copy(draft, twin));
      if (draft.next > 0 && draft.place.isEmpty()) {
        before(draft, winners).stream()
            .filter(w -> w.athlete != draft.athlete && race(w, draft))
            .findFirst()
            .ifPresent(w -> draft.place = OptionalInt.of(last(w, draft) + draft.next));
      }
    }
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).followed > 0 && all.get(i).place.isEmpty()) {
        line(all.get(i), all.subList(Math.max(0, i - MOST_OF_ONE), i));
      }
    }
    finals();
    var again = new Drafts(work);
    all.forEach(again::add);
    again.all.removeIf(Draft::empty);
    again.annul();
    again.outrun();
    Comparisons.make(again.all, work);
    return again.all;
  }

  /** Where the text tells of a race's final alone, whoever was fifth was so in the final. */
  private void finals() {
    Map<List<Object>, Set<Claim.Round>> rounds = new HashMap<>();
    for (Draft draft : all) {
      if (draft.occasion.round().isPresent()) {
        rounds
            .computeIfAbsent(contest(draft), c -> EnumSet.noneOf(Claim.Round.class))
            .add(draft.occasion.round().get());
      }
    }
    for (Draft draft : rounds.isEmpty() ? List.<Draft>of() : all) {
      boolean open = draft.occasion.round().isEmpty() && !draft.held && !draft.empty();
      boolean named =
          draft.occasion.competition().isPresent()
              && draft.discipline.setting() != Discipline.Setting.COUNTRY;
      if (open && named && rounds.getOrDefault(contest(draft), Set.of()).equals(FINAL)) {
        draft.occasion = draft.occasion.withRound(Optional.of(Claim.Round.FINAL));
      }
    }
  }

  private static List<Object> contest(Draft draft) {
    return List.of(
        draft.discipline,
        draft.occasion.competition(),
        draft.occasion.year(),
        draft.category.or(() -> draft.around));
  }

  /** Who finished right behind the winner was second. */
  private void follow(Draft draft, Draft.After after) {
    for (Draft other : byAthlete.getOrDefault(after.other(), List.of())) {
      work.step(1);
      boolean won = other.place.isPresent() && other.place.getAsInt() == 1;
      if (won && draft.place.isEmpty() && race(other, draft)) {
        draft.place = OptionalInt.of(1 + after.places());
        draft.occasion = draft.occasion.and(other.occasion);
      }
    }
  }

  /** "They were followed by Smith": behind the last of whom the text told before. */
  private void line(Draft draft, List<Draft> before) {
    int since = -1;
    int last = 0;
    for (Draft other : before) {
      work.step(1);
      int told = other.lastBefore(draft.since());
      boolean ahead = other.place.isPresent() && told >= since && race(other, draft);
      if (ahead && told >= 0) {
        last = Math.max(told > since ? 0 : last, other.place.getAsInt());
        since = told;
      }
    }
    if (last > 1) {
      draft.place = OptionalInt.of(last + draft.followed);
    }
  }

  /** One of two marks follows from the other and the difference. */
  private void derive(Draft draft, Draft.Behind margin, List<Draft> winners) {
    var others =
        margin
            .other()
            .map(a -> byAthlete.getOrDefault(a, List.of()))
            .orElse(before(draft, winners));
    for (Draft other : others) {
      work.step(1);
      boolean one = draft.mark.isPresent() != other.mark.isPresent();
      if (one && other != draft && !other.held && race(other, draft)) {
        if (draft.mark.isPresent()) {
          other.mark = apart(draft.mark.get(), margin.margin(), !margin.worse());
        } else {
          draft.mark = apart(other.mark.get(), margin.margin(), margin.worse());
          if (margin.other().isEmpty()) {
            next(draft, margin);
          }
        }
        return;
      }
    }
  }

  /** "third, one hundredth adrift", where the second was more than that behind: of the second. */
  private void next(Draft draft, Draft.Behind margin) {
    if (draft.place.isEmpty() || draft.place.getAsInt() < 3 || draft.mark.isEmpty()) {
      return;
    }
    for (Draft before : all) {
      work.step(1);
      boolean ahead =
          before.place.isPresent()
              && before.place.getAsInt() == draft.place.getAsInt() - 1
              && before.mark.isPresent()
              && race(before, draft);
      if (ahead && Comparisons.better(draft, before)) {
        draft.mark = apart(before.mark.get(), margin.margin(), margin.worse());
        return;
      }
    }
  }

  /** Whoever was disqualified has no place and no mark, whatever he or she seemed to have. */
  private void annul() {
    var annulled = new ArrayList<Draft>();
    for (Draft draft : all) {
      if (draft.status.equals(Optional.of(Claim.Status.DQ))) {
        for (Draft other : byAthlete.getOrDefault(draft.athlete, List.of())) {
          work.step(1);
          boolean there = other.status.isEmpty() && !other.held && race(other, draft);
          if (there && other.records.isEmpty()) {
            annulled.add(other);
            draft.occasion = draft.occasion.and(other.occasion);
          }
        }
      }
    }
    all.removeAll(annulled);
  }

  /** "Smith had to be content with bronze. Jones outran her": no second place of Smith's. */
  private void outrun() {
    Map<Athlete, List<Draft>> told = new HashMap<>();
    for (Draft draft : all) {
      if (draft.place.isPresent() && !beaten(draft)) {
        told.computeIfAbsent(draft.athlete, a -> new ArrayList<>()).add(draft);
      }
    }
    all.removeIf(
        draft ->
            draft.place.equals(OptionalInt.of(2))
                && draft.mark.isEmpty()
                && beaten(draft)
                && Lists.any(
                    told.getOrDefault(draft.athlete, List.of()), other -> instead(other, draft)));
  }

  private boolean instead(Draft other, Draft draft) {
    work.step(1);
    return !other.place.equals(draft.place) && other.main == draft.main && race(other, draft);
  }

  /** Whether its place is no more than that somebody else beat the athlete. */
  private static boolean beaten(Draft draft) {
    return draft.evidence.stream().allMatch(e -> e.rules().equals(List.of("runners-up")));
  }

  /** Of two with one mark the text tells it of one. */
  private void copy(Draft draft, Athlete twin) {
    for (Draft other : byAthlete.getOrDefault(twin, List.of())) {
      work.step(1);
      if (draft.mark.isEmpty() && !other.held && other.mark.isPresent() && race(other, draft)) {
        draft.mark = other.mark;
      }
    }
  }

  /** The last of those who were told to follow a winner, one after another, before somebody. */
  private int last(Draft winner, Draft draft) {
    int last = winner.place.getAsInt();
    int index = all.indexOf(draft);
    for (Draft other : all.subList(Math.max(0, index - MOST_OF_ONE), index)) {
      work.step(1);
      boolean between = other.since() >= winner.since() && other.since() < draft.since();
      boolean next = other.place.isPresent() && other.place.getAsInt() == last + 1;
      last += between && next && race(other, winner) ? 1 : 0;
    }
    return last;
  }

  private static boolean apart(Optional<Claim.Category> one, Optional<Claim.Category> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private static boolean race(Draft one, Draft other) {
    return one.discipline.equals(other.discipline)
        && !apart(one.category.or(() -> one.around), other.category.or(() -> other.around))
        && one.occasion.agrees(other.occasion)
        && one.occasion.sameRound(other.occasion);
  }

  /** Those who had won when the text came to this, the last first. */
  private static List<Draft> before(Draft draft, List<Draft> winners) {
    var before = new ArrayList<Draft>();
    for (int i = winners.size() - 1; i >= 0 && before.size() < MOST_WINNERS; i--) {
      if (winners.get(i).since() <= draft.since()) {
        before.add(winners.get(i));
      }
    }
    return before;
  }

  /** The mark so much worse or better than another; "two seconds" are as exact as the mark. */
  static Optional<Mark> apart(Mark mark, Value.Margin margin, boolean worse) {
    long sign = worse == (margin.measure() == Discipline.Measure.TIME) ? 1 : -1;
    long by = sign * margin.amount();
    return switch (margin.measure()) {
      case TIME -> mark instanceof Mark.Time time ? time(time, by, margin) : Optional.empty();
      case DISTANCE ->
          mark instanceof Mark.Distance distance
              ? distance(distance, by, margin)
              : Optional.empty();
      case POINTS ->
          mark instanceof Mark.Points points && points.points() + by > 0
              ? Optional.of(new Mark.Points((int) (points.points() + by)))
              : Optional.empty();
    };
  }

  private static Optional<Mark> time(Mark.Time time, long by, Value.Margin margin) {
    int decimals =
        margin.decimals() == 0 ? time.decimals() : Math.min(time.decimals(), margin.decimals());
    long unit = (long) Math.pow(10, 3 - decimals);
    long thousandths = (time.thousandths() + by) / unit * unit;
    return thousandths > 0 ? Optional.of(new Mark.Time(thousandths, decimals)) : Optional.empty();
  }

  /** Whole metres are a guess. */
  private static Optional<Mark> distance(Mark.Distance distance, long by, Value.Margin margin) {
    long millimetres = distance.millimetres() + by;
    return margin.decimals() > 0 && millimetres > 0
        ? Optional.of(new Mark.Distance(millimetres, distance.decimals()))
        : Optional.empty();
  }
}
