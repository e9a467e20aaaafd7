package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Token;
import java.util.Set;

/** What several rules ask of the words around a mention. */
final class Shapes {
  private static final Set<Cue> GOVERNORS =
      Set.of(Cue.BY, Cue.BEHIND, Cue.AHEAD, Cue.BEAT, Cue.BY_AGENT, Cue.WENT_TO, Cue.BREAK);

  private static final int LOOK_BACK = 8;

  private Shapes() {}

  /** The preposition or verb whose object a reference is; null where it is no object. */
  static Mention governor(Spotted spotted, int sentence, Mention ref) {
    int start = spotted.sentence(sentence).from();
    int at = phraseStart(spotted, sentence, ref);
    if (at <= start) {
      return null;
    }
    Mention best = null;
    for (Mention mention : spotted.in(sentence)) {
      if (mention.from() > at) {
        break;
      }
      if (mention.to() == at
          && mention.value() instanceof Value.Word word
          && GOVERNORS.contains(word.cue())) {
        best = best == null || mention.length() > best.length() ? mention : best;
      }
    }
    return best;
  }

  /** Where the noun phrase begins that ends in this reference: "fellow Kenyan winner Alice …". */
  static int phraseStart(Spotted spotted, int sentence, Mention ref) {
    int start = spotted.sentence(sentence).from();
    int at = ref.from();
    boolean moved = true;
    while (moved && at > start && ref.from() - at < LOOK_BACK) {
      moved = false;
      Token before = spotted.page().token(at - 1);
      for (Mention mention : spotted.in(sentence)) {
        boolean where = mention.is(Value.Contest.class) || mention.is(Value.Town.class);
        if (mention.to() == at && describes(mention) && !(where && at == ref.from())) {
          at = mention.from();
          moved = true;
          break;
        }
      }
      if (!moved
          && (before.is("'s")
              || before.is("the")
              || before.is("a")
              || before.is("an")
              || before.is("fellow")
              || before.is("rival")
              || before.is("defending")
              || before.is("former")
              || before.is("world")
              || before.is("team")
              || before.is("mate")
              || before.is("winner")
              || (before.is("-") && before.glued())
              || before.is("her")
              || before.is("his")
              || before.is("international")
              || before.is("compatriot"))) {
        at--;
        moved = true;
      }
    }
    return at;
  }

  /** "which Smith won": whether the noun phrase of a reference begins at a token. */
  static boolean opens(Clause clause, Mention ref, int at) {
    return phraseStart(clause.spotted(), clause.sentence(), ref) == at;
  }

  /** The subjects, or those nearest to the verb where there are as many marks as they. */
  static java.util.List<Mention> actors(Clause clause) {
    var subjects = clause.subjects();
    int marks = clause.all(Value.Amount.class).size();
    boolean some = marks > 1 && marks < subjects.size();
    return some ? subjects.subList(subjects.size() - marks, subjects.size()) : subjects;
  }

  private static boolean describes(Mention mention) {
    return mention.is(Value.Country.class)
        || mention.is(Value.Role.class)
        || mention.is(Value.Contest.class)
        || mention.is(Value.Event.class)
        || mention.is(Value.Town.class)
        || mention.is(Value.Sex.class)
        || (mention.value() instanceof Value.Rank rank
            && (rank.noun() == Value.Rank.Noun.HOLDER || rank.noun() == Value.Rank.Noun.CHAMPION));
  }
}
