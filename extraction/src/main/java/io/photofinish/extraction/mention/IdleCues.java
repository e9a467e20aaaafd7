package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import java.util.Arrays;
import java.util.List;

/**
 * Prepositions and small verbs that cue something beside a name, a mark or a record only: "by"
 * whom, "in" what time, "to" which record. Most stand beside none of these, and are left out.
 */
final class IdleCues {
  private static final WordSet SETTING = WordSet.of("a", "in", "is", "new", "to", "was", "with");

  private static final WordSet RUNNING = WordSet.of("in", "with");

  private IdleCues() {}

  /** The mentions of a sentence, which are in order, but for these. */
  static Mentions without(Page page, List<Mention> mentions) {
    boolean best = false;
    for (int i = 0; i < mentions.size() && !best; i++) {
      best = mentions.get(i).is(Value.Best.class);
    }
    var rest = new Mention[mentions.size()];
    int first = rest.length;
    boolean who = false;
    boolean mark = false;
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      boolean idle = false;
      if (mention.value() instanceof Value.Word word) {
        idle =
            switch (word.cue()) {
              case BY -> !who && !best;
              case SET -> !best && SETTING.has(page.token(mention.from()));
              case RUN ->
                  !mark && RUNNING.has(page.token(mention.from())) && !perfect(page, mention);
              default -> false;
            };
      } else {
        who |= mention.refers();
        mark |= mention.is(Value.Amount.class);
      }
      if (!idle) {
        rest[--first] = mention;
      }
    }
    return Mentions.of(Arrays.asList(rest).subList(first, rest.length));
  }

  /** "has in": the place of a verb. */
  private static boolean perfect(Page page, Mention mention) {
    return mention.from() > 0 && page.token(mention.from() - 1).is("has");
  }
}
