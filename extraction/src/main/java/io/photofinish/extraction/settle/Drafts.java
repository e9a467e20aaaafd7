package io.photofinish.extraction.settle;

import io.photofinish.extraction.Mark;
import io.photofinish.extraction.read.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges drafts that are one outcome, and computes marks from margins. */
final class Drafts {
  private static final int MOST_OF_ONE = 64;

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
    for (Draft draft : all) {
      for (Draft.Behind margin : draft.margins) {
        derive(draft, margin);
      }
    }
    var again = new Drafts(work);
    all.forEach(again::add);
    again.all.removeIf(Draft::empty);
    return again.all;
  }

  private void derive(Draft draft, Draft.Behind margin) {
    if (draft.mark.isPresent()) {
      return;
    }
    for (Draft other : byAthlete.getOrDefault(margin.other(), List.of())) {
      work.step(1);
      boolean race =
          other.discipline.equals(draft.discipline)
              && other.occasion.agrees(draft.occasion)
              && other.occasion.sameRound(draft.occasion);
      if (race
          && !other.held
          && other.mark.isPresent()
          && other.mark.get() instanceof Mark.Time time) {
        draft.mark = sum(time, margin);
        return;
      }
    }
  }

  static Optional<Mark> sum(Mark.Time time, Draft.Behind margin) {
    int decimals =
        margin.decimals() < 0 ? time.decimals() : Math.min(time.decimals(), margin.decimals());
    long unit = (long) Math.pow(10, 3 - decimals);
    long thousandths = (time.thousandths() + margin.thousandths()) / unit * unit;
    return thousandths > 0 ? Optional.of(new Mark.Time(thousandths, decimals)) : Optional.empty();
  }
}
