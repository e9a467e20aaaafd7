package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.List;
import java.util.Set;

/**
 * How far a negation, a wish, a condition or a future reaches: from its word to the end of its
 * clause. A finite verb after "and" ends it, since only infinitives hang on such a word.
 */
final class Moods {
  private static final Set<Cue> PAST = Set.of(Cue.WIN, Cue.TAKE, Cue.FINISH);

  private Moods() {}

  static Mood[] of(Page page, List<List<Mention>> mentions) {
    var moods = new Mood[page.tokens().size()];
    for (int i = 0; i < moods.length; i++) {
      moods[i] = page.token(i).quoted() ? Mood.QUOTED : Mood.NONE;
    }
    for (int i = 0; i < mentions.size(); i++) {
      sentence(page, page.sentences().get(i), mentions.get(i), moods);
    }
    return moods;
  }

  private static void sentence(Page page, Sentence sentence, List<Mention> mentions, Mood[] moods) {
    int size = sentence.to() - sentence.from();
    var starts = new Mood[size];
    var ends = new boolean[size];
    var past = new boolean[size];
    var only = new boolean[size];
    for (Mention mention : mentions) {
      if (mention.value() instanceof Value.Word word) {
        int at = mention.from() - sentence.from();
        switch (word.cue()) {
          case NOT -> starts[at] = within(mention, mentions) ? starts[at] : Mood.NEGATED;
          case WISH ->
              starts[at] =
                  starts[at] == null && !beaten(mention, mentions) ? Mood.WISHED : starts[at];
          case IF -> starts[at] = Mood.CONDITIONAL;
          case FUTURE, MODAL -> starts[at] = modal(page, mention) ? Mood.FUTURE : starts[at];
          case CLAUSE -> ends[at] = true;
          case ONLY -> only[at] = true;
          default -> past[at] |= PAST.contains(word.cue()) && finite(page.token(mention.from()));
        }
      }
    }
    run(page, sentence, moods, starts, ends, past, only);
  }

  /** "Will" and "May" with a capital inside a sentence are names or months. */
  private static boolean modal(Page page, Mention mention) {
    Token token = page.token(mention.from());
    return !token.capital() || mention.from() == 0 || page.token(mention.from() - 1).is(".");
  }

  /** "could finish no higher than eighth": a phrase of its own meaning begins with it. */
  private static boolean within(Mention not, List<Mention> mentions) {
    for (Mention other : mentions) {
      if (other.is(Cue.FINISH) && other.from() <= not.from() && other.to() > not.to()) {
        return true;
      }
    }
    return false;
  }

  /** "stunned the favourites to win": what they were is no wish of who won. */
  private static boolean beaten(Mention wish, List<Mention> mentions) {
    for (Mention other : mentions) {
      if (other.is(Cue.BEAT) && other.to() <= wish.from() && wish.from() - other.to() <= 2) {
        return true;
      }
    }
    return false;
  }

  private static boolean finite(Token token) {
    return !token.word().endsWith("ing");
  }

  private static void run(
      Page page,
      Sentence sentence,
      Mood[] moods,
      Mood[] starts,
      boolean[] ends,
      boolean[] past,
      boolean[] only) {
    Mood mood = Mood.NONE;
    Mood around = Mood.NONE; // what a bracket interrupts
    for (int i = 0; i < starts.length; i++) {
      int at = sentence.from() + i;
      Token token = page.token(at);
      boolean clause =
          ends[i]
              || token.is(";")
              || token.is("–")
              || (token.is("-") && !token.glued())
              || token.is("(")
              || token.is(")")
              || (token.is(",") && !numberAfter(page, at, sentence));
      if (token.is("(")) {
        around = mood;
      }
      boolean and =
          i > 0 && (page.token(at - 1).is("and") || page.token(at - 1).is("but")) && past[i];
      if (clause || and || (only[i] && mood == Mood.FUTURE) || (only[i] && mood == Mood.NEGATED)) {
        mood = Mood.NONE;
      }
      if (token.is(")")) {
        mood = around;
        around = Mood.NONE;
      }
      if (starts[i] != null && !(i + 1 < only.length && only[i + 1])) {
        mood = starts[i];
      }
      if (mood != Mood.NONE && moods[at] == Mood.NONE) {
        moods[at] = mood;
      }
    }
  }

  private static boolean numberAfter(Page page, int at, Sentence sentence) {
    return at + 1 < sentence.to() && page.token(at + 1).isNumber() && page.token(at + 1).glued();
  }
}
