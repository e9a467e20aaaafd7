package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.rules.Clause.Kind;

/** Whether a clause that hangs on another ends at a comma, and where the sentence goes on. */
final class ClauseEnds {
  private final SentenceView view;
  private final ClauseCuts cuts;

  ClauseEnds(SentenceView view, ClauseCuts cuts) {
    this.view = view;
    this.cuts = cuts;
  }

  /** "as Smith won in 2:01, ahead of Jones", "as Smith beat Jones, who": of the same race. */
  boolean ahead(Clause inner, int comma) {
    boolean goesOn =
        SentenceView.RELATIVE.has(view.token(comma + 1))
            || (view.next(comma, "ahead") && view.next(comma + 1, "of"));
    return goesOn && cuts.hanging(inner.from()) && view.verbBefore(inner.from(), comma);
  }

  /** "as Smith won from Jones, whose 2:01 was a best, and Webb": back in the list around. */
  boolean listed(Clause inner, int next) {
    boolean relative = SentenceView.RELATIVE.has(view.token(inner.from()));
    boolean within =
        inner
            .parent()
            .filter(p -> p.kind() == Kind.SUBORDINATE && cuts.hanging(p.from()))
            .isPresent();
    Mention listed =
        relative && within && view.token(next).is("and") ? view.refSoon(next + 1) : null;
    return listed != null && !view.verbSoon(listed.to());
  }

  /** "The crowd rose when Smith broke clear, winning in 2:01": who acts, where nobody else may. */
  boolean acts(Clause inner, int next) {
    if (inner.kind() != Kind.SUBORDINATE
        || !cuts.hanging(inner.from())
        || !view.token(next).word().endsWith("ing")
        || !view.verb(next)
        || view.refSoon(inner.from() + 1) == null) {
      return false;
    }
    for (Mention mention : view.mentions()) {
      if (mention.refers() && mention.to() <= inner.from()) {
        return false;
      }
    }
    return true;
  }

  /** "Leading them was Smith, who won the shot, came third in the discus and …". */
  boolean goesOn(Clause inner, int next) {
    return view.token(inner.from()).is("who")
        && view.verb(next)
        && !view.token(next).word().endsWith("ing")
        && inner.parent().filter(p -> view.verbBefore(p.from(), inner.from())).isPresent();
  }
}
