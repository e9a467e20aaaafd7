package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Who tells of a race as "I" and signs for it: "— Anna Smith". There "I" is a name like any other.
 */
final class Narrator {
  /** Lines at either end of an article in which somebody signs. */
  private static final int ENDS = 3;

  /** Whoever says less of himself or herself tells of others. */
  private static final int OFTEN = 3;

  private static final int NEAR = 12;

  private final Page page;
  private final NameClues clues;

  Narrator(Page page, NameClues clues) {
    this.page = page;
    this.clues = clues;
  }

  void read(List<List<Mention>> mentions) {
    Value.Person who = signed(mentions);
    if (who == null) {
      return;
    }
    var all = new ArrayList<Mention>();
    boolean races = false;
    for (int i = 0; i < page.tokens().size(); i++) {
      Token token = page.token(i);
      if (token.is("i") && token.capital() && !token.quoted() && alone(i)) {
        all.add(new Mention(i, i + 1, who));
        races |= (clues.verbs.get(i + 1) || clues.verbs.get(i + 2)) && timed(i);
      }
      races |= token.is("my") && !token.quoted() && own(i + 1);
    }
    if (all.size() < OFTEN || !races) {
      return;
    }
    int next = 0;
    for (int i = 0; i < mentions.size() && next < all.size(); i++) {
      int to = page.sentences().get(i).to();
      while (next < all.size() && all.get(next).from() < to) {
        mentions.get(i).add(all.get(next));
        next++;
      }
    }
  }

  /** "I ran the last mile in 6:10", and no "I took the bus". */
  private boolean timed(int at) {
    for (int i = at; i < Math.min(page.size(), at + NEAR); i++) {
      if (clues.marks[i]) {
        return true;
      }
    }
    return false;
  }

  /** "my training", and no "my race of the year", which somebody saw. */
  private boolean own(int at) {
    return at < page.tokens().size()
        && switch (page.token(at).word()) {
          case "training", "pace", "pb", "legs" -> true;
          default -> false;
        };
  }

  /** No initial or number: "Anna I. Smith", "Stage I". */
  private boolean alone(int at) {
    return at + 2 < page.tokens().size()
        && !page.token(at + 1).isPunctuation()
        && (at == 0 || !page.token(at - 1).capital());
  }

  /** The last line that signs, or the first; null where nobody does. */
  private Value.Person signed(List<List<Mention>> mentions) {
    int size = mentions.size();
    for (int k = 1; k <= Math.min(ENDS, size); k++) {
      Value.Person who = signs(page.sentences().get(size - k), mentions.get(size - k));
      if (who != null) {
        return who;
      }
    }
    for (int k = 0; k < Math.min(ENDS, size); k++) {
      Value.Person who = signs(page.sentences().get(k), mentions.get(k));
      if (who != null) {
        return who;
      }
    }
    return null;
  }

  /** "— Anna Smith", "By Anna Smith", "Report by Anna Smith, May 2016". */
  private Value.Person signs(Sentence sentence, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.value() instanceof Value.Person person
          && person.parts().size() > 1
          && mention.from() > sentence.from()
          && mention.from() - sentence.from() <= ENDS) {
        boolean end =
            mention.to() == sentence.to()
                || page.token(mention.to()).is(",")
                || page.token(mention.to()).is(".");
        return end && signs(mention.from() - 1) ? person : null;
      }
    }
    return null;
  }

  private boolean signs(int at) {
    return switch (page.token(at).word()) {
      case "by", "-", "\u2013", "\u2014", "--" -> true;
      default -> false;
    };
  }
}
