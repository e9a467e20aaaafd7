package io.photofinish.extraction.mention;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Page;
import java.util.List;

/** "7.52 in the trials and 7.48 in the final": the heats, and no meeting that picks a team. */
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
      if (bare
          && in(page, mention.from() - 1)
          && !where(page, mention.to())
          && (Lists.any(mentions, PrelimTrials::last) || before(page, mention, mentions))) {
        mentions.set(
            i, new Mention(mention.from(), mention.to(), new Value.Stage(Claim.Round.HEAT)));
      }
    }
  }

  private static boolean in(Page page, int at) {
    int in = at > 0 && page.token(at).is("the") ? at - 1 : at;
    return in >= 0 && page.token(in).is("in");
  }

  /** "in the trials in Marden", "at Marden": a meeting of its own. */
  private static boolean where(Page page, int at) {
    return at + 1 < page.size()
        && (page.token(at).is("in") || page.token(at).is("at"))
        && page.token(at + 1).capital();
  }

  /** "third in 24.61 after clocking 24.48 in the trials". */
  private static boolean before(Page page, Mention trials, List<Mention> mentions) {
    int in = trials.from() - (page.token(trials.from() - 1).is("the") ? 2 : 1);
    return Lists.any(
        mentions,
        m ->
            m.is(Value.Amount.class)
                && m.to() == in
                && m.from() > 1
                && page.token(m.from() - 1).word().endsWith("ing")
                && page.token(m.from() - 2).is("after"));
  }

  private static boolean last(Mention mention) {
    return mention.value() instanceof Value.Stage stage && stage.round() == Claim.Round.FINAL;
  }
}
