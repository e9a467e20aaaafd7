package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Value;

/** Clauses that are said of a mark: "the 9.85 that Smith had run", "3:43.13, run at Rieti". */
final class SpokenMarks {
  private final SentenceView view;

  /**
   * By the token after their last, marks, and the distances that they were run over; null where the
   * sentence has no mark.
   */
  private final Mention[] marks;

  private final Mention[] distances;

  SpokenMarks(SentenceView view) {
    this.view = view;
    boolean any = !view.mentions().all(Value.Amount.class).isEmpty();
    marks = any ? new Mention[view.sentence().size() + 1] : null;
    distances = any ? new Mention[view.sentence().size() + 1] : null;
    for (Mention mark : view.mentions().all(Value.Amount.class)) {
      put(marks, mark);
    }
    for (Mention event : any ? view.mentions().all(Value.Event.class) : Mentions.NONE) {
      int before = event.from() - 1;
      if (before > view.sentence().from()
          && (view.token(before).is("over") || view.token(before).is("for"))) {
        put(distances, event);
      }
    }
  }

  /** Unless it goes on beyond the sentence, or another is there. */
  private void put(Mention[] byEnd, Mention mention) {
    int end = mention.to() - view.sentence().from();
    if (end < byEnd.length && byEnd[end] == null) {
      byEnd[end] = mention;
    }
  }

  /** "the 9.85 that Smith had run", "the 19.32 he ran": a clause about the mark begins. */
  boolean holder(int i) {
    Mention mark = markBefore(i);
    if (mark == null) {
      return spoken(i);
    }
    if (current(mark) || (view.covered(i) && view.ref(i) == null)) {
      return false;
    }
    boolean that = view.token(i).is("that");
    boolean bare = mark.from() > view.sentence().from() && view.token(mark.from() - 1).is("the");
    Mention who = that || bare ? view.refSoon(that ? i + 1 : i) : null;
    return who != null && (view.verbSoon(who.to()) || did(who.to()));
  }

  /** "the mark he set in Rieti", "the best she had run". */
  private boolean spoken(int i) {
    boolean noun =
        i > view.sentence().from() + 1
            && view.ref(i) != null
            && view.ref(i).is(Value.Pronoun.class)
            && switch (view.token(i - 1).word()) {
              case "mark", "record", "time", "best", "height", "distance", "standard" -> true;
              default -> false;
            };
    return noun && did(view.ref(i).to());
  }

  /** "had kept", "set". */
  private boolean did(int at) {
    return at < view.sentence().to()
        && (view.token(at).is("had")
            || view.token(at).is("has")
            || SentenceView.PARTICIPLES.has(view.token(at)));
  }

  /** "3:43.13, run at Rieti": so does one that begins with its verb. */
  boolean setting(int i) {
    boolean comma = i > view.sentence().from() && view.token(i - 1).is(",");
    if (i + 1 >= view.sentence().to() || !SentenceView.PARTICIPLES.has(view.token(i))) {
      return false;
    }
    boolean where =
        view.token(i + 1).is("in") || view.token(i + 1).is("at") || view.token(i + 1).is("on");
    Mention mark = markBefore(comma ? i - 1 : i);
    return where && (mark != null || best(i) || (comma && view.refEndsAt(i - 1)));
  }

  /** "her previous best set in the semi-final". */
  private boolean best(int to) {
    for (Mention mention : view.mentions()) {
      boolean previous = mention.from() > view.sentence().from() && mention.is(Value.Best.class);
      if (previous && mention.to() == to && old(mention)) {
        return true;
      }
    }
    return false;
  }

  private boolean old(Mention best) {
    for (Mention mention : view.mentions()) {
      boolean hers = mention.value() instanceof Value.Pronoun pronoun && pronoun.possessive();
      if (hers && mention.from() >= best.from() - 2 && mention.to() <= best.to()) {
        return true;
      }
      if (mention.is(Cue.PREVIOUS)
          && mention.from() >= best.from() - 2
          && mention.to() <= best.to()) {
        return true;
      }
    }
    return false;
  }

  /** "1:41.73 which", "1:41.73 over 800 metres which". */
  private Mention markBefore(int to) {
    if (marks == null) {
      return null;
    }
    Mention distance = distances[to - view.sentence().from()];
    return marks[(distance == null ? to : distance.from() - 1) - view.sentence().from()];
  }

  /** "clocked 43.18 he said": a mark that a verb gives is no noun. */
  private boolean current(Mention mark) {
    return mark.from() > view.sentence().from() && view.verb(mark.from() - 1);
  }
}
