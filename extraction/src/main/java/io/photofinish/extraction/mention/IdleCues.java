package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Page;
import java.util.List;

/**
 * Prepositions and small verbs that cue something beside a name, a mark or a record only: "by"
 * whom, "in" what time, "to" which record. Most stand beside none of these, and are left out.
 */
final class IdleCues {
  private static final WordSet SETTING = WordSet.of("a", "in", "is", "new", "to", "was", "with");

  private static final WordSet RUNNING = WordSet.of("in", "with");

  private IdleCues() {}

  /** Takes them out of the mentions of a sentence, which are in order. */
  static void drop(Page page, List<Mention> mentions) {
    boolean best = Lists.any(mentions, mention -> mention.is(Value.Best.class));
    boolean who = false;
    boolean mark = false;
    int kept = mentions.size();
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      if (mention.value() instanceof Value.Word word) {
        boolean idle =
            switch (word.cue()) {
              case BY -> !who && !best;
              case SET -> !best && SETTING.has(page.token(mention.from()));
              case RUN ->
                  !mark && RUNNING.has(page.token(mention.from())) && !perfect(page, mention);
              default -> false;
            };
        if (idle) {
          continue;
        }
      } else {
        who |= mention.refers();
        mark |= mention.is(Value.Amount.class);
      }
      mentions.set(--kept, mention);
    }
    mentions.subList(0, kept).clear();
  }

  /** "has in": the place of a verb. */
  private static boolean perfect(Page page, Mention mention) {
    return mention.from() > 0 && page.token(mention.from() - 1).is("has");
  }
}
