package io.photofinish.extraction.settle;

import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mood;
import io.photofinish.extraction.mention.Plausible;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Vocabulary;
import io.photofinish.extraction.read.Work;
import io.photofinish.extraction.rules.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One article as it is being read: its text, who is in it, and what it is about at the moment. */
final class Story {
  private static final String WHEELCHAIR = "wheelchair";

  final Vocabulary vocabulary;
  final Spotted spotted;
  final Work work;
  final Cast cast;
  final Topic topic = new Topic();

  /** The occasion that the article is news of; unknown for a preview or a background piece. */
  Occasion main = Occasion.UNKNOWN;

  /** The discipline that the name of that event tells, and the paragraph that names it. */
  Optional<Discipline> race = Optional.empty();

  int paragraph = -1;

  /** What the text calls the event that is its news; empty where it has no name. */
  String series = "";

  /** By sentence and clause; null where nobody has asked. */
  private final List<List<Anchors>> anchors = new ArrayList<>();

  /** Whether the Olympic Games went on when the article appeared. */
  boolean games;

  /** Whether the article has spoken of an indoor race. */
  boolean indoors;

  /** Whether this sentence, or the one before it, is about races in wheelchairs. */
  private boolean wheelchair;

  private boolean spoken;

  Story(Vocabulary vocabulary, Spotted spotted, Work work) {
    this.vocabulary = vocabulary;
    this.spotted = spotted;
    this.work = work;
    this.cast = Cast.of(vocabulary, spotted, work);
    for (int i = 0; i < spotted.page().sentences().size(); i++) {
      anchors.add(new ArrayList<>(0));
    }
  }

  /** The words of a clause that tell when and where, whatever is stated. */
  Anchors anchors(Clause clause) {
    if (!Anchors.tells(clause)) {
      return Anchors.NONE;
    }
    var known = anchors.get(clause.sentence());
    while (known.size() <= clause.index()) {
      known.add(null);
    }
    if (known.get(clause.index()) == null) {
      known.set(clause.index(), anchors(clause, List.of()));
    }
    return known.get(clause.index());
  }

  /** The same, of what is stated. */
  Anchors anchors(Clause clause, List<Mention> sources) {
    var anchors = Anchors.of(clause, sources);
    return games ? anchors : anchors.withoutVenues(clause);
  }

  /** The folded word at a token; empty beyond the end. */
  String word(int at) {
    return at >= 0 && at < spotted.page().size() ? spotted.page().token(at).word() : "";
  }

  /** Whether a sentence has a word that begins so. */
  boolean has(int sentence, String beginning) {
    for (int i = spotted.sentence(sentence).from(); i < spotted.sentence(sentence).to(); i++) {
      if (spotted.page().token(i).word().startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  boolean fact(Mention mention) {
    return spotted.mood(mention) == Mood.NONE;
  }

  /** Whether it is spoken of as of the past, be it in a denial. */
  boolean told(Mention mention) {
    return fact(mention) || spotted.mood(mention) == Mood.NEGATED;
  }

  /** Between which bounds the marks of the sentence at hand lie. */
  Plausible plausible() {
    return wheelchair ? vocabulary.wheelchair() : vocabulary.plausible();
  }

  /** Turns to a sentence; what was said of wheelchairs holds for the next one, too. */
  void turn(int sentence) {
    boolean before = sentence > 0 && spoken;
    spoken = false;
    for (int i = spotted.sentence(sentence).from(); i < spotted.sentence(sentence).to(); i++) {
      String word = spotted.page().token(i).word();
      spoken |= word.length() == 1 && word.equals("t") && seated(word(i + 1));
      spoken |= word.length() >= WHEELCHAIR.length() && word.startsWith(WHEELCHAIR);
    }
    wheelchair = spoken || before;
  }

  /** The classes of those who race in wheelchairs. */
  private static boolean seated(String number) {
    return switch (number) {
      case "32", "33", "34", "51", "52", "53", "54" -> true;
      default -> false;
    };
  }

  /** The sentence that a mention stands in. */
  int sentenceOf(Mention mention) {
    int low = 0;
    int high = spotted.page().sentences().size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (spotted.sentence(middle).from() <= mention.from()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
