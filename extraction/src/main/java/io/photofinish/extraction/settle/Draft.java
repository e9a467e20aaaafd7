package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Evidence;
import io.photofinish.extraction.Mark;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** A claim in the making: what one or several sentences say of one outcome. */
final class Draft {
  /** Of ten minutes, whose decimals a report leaves out. */
  private static final long LONG = 600_000;

  final Athlete athlete;
  final Discipline discipline;
  Occasion occasion;

  /** What its own clause says. */
  Optional<Claim.Category> category;

  /** That of the race that the text was about. */
  Optional<Claim.Category> around = Optional.empty();

  OptionalInt place = OptionalInt.empty();
  Optional<Mark> mark = Optional.empty();
  OptionalInt wind = OptionalInt.empty();
  Optional<Claim.Status> status = Optional.empty();
  final TreeSet<String> records = new TreeSet<>();
  final List<Evidence> evidence = new ArrayList<>();
  final List<Behind> margins = new ArrayList<>();
  final List<After> afters = new ArrayList<>();

  /** How many places behind whoever won, where the text counts so; 0 where it does not. */
  int next;

  /** How many places behind those of the sentence before; 0 where the text does not count so. */
  int followed;

  /** Who has the same mark. */
  final List<Athlete> twins = new ArrayList<>();

  /** Whether the occasion was said here and not taken over from the article. */
  boolean explicit;

  /** Whether it is a mark or record that is held, and no news: "his best of 3:29". */
  boolean held;

  /** Whether only the place tells that its round was the final. */
  boolean implied;

  boolean main;
  double weight;

  /**
   * A margin to another athlete of the same race.
   *
   * @param other empty for whoever won
   * @param worse whether this athlete was the slower, or threw or jumped the shorter
   */
  record Behind(Optional<Athlete> other, Value.Margin margin, boolean worse) {}

  /** So many places behind another, where that one won. */
  record After(Athlete other, int places) {}

  Draft(
      Athlete athlete,
      Discipline discipline,
      Occasion occasion,
      Optional<Claim.Category> category) {
    this.athlete = athlete;
    this.discipline = discipline;
    this.occasion = occasion;
    this.category = category;
  }

  /** Where the text first spoke of it. */
  int since() {
    return evidence.get(0).sentence().start();
  }

  /** Where the text spoke of it last before a point; -1 where it did not. */
  int lastBefore(int point) {
    int last = -1;
    for (Evidence told : evidence) {
      int start = told.sentence().start();
      last = start < point ? Math.max(last, start) : last;
    }
    return last;
  }

  boolean empty() {
    return place.isEmpty() && mark.isEmpty() && status.isEmpty() && records.isEmpty();
  }

  /** Whether other drafts may yet fill it. */
  boolean open() {
    return !margins.isEmpty() || !afters.isEmpty() || !twins.isEmpty() || next > 0 || followed > 0;
  }

  /** Whether both can be one outcome. */
  boolean fits(Draft other) {
    if (athlete != other.athlete || !discipline.equals(other.discipline)) {
      return false;
    }
    boolean places = place.isEmpty() || other.place.isEmpty() || place.equals(other.place);
    boolean marks = mark.isEmpty() || other.mark.isEmpty() || same(mark.get(), other.mark.get());
    boolean fates = (status.isEmpty() && other.status.isEmpty()) || status.equals(other.status);
    boolean sameMark =
        mark.isPresent() && other.mark.isPresent() && same(mark.get(), other.mark.get());
    boolean apart = held != other.held && !sameMark;
    return (places || sameMark)
        && marks
        && fates
        && !apart
        && (sameMark || !(dated(other) || other.dated(this)))
        && occasion.agrees(other.occasion)
        && (sameMark || occasion.sameRound(other.occasion) || heat(other));
  }

  /** "2:48:00", which a list has as "2:48:00.39". */
  private static boolean same(Mark one, Mark other) {
    return one.equals(other) || rounds(Optional.of(one), other) || rounds(Optional.of(other), one);
  }

  /** Whether the first is the second with the decimals that it lacks. */
  private static boolean rounds(Optional<Mark> exact, Mark whole) {
    return exact.isPresent()
        && exact.get() instanceof Mark.Time a
        && whole instanceof Mark.Time b
        && b.decimals() == 0
        && a.decimals() > 0
        && b.thousandths() >= LONG
        && a.thousandths() / 1000 == b.thousandths() / 1000;
  }

  /** "second in Oslo in 2002. … Her best of 6.70m was set in 2002": of some race of that year. */
  private boolean dated(Draft other) {
    boolean yearOnly = occasion.competition().isEmpty() && occasion.city().isEmpty();
    return yearOnly
        && explicit
        && !records.isEmpty()
        && place.isEmpty()
        && other.mark.isEmpty()
        && (other.occasion.competition().isPresent() || other.occasion.city().isPresent());
  }

  /** "won heat two. … moved through fast to win in 4:08": a place in a heat said twice. */
  private boolean heat(Draft other) {
    return implied != other.implied && place.isPresent() && place.equals(other.place);
  }

  void take(Draft other) {
    place = place.isPresent() ? place : other.place;
    mark = mark.isPresent() && !rounds(other.mark, mark.get()) ? mark : other.mark.or(() -> mark);
    wind = wind.isPresent() ? wind : other.wind;
    status = status.or(() -> other.status);
    category = category.or(() -> other.category);
    around = around.or(() -> other.around);
    records.addAll(other.records);
    evidence.addAll(other.evidence);
    margins.addAll(other.margins);
    afters.addAll(other.afters);
    twins.addAll(other.twins);
    next = Math.max(next, other.next);
    followed = Math.max(followed, other.followed);
    occasion =
        explicit || !other.explicit ? occasion.and(other.occasion) : other.occasion.and(occasion);
    if (implied && !other.implied && other.occasion.round().isPresent()) {
      occasion = occasion.withRound(other.occasion.round());
    }
    implied &= other.implied;
    explicit |= other.explicit;
    held &= other.held;
    main |= other.main;
    weight = Math.max(weight, other.weight);
  }
}
