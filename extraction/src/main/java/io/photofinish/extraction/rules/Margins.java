package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.Behind;
import io.photofinish.extraction.rules.Candidate.BehindWinner;
import java.util.List;

/** three hundredths behind X; beating X by 0.90 seconds; with X two seconds back. */
public final class Margins implements Rule {
  private static final int REACH = 6;

  @Override
  public String id() {
    return "margin";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Margin.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention margin : clause.all(Value.Margin.class)) {
      if (apart(clause, margin.from() - 1) || !clause.happened(margin)) {
        continue;
      }
      Mention late = late(clause, margin);
      if (late != null) {
        finds.add(clause, late, new BehindWinner((Value.Margin) margin.value()), margin, 0.78);
      }
      var actors = Shapes.winners(clause);
      if (actors.isEmpty()) {
        continue;
      }
      var value = (Value.Margin) margin.value();
      Mention subject = actors.get(actors.size() - 1);
      Mention other = other(clause, margin, subject);
      if (clause.kind() == Clause.Kind.ABSOLUTE && other == null && slower(clause, margin)) {
        Mention winner =
            clause
                .parent()
                .map(Clause::subjects)
                .filter(s -> s.size() == 1)
                .map(s -> s.get(0))
                .orElse(null);
        if (winner != null && !winner.equals(subject)) {
          finds.add(clause, subject, new Behind(winner, value, true), margin, 0.8);
        }
      } else if (other != null) {
        boolean slower = slower(clause, margin) && !apposed(clause, other, margin);
        finds.add(clause, other, new Behind(subject, value, !slower), margin, 0.8);
        finds.add(clause, subject, new Behind(other, value, slower), margin, 0.79);
      }
    }
  }

  /** "was now two seconds behind", "a further nine seconds back": from no finish of the winner. */
  private static boolean apart(Clause clause, int before) {
    return before >= clause.from()
        && (clause.token(before).is("now")
            || clause.token(before).is("further")
            || clause.token(before).is("another"));
  }

  /** Who came so much after the winner: "Smith was second, two seconds back". */
  private static Mention late(Clause clause, Mention margin) {
    if (!afterWinner(clause, margin.to())) {
      return null;
    }
    Mention who = null;
    for (Mention mention : clause.spotted().in(clause.sentence())) {
      boolean owner = mention.to() < clause.tokens() && clause.token(mention.to()).is("'s");
      if (mention.refers() && mention.to() <= margin.from() && !owner) {
        who = mention;
      }
    }
    boolean said = who != null && finished(clause, who.to(), margin.from());
    said |=
        who != null
            && margin.to() + 2 < clause.to()
            && clause.token(margin.to() + 1).is("in")
            && clause.at(Value.Rank.class, margin.to() + 2).isPresent(); // "back in second"
    boolean goesOn =
        clause.kind() == Clause.Kind.JOINED
            && margin.from() - clause.from() <= 1
            && clause.subjects().size() == 1;
    return said ? who : goesOn ? clause.subjects().get(0) : null;
  }

  /** "behind the winner", "back", "adrift", and nobody named. */
  private static boolean afterWinner(Clause clause, int at) {
    switch (clause.spotted().page().tokens().size() > at ? clause.token(at).word() : "") {
      case "behind", "back", "adrift", "later", "down" -> {}
      case "in" -> {
        return arrears(clause, at) && ends(clause, at + 2);
      }
      default -> {
        return false;
      }
    }
    return ends(clause, at + 1);
  }

  /** "25 seconds in arrears". */
  private static boolean arrears(Clause clause, int in) {
    return in + 1 < clause.tokens()
        && clause.token(in).is("in")
        && clause.token(in + 1).is("arrears");
  }

  private static boolean ends(Clause clause, int at) {
    if (at >= clause.spotted().sentence(clause.sentence()).to()) {
      return true;
    }
    Token next = clause.token(at);
    boolean winner =
        next.is("the") && at + 1 < clause.tokens() && clause.token(at + 1).word().startsWith("win");
    return winner
        || next.isPunctuation()
        || next.is("and")
        || next.is("but")
        || next.is("in")
        || next.is("with");
  }

  /** Whether a place, or a verb of finishing or being, stands between. */
  private static boolean finished(Clause clause, int from, int to) {
    for (Mention mention : clause.spotted().in(clause.sentence())) {
      boolean between = mention.from() >= from && mention.to() <= to;
      boolean place = mention.value() instanceof Value.Rank rank && rank.place() > 1;
      boolean being = mention.is(Cue.BE) && to - mention.to() <= 3;
      if (between && (place || being || mention.is(Cue.FINISH))) {
        return true;
      }
    }
    return false;
  }

  private static Mention other(Clause clause, Mention margin, Mention subject) {
    Mention beaten = null;
    for (Mention mention : clause.mentions()) {
      if (!mention.refers() || mention.equals(subject)) {
        continue;
      }
      Mention governor = clause.governor(mention);
      boolean after = mention.from() >= margin.to() && mention.from() - margin.to() <= REACH + 2;
      boolean before = mention.to() <= margin.from() && margin.from() - mention.to() <= REACH;
      if (governor != null && after && (governor.is(Cue.BEHIND) || governor.is(Cue.AHEAD))) {
        return mention;
      }
      if (governor != null && from(clause, margin, governor)) {
        return mention;
      }
      if (governor != null && before && (governor.is(Cue.BEAT) || governor.is(Cue.AHEAD))) {
        beaten = mention;
      }
    }
    if (beaten == null && by(clause, margin)) {
      Clause fought = goesOn(clause, margin) ? clause.parent().orElse(clause) : clause;
      return only(fought, margin, subject);
    }
    return beaten;
  }

  /** "outkicked Jones, winning by two seconds": whoever was beaten stands before. */
  private static boolean goesOn(Clause clause, Mention margin) {
    return clause.kind() == Clause.Kind.JOINED
        && !clause.ownSubject()
        && margin.from() - clause.from() <= 3
        && clause.token(clause.from() + 1).is("winning");
  }

  /** "won by two seconds from Jones". */
  private static boolean from(Clause clause, Mention margin, Mention governor) {
    boolean from =
        clause.token(governor.from()).is("from") || clause.token(governor.from()).is("over");
    return from
        && ((governor.from() == margin.to() && by(clause, margin))
            || victory(clause, margin, governor));
  }

  /** "a three-second victory over Jones", "a two second win from Jones". */
  private static boolean victory(Clause clause, Mention margin, Mention governor) {
    return governor.from() == margin.to() + 1
        && switch (clause.token(margin.to()).word()) {
          case "victory", "win", "triumph", "success" -> true;
          default -> false;
        };
  }

  private static boolean by(Clause clause, Mention margin) {
    return margin.from() > clause.from() && clause.token(margin.from() - 1).is("by");
  }

  /** "beat Jones to win the title by two seconds": who was beaten, where only one was. */
  private static Mention only(Clause clause, Mention margin, Mention subject) {
    Mention only = null;
    for (Mention mention : clause.mentions()) {
      if (mention.refers() && !mention.equals(subject)) {
        Mention governor = clause.governor(mention);
        if (only != null || governor == null || !governor.is(Cue.BEAT)) {
          return null;
        }
        only = mention;
      }
    }
    boolean apart = only != null && clause.has(Value.Amount.class, only.to(), margin.from());
    return apart ? null : only;
  }

  /** "followed home by Jones, two seconds adrift": she was. */
  private static boolean apposed(Clause clause, Mention other, Mention margin) {
    return other.to() + 1 == margin.from() && clause.token(other.to()).is(",");
  }

  private static boolean slower(Clause clause, Mention margin) {
    return clause.has(Cue.BEHIND, margin.to(), margin.to() + REACH)
        || clause.has(Cue.LATER, margin.to(), margin.to() + 3);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith won, beating Beth Jones by 0.90 seconds.",
            "Beth Jones | 0.90 seconds after Anna Smith"),
        finds(
            "Anna Smith was third, three hundredths of a second behind Beth Jones.",
            "Beth Jones | three hundredths of a second before Anna Smith"),
        finds(
            "Beth Jones won and Anna Smith was second, two seconds back.",
            "Anna Smith | two seconds after the winner"),
        finds(
            "Anna Smith won by 0.90 seconds from Beth Jones.",
            "Beth Jones | 0.90 seconds after Anna Smith"),
        finds(
            "Anna Smith stunned Beth Jones to win the heptathlon by 174 points.",
            "Beth Jones | 174 points after Anna Smith"),
        finds(
            "Anna Smith edged Beth Jones by eight centimetres.",
            "Beth Jones | eight centimetres after Anna Smith"),
        finds(
            "Anna Smith was followed home by Beth Jones, two seconds adrift.",
            "Beth Jones | two seconds after Anna Smith"),
        finds(
            "Anna Smith outkicked Beth Jones, winning by two seconds.",
            "Beth Jones | two seconds after Anna Smith"),
        finds(
            "Anna Smith won, ahead of Beth Jones, 25 seconds in arrears.",
            "Beth Jones | 25 seconds after Anna Smith"),
        finds(
            "The 800m went to Anna Smith, ahead of Beth Jones, a tenth in arrears.",
            "Beth Jones | a tenth after Anna Smith"),
        finds(
            "Anna Smith ran 2:01.50 to beat Beth Jones by .72.",
            "Beth Jones | .72 after Anna Smith"),
        finds(
            "Anna Smith had a tenth in hand on Beth Jones.",
            "Beth Jones | a tenth after Anna Smith"),
        finds(
            "Anna Smith claimed a three second victory over Beth Jones.",
            "Beth Jones | three second after Anna Smith"),
        leaves("Anna Smith was two seconds back at halfway.", "during the race"),
        leaves("Anna Smith was third, another two seconds adrift.", "of who was second"),
        leaves("Anna Smith won by 0.90 seconds.", "from whom is not said"),
        leaves("Anna Smith could beat Beth Jones by two seconds.", "it has not happened"));
  }
}
