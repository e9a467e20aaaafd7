package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import java.util.List;

/** Of whom a bracket tells. */
final class BracketHost {
  /** How many words after a place its mark may stand in a bracket. */
  private static final int PLACED = 10;

  /** "won the senior women's 800m at the county championships in fine style (2:01.50)". */
  private static final int WON = 18;

  /** "her winning time", "his second best jump". */
  private static final int ADJECTIVES = 2;

  private final SentenceView view;

  BracketHost(SentenceView view) {
    this.view = view;
  }

  List<Mention> host(Clause clause) {
    Mention owner = owner(clause.from() - 1);
    if (owner != null) {
      return List.of(owner);
    }
    Mention host = null;
    for (Mention mention : view.mentions()) {
      if (mention.refers() && mention.to() <= clause.from() && mention.names()) {
        host = mention;
      }
    }
    if (host == null || clause.from() - host.to() > 6) {
      var subjects = clause.parent().map(Clause::subjects).orElse(List.of());
      return subjects.size() == 1 && tells(clause) ? subjects : List.of();
    }
    return List.of(host);
  }

  /** "her time (54.20)", "Smith's best jump (6.50m)": whose it is; null where nobody's. */
  private Mention owner(int noun) {
    boolean mark =
        noun > view.sentence().from()
            && switch (view.token(noun).word()) {
              case "time", "throw", "jump", "leap", "effort", "clearance", "distance" -> true;
              default -> false;
            };
    for (Mention mention : mark ? view.mentions() : Mentions.NONE) {
      boolean pronoun = mention.value() instanceof Value.Pronoun p && p.possessive();
      boolean name =
          mention.is(Value.Person.class)
              && mention.to() < noun
              && view.token(mention.to()).is("'s");
      int gap = noun - mention.to() - (name ? 1 : 0);
      boolean another = pronoun && gap > 0 && view.token(noun - 1).is("'s"); // "her brother's time"
      if ((pronoun || name) && !another && gap >= 0 && gap <= ADJECTIVES) {
        return mention;
      }
    }
    return null;
  }

  /** "… (silver 1500m and bronze 3000m)", "took third with a fine effort (1:59.80)". */
  private static boolean tells(Clause bracket) {
    boolean medals =
        !bracket.all(Value.Rank.class).isEmpty() && !bracket.all(Value.Event.class).isEmpty();
    if (medals) {
      return true;
    }
    Clause parent = bracket.parent().orElseThrow();
    boolean told = proven(parent, bracket.from());
    for (Mention mention : parent.mentions()) {
      boolean before = mention.to() <= bracket.from() && parent.happened(mention);
      told |= before && mention.is(Cue.WIN) && bracket.from() - mention.to() <= WON;
      boolean near = mention.to() <= bracket.from() && bracket.from() - mention.to() <= PLACED;
      told |= near && (mention.is(Value.Rank.class) || mention.is(Value.Best.class));
    }
    boolean mark = bracket.mentions().size() == 1 && bracket.all(Value.Amount.class).size() == 1;
    return (told || goesOn(parent))
        && mark
        && Lists.all(parent.all(Value.Amount.class), m -> Marks.number(parent, m).isEmpty());
  }

  /** "… was fourth, but just over two minutes (2:01.10)": what is told before. */
  private static boolean goesOn(Clause clause) {
    return clause.kind() == Clause.Kind.JOINED
        && !clause.ownSubject()
        && clause.parent().filter(p -> !p.all(Value.Rank.class).isEmpty()).isPresent();
  }

  /** "broke 12 seconds for the first time (11.97)", "her first sub-12 run (11.98)". */
  private static boolean proven(Clause clause, int to) {
    boolean first = false;
    for (int i = Math.max(clause.from(), to - PLACED); i < to; i++) {
      first |= clause.token(i).is("first");
    }
    return first
        && switch (clause.token(to - 1).word()) {
          case "time", "run", "clocking", "throw", "jump", "leap", "clearance", "vault" -> true;
          default -> false;
        };
  }
}
