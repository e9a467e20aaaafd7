package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Rules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Which occasion the article is news of, and which one each statement means. */
final class Occasions {
  /** What one statement means, and whether its own words say so. */
  record Found(Occasion occasion, boolean explicit) {}

  private final Story story;
  private final Calendar calendar;
  private final Lead lead;
  private final Map<String, Occasion> byTown = new HashMap<>();
  private final Map<String, Set<Occasion>> byCode = new HashMap<>();
  private Occasion spokenOf = Occasion.UNKNOWN;
  private int spokenIn = -1;

  Occasions(Story story, Calendar calendar) {
    this.story = story;
    this.calendar = calendar;
    this.lead = new Lead(story, calendar);
  }

  /** Finds out what the article is news of. */
  void lead(List<Rules.Reading> readings) {
    lead.read(readings);
    for (Rules.Reading reading : readings) {
      for (Clause clause : reading.clauses()) {
        learn(clause);
      }
    }
    story.topic.occasion = story.main;
    story.topic.news = !story.main.unknown();
  }

  /** Which competitions the article names by which town, in whatever sentence. */
  private void learn(Clause clause) {
    var anchors = Anchors.of(clause, List.of());
    if (!anchors.contests().isEmpty() && lead.happened(clause, anchors)) {
      var occasion = calendar.read(anchors, clause.from());
      occasion.city().ifPresent(c -> byTown.putIfAbsent(c, occasion));
      if (occasion.year().isPresent()) {
        String code = occasion.competition().orElseThrow();
        byCode.computeIfAbsent(code, c -> new HashSet<>()).add(occasion);
      }
    }
  }

  /**
   * "won silver in Sydney" in an article that has named the Sydney Olympics; "the Olympic final"
   * where it names one edition only.
   */
  private Occasion known(Occasion read) {
    if (read.competition().filter(calendar::edition).isPresent()
        && read.year().isEmpty()
        && read.city().isEmpty()) {
      var editions = byCode.getOrDefault(read.competition().get(), Set.of());
      return editions.size() == 1 ? editions.iterator().next() : read;
    }
    var known = read.competition().isPresent() ? null : read.city().map(byTown::get).orElse(null);
    if (known == null) {
      return read;
    }
    boolean edition = known.competition().filter(calendar::edition).isPresent();
    if (!edition) {
      return read.withCompetition(known.competition());
    }
    return read.agrees(known) ? read.and(known) : read;
  }

  /** A paragraph that turns to another meeting makes it the topic. */
  void turn(int index, Rules.Reading reading) {
    boolean line = story.spotted.sentence(index).kind() == Sentence.Kind.LINE;
    for (Clause clause : reading.clauses()) {
      if (clause.kind() == Clause.Kind.SUBORDINATE || clause.kind() == Clause.Kind.BRACKET) {
        continue;
      }
      var anchors = Anchors.of(clause, List.of()).occasions(clause);
      boolean placed = anchors.contests().stream().anyMatch(m -> line || placed(m));
      boolean turns = placed || (line && !anchors.towns().isEmpty());
      if (turns && index > 0 && !background(clause, anchors) && lead.happened(clause, anchors)) {
        var occasion = calendar.read(anchors, clause.from());
        if (!occasion.agrees(story.topic.occasion) && lead.recent(occasion, anchors)) {
          story.topic.occasion = lead.thisYear(occasion);
        }
      }
    }
  }

  /** "at the AAA Championships": where something is, and no mere qualifying mark of it. */
  private boolean placed(Mention contest) {
    for (int i = contest.from() - 1; i >= Math.max(0, contest.from() - 4); i--) {
      switch (story.word(i)) {
        case "at", "in", "during", "won", "took", "claimed", "completed", "ran" -> {
          String next = story.word(contest.to());
          return !next.startsWith("qualif")
              && !next.equals("standard")
              && !next.equals("squad")
              && !next.equals("team");
        }
        case ",", ".", "for", "to" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  boolean background(Clause clause, Anchors anchors) {
    if (anchors.none()) {
      return false;
    }
    var occasion = calendar.read(anchors, clause.from());
    boolean older =
        occasion.year().isPresent()
            && story.main.year().isPresent()
            && occasion.year().getAsInt() < story.main.year().getAsInt();
    return older || !lead.recent(occasion, anchors);
  }

  /** What a statement means; {@code only} narrows it to one of several years. */
  Found of(Clause clause, List<Mention> sources, int near, OptionalInt only) {
    Clause at = clause;
    boolean but = false;
    while (true) {
      var anchors = Anchors.of(at, sources);
      if (anchors.none() && at == clause) {
        anchors = when(clause).orElse(anchors);
      }
      if (but && anchors.agos().stream().anyMatch(m -> Lead.longAgo((Value.Ago) m.value()))) {
        break;
      }
      if (only.isPresent()) {
        anchors = anchors.of(only.getAsInt());
      }
      if (!anchors.none()) {
        var found = read(anchors, near, round(clause, at, near));
        spokenOf = found.occasion();
        spokenIn = clause.sentence();
        return found;
      }
      if (at.kind() == Clause.Kind.MAIN || at.parent().isEmpty()) {
        break;
      }
      but |= at.kind() == Clause.Kind.JOINED && story.word(at.from()).equals("but");
      at = at.parent().orElseThrow();
    }
    if (story.main.unknown() && clause.sentence() - spokenIn <= 1 && !spokenOf.unknown()) {
      return new Found(spokenOf.withRound(round(clause, null, near)), true);
    }
    var topic =
        story.topic.occasion.unknown()
            ? story.topic.occasion.withYear(calendar.thisYear())
            : story.topic.occasion;
    return new Found(topic.withRound(round(clause, null, near)), false);
  }

  /** "… set his best when he won in Budapest": the inner clause says when. */
  private Optional<Anchors> when(Clause clause) {
    for (Clause child : clause.children()) {
      var anchors = Anchors.of(child, List.of());
      if (story.word(child.from()).equals("when") && !anchors.none()) {
        return Optional.of(anchors);
      }
    }
    return Optional.empty();
  }

  private Found read(Anchors anchors, int near, Optional<Claim.Round> round) {
    var relative = anchors.relative(near);
    if (relative.isPresent() && spokenOf.year().isPresent() && anchors.contests().isEmpty()) {
      var year = OptionalInt.of(spokenOf.year().getAsInt() - relative.get().count());
      var moved = calendar.moved(spokenOf, year).withRound(round);
      return new Found(moved, true);
    }
    var read = known(calendar.read(anchors, near));
    boolean partial = read.competition().isEmpty() && read.city().isEmpty();
    if (partial && read.year().isPresent() && read.year().equals(story.topic.occasion.year())) {
      return new Found(story.topic.occasion.withRound(round), false);
    }
    var occasion = complete(read, anchors).withRound(round);
    boolean same = occasion.withRound(Optional.empty()).equals(story.topic.occasion);
    return new Found(occasion, !same);
  }

  /** Takes over from the article's occasion what this one leaves open and does not contradict. */
  private Occasion complete(Occasion read, Anchors anchors) {
    boolean named = read.competition().isPresent() || read.city().isPresent();
    boolean sameYear = read.year().isPresent() || anchors.agos().isEmpty();
    if (!story.main.unknown() && named && sameYear && read.agrees(story.main)) {
      return read.and(story.main);
    }
    boolean edition = read.competition().filter(calendar::edition).isPresent();
    if (read.year().isEmpty() && !edition && named && anchors.agos().isEmpty()) {
      return read.withYear(calendar.thisYear());
    }
    return read;
  }

  /** The round that the clause names, or one around it as far as the occasion was taken from. */
  private Optional<Claim.Round> round(Clause clause, Clause last, int near) {
    Clause at = clause;
    while (true) {
      var stage = Anchors.nearest(at.all(Value.Stage.class), near);
      if (stage.isPresent()) {
        return Optional.of(((Value.Stage) stage.get().value()).round());
      }
      if (at == last || at.kind() == Clause.Kind.MAIN || at.parent().isEmpty()) {
        return Optional.empty();
      }
      at = at.parent().orElseThrow();
    }
  }
}
