package io.photofinish.extraction.mention;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.read.Page;
import java.util.List;

/** "8.09 in the trials", "ran in trials": the heats, and no meeting that picks a team. */
final class PrelimTrials {
  private PrelimTrials() {}

  static void replace(Page page, List<Mention> mentions) {
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      boolean bare =
          mention.is(Value.Contest.class)
              && mention.length() == 1
              && page.token(mention.from()).is("trials")
              && !page.token(mention.from()).capital();
      if (bare && ofMark(page, mention, mentions)) {
        mentions.set(
            i, new Mention(mention.from(), mention.to(), new Value.Stage(Claim.Round.HEAT)));
      }
    }
  }

  private static boolean ofMark(Page page, Mention trials, List<Mention> mentions) {
    int in = trials.from() - 1;
    in -= in > 0 && page.token(in).is("the") ? 1 : 0;
    if (in < 1 || !page.token(in).is("in")) {
      return false;
    }
    for (Mention mark : mentions) {
      if (mark.is(Value.Amount.class) && mark.to() == in) {
        return true;
      }
    }
    return false;
  }
}
