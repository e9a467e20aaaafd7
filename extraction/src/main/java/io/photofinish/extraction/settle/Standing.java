package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.ChasedHome;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Reading;
import io.photofinish.extraction.rules.Shapes;

/** How a mention stands in the clauses of its sentence. */
final class Standing {
  /** From a place to whom it is behind. */
  private static final int BESIDE = 3;

  private Standing() {}

  /** "with the Norwegian second": somebody else than of whom the clause around tells. */
  static boolean absolute(Mention mention, Reading reading) {
    return Lists.any(
        reading.clauses(), c -> c.kind() == Clause.Kind.ABSOLUTE && c.mentions().contains(mention));
  }

  static boolean inside(Mention mention, Reading reading) {
    for (Clause clause : reading.clauses()) {
      if (clause.kind() == Clause.Kind.SUBORDINATE && clause.mentions().contains(mention)) {
        return true;
      }
    }
    return false;
  }

  static boolean subjectOf(Mention mention, Reading reading) {
    for (Clause clause : reading.clauses()) {
      if (clause.ownSubject() && clause.subjects().contains(mention)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody is named as a coach or the like. */
  static boolean official(Story story, Mention mention, int index) {
    if (!story.spotted.in(index).kinds().has(Value.Role.class)) {
      return false;
    }
    for (Mention other : story.spotted.in(index)) {
      int before = mention.from() - other.to();
      int after = other.from() - mention.to();
      boolean beside = (before >= 0 && before <= 1) || (after >= 0 && after <= 2);
      if (beside && other.value() instanceof Value.Role role && role.official()) {
        return true;
      }
    }
    return false;
  }

  /** "took silver behind her", and no "runner-up behind him" in apposition to another name. */
  static boolean placed(Story story, Mention behind) {
    boolean place = false;
    for (Mention mention : story.spotted.in(story.sentenceOf(behind))) {
      int gap = behind.from() - mention.to();
      if (gap >= 0 && gap <= BESIDE && mention.value() instanceof Value.Rank) {
        String dash = story.word(mention.from() - 1);
        place = !dash.equals("-") && !dash.equals("\u2013") && !dash.equals(",");
      }
    }
    return place;
  }

  /**
   * "Smith won, and Jones ran 58.9, although she was ill": whom the clause before is about; else
   * null.
   */
  static Mention before(Story story, Mention pronoun, Reading reading) {
    Clause at = null;
    for (Clause clause : reading.clauses()) {
      at = clause.mentions().contains(pronoun) ? clause : at;
    }
    boolean whose = at != null && story.word(at.from()).equals("whose");
    boolean gave =
        whose
            && switch (story.word(pronoun.from() - 1)) {
              case "gave",
                  "gives",
                  "earned",
                  "brought",
                  "secured",
                  "handed",
                  "won",
                  "put",
                  "took" ->
                  true;
              default -> false;
            };
    if (gave && at.subjects().size() == 1 && at.subjects().get(0).to() <= at.from()) {
      return at.subjects().get(0); // "behind Jones, whose 9.92 gave him a second title"
    }
    boolean hangs = at != null && at.subjects().contains(pronoun);
    boolean concedes =
        hangs
            && switch (story.word(at.from())) {
              case "although", "though", "because", "despite", "as", "after", "when", "where" ->
                  true;
              default -> false;
            };
    at = concedes ? at.parent().orElse(null) : null;
    while (at != null && at.kind() == Clause.Kind.JOINED) {
      if (at.ownSubject()) {
        boolean one = at.subjects().size() == 1 && at.subjects().get(0).is(Value.Person.class);
        return one ? at.subjects().get(0) : null;
      }
      at = at.parent().orElse(null);
    }
    return null;
  }

  /** "beat him", "silver behind her", "chased her home": whom something is done to. */
  static boolean beaten(Story story, Mention pronoun) {
    if (!Shapes.isObject(story.spotted, pronoun)) {
      return false;
    }
    boolean beaten = ChasedHome.CHASING.contains(story.word(pronoun.from() - 1));
    for (Mention verb : story.spotted.in(story.sentenceOf(pronoun))) {
      boolean rival = verb.is(Cue.BEAT) || (verb.is(Cue.BEHIND) && placed(story, verb));
      beaten |= verb.to() == pronoun.from() && rival;
    }
    return beaten;
  }
}
