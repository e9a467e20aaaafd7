package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "the former", "the latter": one of two races that were named just before. */
final class Pairs {
  static final Set<String> WORDS = Set.of("former", "latter");

  /** Sentences, with the one at hand. */
  private static final int REACH = 3;

  private final Page page;
  private final List<List<Mention>> mentions;

  /**
   * @param mentions of the sentences so far, of which the last is at hand
   */
  Pairs(Page page, List<List<Mention>> mentions) {
    this.page = page;
    this.mentions = mentions;
  }

  void add() {
    int index = mentions.size() - 1;
    Sentence sentence = page.sentences().get(index);
    for (int i = sentence.from() + 2; i < sentence.to(); i++) {
      if (WORDS.contains(page.token(i).word()) && page.token(i - 1).is("the") && race(i)) {
        var two = two(i);
        if (two.size() == 2) {
          var race = two.get(page.token(i).is("former") ? 0 : 1);
          int at = i;
          mentions.get(index).removeIf(m -> m.from() == at);
          mentions.get(index).add(new Mention(i, i + 1, race));
        }
      }
    }
    Mentions.sort(mentions.get(index));
  }

  /** "in the latter", "won the former": no "the former champion", and nobody. */
  private boolean race(int at) {
    boolean ends =
        at + 1 >= page.tokens().size()
            || page.token(at + 1).isPunctuation()
            || (page.token(at - 2).is("in") && page.token(at + 1).capital())
            || switch (page.token(at + 1).word()) {
              case "and", "with", "in", "by", "race", "event", "ahead", "from", "on", "at" -> true;
              case "while", "but", "after", "before", "as", "where", "when", "to" -> true;
              default -> false;
            };
    return ends
        && switch (page.token(at - 2).word()) {
          case "in", "over", "won", "win", "winning", "took", "taking", "claimed", "of" -> true;
          default -> page.sentences().get(mentions.size() - 1).from() == at - 1;
        };
  }

  /** The last two races that were named before a token. */
  private List<Value.Event> two(int before) {
    for (int i = mentions.size() - 1; i >= Math.max(0, mentions.size() - REACH); i--) {
      var two = new ArrayList<Value.Event>();
      for (Mention mention : mentions.get(i)) {
        boolean pair = WORDS.contains(page.token(mention.from()).word());
        if (mention.value() instanceof Value.Event event
            && mention.to() <= before
            && !pair
            && two.stream().noneMatch(e -> e.discipline().equals(event.discipline()))) {
          two.add(event);
        }
      }
      if (two.size() >= 2) {
        return two.subList(two.size() - 2, two.size());
      }
    }
    return List.of();
  }
}
