package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whoever a sentence speaks of whose beginning the text has lost: ", now 21, took the title". Such
 * a subject has a place and no letters.
 */
public final class Absent {
  private static final Value NOBODY =
      new Value.Definite(Optional.empty(), OptionalInt.empty(), Optional.empty());

  private static final Kinds DEED =
      Kinds.of(Value.Event.class, Value.Rank.class, Value.Best.class, Value.Fate.class);

  /** Between two commas. */
  private static final int ASIDE = 16;

  private Absent() {}

  /** Whether a mention stands for a name that the text has lost. */
  public static boolean is(Mention mention) {
    return mention.length() == 0;
  }

  /** Whether a sentence begins as only one does that goes on. */
  public static boolean begins(Spotted spotted, int index) {
    Sentence sentence = spotted.sentence(index);
    int at = sentence.from();
    boolean comma = at + 1 < sentence.to() && spotted.page().token(at).is(",");
    return spotted.page().token(comma ? at + 1 : at).letters() == Token.Case.LOWER;
  }

  /** Whether a sentence tells of a name that the text has lost. */
  public static boolean from(Reading reading) {
    if (!reading.goesOn()) {
      return false;
    }
    for (Clause clause : reading.clauses()) {
      for (Mention subject : clause.subjects()) {
        if (is(subject)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The subject of a clause that begins a fragment; null where it does not begin with a verb. */
  static Mention subject(SentenceView view, Clause clause) {
    int from = clause.from();
    if (clause.kind() != Clause.Kind.MAIN
        || from != view.sentence().from()
        || !begins(view.spotted(), view.index())) {
      return null;
    }
    int verb = view.token(from).is(",") ? afterAside(view, from) : from;
    while (verb < view.sentence().to() && view.adverb(verb) && !view.verb(verb)) {
      verb++;
    }
    return verb < view.sentence().to() && acts(view, verb) ? new Mention(from, from, NOBODY) : null;
  }

  private static boolean acts(SentenceView view, int at) {
    String word = view.token(at).word();
    return switch (word) {
      case "could", "was", "were", "had", "has", "did", "also" -> true;
      default -> (word.endsWith("ed") && tells(view)) || (view.verb(at) && !word.endsWith("ing"));
    };
  }

  /** "posted in News" tells of nobody. */
  private static boolean tells(SentenceView view) {
    return view.mentions().kinds().meets(DEED);
  }

  /** Behind ", now based in Leeds,": where it goes on. */
  private static int afterAside(SentenceView view, int comma) {
    for (int i = comma + 1; i < Math.min(view.sentence().to(), comma + ASIDE); i++) {
      if (view.token(i).is(",")) {
        return i + 1;
      }
    }
    return comma;
  }
}
