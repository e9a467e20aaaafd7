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
public record Spotted(Page page, List<List<Mention>> mentions, List<Mood> moods) {
  public List<Mention> in(int sentence) {
    return mentions.get(sentence);
  }

  public Sentence sentence(int index) {
    return page.sentences().get(index);
  }

  public Mood mood(Mention mention) {
    return moods.get(mention.from());
  }
}
