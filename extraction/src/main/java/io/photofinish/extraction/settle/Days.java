package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Clause;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The day of a race, where a clause names it: "on Sunday", "yesterday", "on 14 June". */
final class Days {
  private final Story story;
  private final Optional<LocalDate> published;

  Days(Story story, Optional<LocalDate> published) {
    this.story = story;
    this.published = published;
  }

  /** Empty where the words name no day, or one that does not fit the occasion's year. */
  Optional<LocalDate> of(Clause clause, int near, Occasions.Found found) {
    boolean years = found.explicit() && found.occasion().year().isPresent();
    int year = found.occasion().year().orElse(published.map(LocalDate::getYear).orElse(0));
    for (Clause at = clause; at != null; at = at.parent().orElse(null)) {
      var month = Anchors.nearest(at.all(Value.MonthOf.class), near);
      if (month.isPresent()) {
        return day((Value.MonthOf) month.get().value(), year);
      }
      boolean past = years && published.filter(d -> d.getYear() == year).isEmpty();
      var day = past ? Optional.<LocalDate>empty() : recent(at, near);
      if (day.isPresent()) {
        return day.filter(d -> d.getYear() == year || !years);
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> day(Value.MonthOf month, int year) {
    int of = month.year().orElse(year);
    if (month.day().isEmpty() || of == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(of, month.month(), month.day().getAsInt()))
          .filter(d -> published.isEmpty() || !d.isAfter(published.get()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The last such day of the week that is not after the article, or so many days before it. */
  private Optional<LocalDate> recent(Clause clause, int near) {
    if (published.isEmpty()) {
      return Optional.empty();
    }
    Optional<Mention> weekday = Anchors.nearest(clause.all(Value.Weekday.class), near);
    if (weekday.isPresent()) {
      String before = story.word(weekday.get().from() - 1);
      var day = ((Value.Weekday) weekday.get().value()).day();
      return before.equals("next") || !story.told(weekday.get())
          ? Optional.empty()
          : published.map(d -> d.with(TemporalAdjusters.previousOrSame(day)));
    }
    return Anchors.nearest(clause.all(Value.Ago.class), near)
        .map(m -> (Value.Ago) m.value())
        .filter(a -> a.unit() == Value.Ago.Unit.DAY && !a.relative())
        .map(a -> published.get().minusDays(a.count()));
  }
}
