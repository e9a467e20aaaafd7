package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.After;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;

/** SUBJECT won … ahead of A and B; SUBJECT beat A by a margin; SUBJECT won by a margin from A. */
public final class RunnersUp implements Rule {
  private static final int REACH = 14;

  private static final Kinds BEATING = Kinds.of(Cue.BEAT, Cue.AHEAD);

  @Override
  public String id() {
    return "runners-up";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(
        Value.Person.class, Value.Team.class, Value.Definite.class, Value.Pronoun.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (!opened(clause)) {
      return;
    }
    var actors = Shapes.winners(clause);
    if (actors.size() != 1) {
      return;
    }
    Mention winner = actors.get(0);
    var beaten = beaten(clause, winner);
    if (beaten.isEmpty()) {
      return;
    }
    boolean won =
        !clause.subjects().contains(winner)
            || won(clause)
            || AtTheLine.winning(clause)
            || taken(clause, beaten);
    boolean by =
        !won
            && noPlace(clause)
            && !placed(clause)
            && !(beaten.size() == 1 && spot(clause, beaten.get(0).to()))
            && (by(clause, beaten)
                || timed(clause, beaten)
                || marked(clause, winner, beaten)
                || doubled(clause, beaten)
                || from(clause, beaten)
                || AtTheLine.told(clause, beaten)
                || outrun(clause, beaten)
                || ran(clause, beaten));
    if (!won && !by && finished(clause, beaten)) {
      for (int i = 0; i < beaten.size(); i++) {
        finds.add(clause, beaten.get(i), new After(winner, i + 1), beaten.get(i), 0.45);
      }
    }
    if ((!won && !by) || often(clause, beaten)) {
      return;
    }
    for (int i = 0; i < beaten.size(); i++) {
      finds.add(clause, beaten.get(i), new Place(i + 2), beaten.get(i), 0.5);
    }
    if (by) {
      finds.add(clause, winner, new Place(1), winner, 0.4);
    }
  }

  /** "has beaten Jones in major contests and holds the title": in no race that is told. */
  private static boolean often(Clause clause, List<Mention> beaten) {
    Mention governor = clause.governor(beaten.get(0));
    int verb = governor == null ? clause.from() : governor.from();
    if (verb == clause.from() || !clause.token(verb - 1).is("has")) {
      return false;
    }
    for (int i = verb; i < clause.to(); i++) {
      switch (clause.token(i).word()) {
        case "contests", "encounters", "meetings", "races", "times", "occasions" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether the clause, or the one it is joined to, gives its subject the first place. */
  private static boolean won(Clause clause) {
    for (Clause at = clause;
        at != null;
        at = at.kind() == Clause.Kind.JOINED ? at.parent().orElse(null) : null) {
      for (Mention mention : at.mentions()) {
        boolean verb =
            mention.is(Cue.WIN)
                ? !at.has(Value.Rank.class, mention.to(), mention.to() + 6)
                    && !Won.ofClub(at, mention)
                : (mention.is(Cue.TAKE) || mention.is(Cue.TAKE_BASE)) && Won.takesRace(at, mention);
        boolean rank =
            mention.value() instanceof Value.Rank r
                && r.place() == 1
                && (r.noun() == Value.Rank.Noun.MEDAL
                    || r.noun() == Value.Rank.Noun.VICTORY
                    || r.noun() == Value.Rank.Noun.TITLE);
        boolean race =
            mention.is(Value.Stage.class)
                && ((Value.Stage) mention.value()).round()
                    != io.photofinish.extraction.Claim.Round.FINAL;
        if (race) {
          return false;
        }
        if ((verb || rank) && at.happened(mention) && !Won.ofGroup(at, mention.to())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it tells no place of anybody; what somebody is called is none. */
  private static boolean noPlace(Clause clause) {
    for (Mention mention : clause.all(Value.Rank.class)) {
      boolean person =
          switch (((Value.Rank) mention.value()).noun()) {
            case HOLDER, CHAMPION -> true;
            case ORDINAL -> !Places.standsAlone(clause, mention);
            default -> false;
          };
      if (!person) {
        return false;
      }
    }
    return true;
  }

  /** "moved into sixth, beating Jones by a second": not first. */
  private static boolean placed(Clause clause) {
    return clause.kind() == Clause.Kind.JOINED
        && !clause.ownSubject()
        && clause.parent().filter(p -> !noPlace(p)).isPresent();
  }

  /** Whether the sentence has a word that those who were beaten may stand behind. */
  private static boolean opened(Clause clause) {
    Mentions all = clause.spotted().in(clause.sentence());
    return all.meets(BEATING)
        || Lists.any(all, m -> m.is(Value.Word.class) && links(clause.token(m.from())));
  }

  private static boolean links(Token word) {
    return word.is("from") || word.word().startsWith("leav");
  }

  private static List<Mention> beaten(Clause clause, Mention winner) {
    var beaten = new ArrayList<Mention>();
    Mention first = null;
    for (Mention mention : clause.mentions()) {
      if (!mention.refers() || mention.equals(winner) || !clause.happened(mention)) {
        continue;
      }
      boolean owner = mention.to() < clause.tokens() && clause.token(mention.to()).is("'s");
      boolean own = mention.is(Value.Pronoun.class) && !Shapes.isObject(clause.spotted(), mention);
      if (owner || own) {
        continue;
      }
      Mention governor = clause.governor(mention);
      boolean opens =
          governor != null
              && ((governor.is(Cue.BEAT) && AtTheLine.beat(clause, governor, mention))
                  || governor.is(Cue.AHEAD)
                  || trailing(clause, governor)
                  || (clause.token(governor.from()).is("from")
                      && !wins(clause, governor.from())
                      && (measured(clause, governor.from())
                          || gold(clause, governor.from())
                          || wonFrom(clause, governor.from()))));
      if (first == null && opens) {
        first = mention;
        beaten.add(mention);
      } else if (first != null && governor == null && mention.from() - first.to() <= REACH) {
        beaten.add(mention);
      }
    }
    return beaten;
  }

  /** "stole top spot from", "snatched victory from". */
  private static boolean gold(Clause clause, int from) {
    return Lists.any(
        clause.all(Value.Rank.class),
        rank ->
            rank.to() == from
                && ((Value.Rank) rank.value()).place() == 1
                && ((Value.Rank) rank.value()).noun() != Value.Rank.Noun.TITLE);
  }

  /** "won from Smith and Jones". */
  private static boolean wonFrom(Clause clause, int from) {
    return Lists.any(clause.cues(Cue.WIN), verb -> verb.to() == from && clause.happened(verb));
  }

  private static boolean taken(Clause clause, List<Mention> beaten) {
    Mention governor = clause.governor(beaten.get(0));
    return clause.token(governor.from()).is("from") && gold(clause, governor.from());
  }

  /** "won in 2:01.50 from", "won by two metres from". */
  private static boolean measured(Clause clause, int to) {
    return clause.has(Value.Amount.class, clause.from(), to)
        || clause.has(Value.Margin.class, clause.from(), to)
        || clause.has(Value.Other.class, clause.from(), to);
  }

  /** "leaving A and B trailing", "to leave A in her wake". */
  private static boolean trailing(Clause clause, Mention governor) {
    if (!clause.token(governor.from()).word().startsWith("leav")) {
      return false;
    }
    for (int i = governor.to(); i < clause.to(); i++) {
      switch (clause.token(i).word()) {
        case "trailing", "wake", "floundering", "behind", "adrift" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "with further wins from Smith and Jones": theirs. */
  private static boolean wins(Clause clause, int to) {
    for (int i = Math.max(clause.from(), to - 5); i < to; i++) {
      if (clause.token(i).is("wins") || clause.token(i).is("victories")) {
        return true;
      }
    }
    return false;
  }

  /** "beat A by 40 metres": a margin of the finish. */
  private static boolean by(Clause clause, List<Mention> beaten) {
    if (beaten.size() != 1) {
      return false;
    }
    int at = beaten.get(0).to();
    return at + 1 < clause.tokens()
        && clause.token(at).is("by")
        && (clause.at(Value.Other.class, at + 1).isPresent()
            || clause.at(Value.Margin.class, at + 1).isPresent()
            || clause.at(Value.Amount.class, at + 1).isPresent());
  }

  /** "ran 2:01.50, leaving A and B trailing": where no place is told, that is a win. */
  private static boolean outrun(Clause clause, List<Mention> beaten) {
    if (beaten.isEmpty()) {
      return false;
    }
    Mention governor = clause.governor(beaten.get(0));
    boolean mark = false;
    for (Mention amount : clause.all(Value.Amount.class)) {
      mark |= amount.to() <= governor.from() && Marks.number(clause, amount).isPresent();
    }
    return mark && trailing(clause, governor) && clause.happened(governor);
  }

  /** "edged A by a hundredth for the last spot": which, is not said. */
  private static boolean spot(Clause clause, int from) {
    for (int i = from; i + 2 < clause.to(); i++) {
      if (clause.token(i).is("for") && clause.token(i + 1).is("the")) {
        return clause.token(i + 2).is("last") || clause.token(i + 2).is("final");
      }
    }
    return false;
  }

  /** "X (2:01.50) beat A (2:02.00) and B (2:03.00)": the race is told by its marks. */
  private static boolean marked(Clause clause, Mention winner, List<Mention> beaten) {
    if (!noPlace(clause)) {
      return false;
    }
    Mention governor = clause.governor(beaten.get(0));
    boolean hand = governor.length() > 1 && clause.token(governor.to() - 2).is("hand");
    return (governor.is(Cue.BEAT) || hand)
        && clause.happened(governor)
        && bracketed(clause, winner)
        && Lists.all(beaten, a -> bracketed(clause, a));
  }

  /** "finished in 2:01.50 from A (2:01.90)": the race is told by its marks. */
  private static boolean from(Clause clause, List<Mention> beaten) {
    if (beaten.isEmpty() || !Lists.all(beaten, a -> bracketed(clause, a))) {
      return false;
    }
    Mention governor = clause.governor(beaten.get(0));
    boolean ran =
        clause.has(Cue.RUN, clause.from(), governor.from())
            || clause.has(Cue.FINISH, clause.from(), governor.from());
    boolean mark = false;
    for (Mention amount : clause.all(Value.Amount.class)) {
      mark |= amount.to() <= governor.from() && Marks.number(clause, amount).isPresent();
    }
    return clause.token(governor.from()).is("from") && ran && mark;
  }

  /** "completed a double when she beat A": a win like the one before. */
  private static boolean doubled(Clause clause, List<Mention> beaten) {
    Clause outer = clause.parent().orElse(null);
    boolean when =
        outer != null
            && !beaten.isEmpty()
            && (clause.token(clause.from()).is("when") || clause.token(clause.from()).is("as"));
    if (!when || !outer.subjects().stream().allMatch(outer::happened)) {
      return false;
    }
    Mention governor = clause.governor(beaten.get(0));
    for (int i = outer.from(); i < clause.from(); i++) {
      if (clause.token(i).is("double") || clause.token(i).is("treble")) {
        return governor.is(Cue.BEAT)
            && clause.happened(governor)
            && outer.has(Cue.TAKE, outer.from(), i);
      }
    }
    return false;
  }

  /** "clocked 2:01.50 to hold off A": where no place is told, that is how a win is told. */
  private static boolean ran(Clause clause, List<Mention> beaten) {
    if (!noPlace(clause)) {
      return false;
    }
    Mention governor = clause.governor(beaten.get(0));
    boolean to = clause.token(Math.max(clause.from(), governor.from() - 1)).is("to");
    if (beaten.size() < 2 && !to) {
      return false;
    }
    boolean mark = false;
    for (Mention amount : clause.all(Value.Amount.class)) {
      mark |= amount.to() <= governor.from() && Marks.number(clause, amount).isPresent();
    }
    return mark && governor.is(Cue.BEAT) && clause.happened(governor);
  }

  /**
   * "clocked 9.92 to finish ahead of A and B": whether he or she won is for the article to tell.
   */
  private static boolean finished(Clause clause, List<Mention> beaten) {
    Mention governor = clause.governor(beaten.get(0));
    boolean ahead = governor.is(Cue.AHEAD) || governor.is(Cue.BEAT);
    boolean to = clause.token(Math.max(clause.from(), governor.from() - 1)).is("to");
    boolean told =
        (to && beaten.stream().allMatch(a -> bracketed(clause, a)))
            || clause.has(Value.Amount.class, clause.from(), governor.from())
            || clause.has(Cue.FINISH_BASE, clause.from(), governor.from())
            || clause.has(Cue.FINISH, clause.from(), governor.from());
    return ahead && told && clause.happened(governor) && noPlace(clause);
  }

  private static boolean bracketed(Clause clause, Mention athlete) {
    for (Clause child : clause.children()) {
      if (child.kind() == Clause.Kind.BRACKET && child.from() == Tail.after(clause, athlete)) {
        return Lists.any(child.all(Value.Amount.class), m -> Marks.number(child, m).isPresent());
      }
    }
    return false;
  }

  /**
   * "beat A in 2:01.50", "beat A over 800m in Oslo in 2:01.50": the mark of who was first, where no
   * other place is told.
   */
  private static boolean timed(Clause clause, List<Mention> beaten) {
    if (beaten.size() != 1 || !noPlace(clause)) {
      return false;
    }
    int at = beaten.get(0).to();
    Mention governor = clause.governor(beaten.get(0));
    if (!governor.is(Cue.BEAT) || !clause.happened(governor)) {
      return false;
    }
    for (Mention mark : clause.all(Value.Amount.class)) {
      boolean in = mark.from() > at && clause.token(mark.from() - 1).is("in");
      if (in && mark.from() - at <= REACH && Marks.number(clause, mark).isPresent()) {
        return !Lists.any(clause.mentions(), m -> m.refers() && m.from() >= at);
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith won the 800m ahead of Beth Jones and Cara Webb.",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        finds("Anna Smith beat Beth Jones by 40 metres.", "Beth Jones | 2", "Anna Smith | 1"),
        finds("Anna Smith beat Beth Jones in 2:01.50.", "Beth Jones | 2", "Anna Smith | 1"),
        finds(
            "Anna Smith beat Beth Jones over 800m in Oslo in 2:01.50.",
            "Beth Jones | 2",
            "Anna Smith | 1"),
        finds(
            "Anna Smith (2:01.50) beat Beth Jones (2:02.00) and Cara Webb (2:03.00).",
            "Beth Jones | 2",
            "Cara Webb | 3",
            "Anna Smith | 1"),
        finds(
            "Anna Smith (2:01.50) had a second in hand on Beth Jones (2:02.60).",
            "Beth Jones | 2",
            "Anna Smith | 1"),
        finds(
            "Anna Smith took the lead with a lap left and held off Beth Jones.",
            "Beth Jones | 2",
            "Anna Smith | 1"),
        finds(
            "Anna Smith pipped Beth Jones in the final stride.",
            "Beth Jones | 2",
            "Anna Smith | 1"),
        finds("Anna Smith outkicked Beth Jones, winning by a second in 2:01.50.", "Beth Jones | 2"),
        finds(
            "Anna Smith ran 2:01.50 to leave Beth Jones two seconds adrift.",
            "Beth Jones | 2",
            "Anna Smith | 1"),
        leaves("Anna Smith held off Beth Jones for a lap.", "how it ended is not said"),
        leaves("Anna Smith edged Beth Jones by a second for the last spot in 2:01.50.", "which?"),
        leaves(
            "Anna Smith overhauled Beth Jones and won the 800m.", "others may have come between"),
        finds(
            "Anna Smith won in 2:01.50, followed by compatriots Beth Jones and Cara Webb.",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        finds(
            "The 800m was won by Anna Smith in 2:01.50 from 18-year-old Kenyan Beth Jones.",
            "Beth Jones | 2"),
        finds(
            "Anna Smith clocked 2:01.50 to beat Beth Jones and Cara Webb.",
            "Beth Jones | 2",
            "Cara Webb | 3",
            "Anna Smith | 1"),
        finds(
            "Anna Smith clocked 2:01.50 to hold off college star Beth Jones.",
            "Beth Jones | 2",
            "Anna Smith | 1"),
        finds(
            "Anna Smith clocked 2:01.50 to finish ahead of Beth Jones.",
            "Beth Jones | 1 after Anna Smith"),
        finds(
            "Anna Smith of Kenya (2:01.50) beat Beth Jones of Peru (2:02.00).",
            "Beth Jones | 2",
            "Anna Smith | 1"),
        finds(
            "Anna Smith recovered to beat Beth Jones (2:02.00) and Cara Webb (2:03.00).",
            "Beth Jones | 1 after Anna Smith",
            "Cara Webb | 2 after Anna Smith"),
        finds(
            "Anna Smith clocked 2:01.50 to win, leaving Beth Jones and Cara Webb trailing.",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        finds(
            "Anna Smith ran the second-fastest time of her life, 2:01.50, to beat Beth Jones.",
            "Beth Jones | 2",
            "Anna Smith | 1"),
        finds("Anna Smith stole top spot from Beth Jones in the last round.", "Beth Jones | 2"),
        finds(
            "Anna Smith completed a sprint double when she pipped Beth Jones in the 200m.",
            "Beth Jones | 2",
            "she | 1"),
        finds(
            "Anna Smith finished in 2:01.50 from Peru's Beth Jones (2:01.90).",
            "Beth Jones | 2",
            "Anna Smith | 1"),
        leaves("Anna Smith finished in 2:01.50 from Leeds (2:01.90).", "a town"),
        leaves(
            "Anna Smith has beaten Beth Jones in major contests and holds the title.", "in which"),
        leaves("Anna Smith won the over-40 prize, followed by Beth Jones.", "among some"),
        leaves("Anna Smith moved into sixth, beating Beth Jones by a second.", "not first"),
        leaves("Anna Smith took the title from Beth Jones.", "who may have had it before"),
        leaves("Anna Smith won in 2:01.50, beating Beth Jones's record.", "an older mark"),
        leaves("Anna Smith won in 2:01.50, beating her best of 2:02.", "a mark of her own"),
        leaves("Anna Smith won, leaving Beth Jones to explain.", "where she came is not said"),
        leaves("Anna Smith beat Beth Jones in 2008.", "a year"),
        leaves("Anna Smith won the over-40 category, followed by Beth Jones.", "an age group"),
        leaves("Anna Smith finished fourth ahead of Beth Jones.", "nobody won"),
        leaves("Anna Smith hopes to win ahead of Beth Jones.", "a wish"));
  }
}
