package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import java.util.List;

/**
 * A page with what its sentences mention.
 *
 * @param mentions of each sentence, in the order of the page's sentences; each by its first token,
 *     the longer first; mentions of different kinds may lie over each other
 * @param moods of each token
 */
public record Spotted(Page page, List<Mentions> mentions, List<Mood> moods) {
  public Mentions in(int sentence) {
    return mentions.get(sentence);
  }

  public Sentence sentence(int index) {
    return page.sentences().get(index);
  }

  /** Whether it names any discipline or competition. */
  public boolean sport() {
    for (Mentions sentence : mentions) {
      for (Mention mention : sentence) {
        boolean event = mention.value() instanceof Value.Event e && e.context().equals("plain");
        boolean contest = mention.value() instanceof Value.Contest c && c.context().equals("plain");
        if (event || contest) {
          return true;
        }
      }
    }
    return false;
  }

  public Mood mood(Mention mention) {
    return moods.get(mention.from());
  }
}
