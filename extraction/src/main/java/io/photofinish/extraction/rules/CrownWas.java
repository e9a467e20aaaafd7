package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** The mile crown was X's in MARK; gold was X's, X's MARK good enough. */
public final class CrownWas implements Rule {
  /** From the prize to its verb. */
  private static final int NEAR = 8;

  /** "in a personal best of 2:01.50". */
  private static final int REACH = 9;

  @Override
  public String id() {
    return "crown-was";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention person : clause.all(Value.Person.class)) {
      Mention verb = verb(clause, person);
      Mention rank = verb == null ? null : rank(clause, verb.from());
      if (rank == null || !owned(clause, person.to()) || !clause.happened(verb)) {
        continue;
      }
      int group = person.from();
      finds.apart(clause, person, new Place(place(rank)), rank, 0.9, group);
      Mention event = event(clause, verb.from());
      if (event != null) {
        finds.apart(clause, person, new InEvent(event), event, 0.9, group);
      }
      Mention mark = mark(clause, person.to() + 1);
      if (mark != null) {
        var figure = ((Value.Amount) mark.value()).figure();
        finds.apart(clause, person, new MarkOf(figure), mark, 0.91, group);
      }
    }
  }

  private static Mention verb(Clause clause, Mention person) {
    for (Mention be : clause.cues(Cue.BE)) {
      boolean past = clause.token(be.from()).is("was") || clause.token(be.from()).is("were");
      if (past && Shapes.opens(clause, person, be.to())) {
        return be;
      }
    }
    return null;
  }

  /** The medal or title that stands before the verb. */
  private static Mention rank(Clause clause, int to) {
    Mention last = null;
    for (Mention rank : clause.all(Value.Rank.class)) {
      boolean prize =
          switch (((Value.Rank) rank.value()).noun()) {
            case MEDAL, TITLE, VICTORY -> true;
            default -> false;
          };
      last = prize && rank.to() <= to && to - rank.to() <= NEAR ? rank : last;
    }
    for (int i = last == null ? to : last.to(); i < to; i++) {
      if (clause.token(i).isPunctuation()) {
        return null;
      }
    }
    return last == null || hoped(clause, to) || !clause.cues(Cue.SPLIT).isEmpty() ? null : last;
  }

  /** "the only hope of gold was Smith's". */
  private static boolean hoped(Clause clause, int to) {
    for (int i = clause.from(); i < to; i++) {
      switch (clause.token(i).word()) {
        case "hope", "hopes", "dream", "dreams", "chance", "chances", "favourite" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static int place(Mention rank) {
    return ((Value.Rank) rank.value()).place();
  }

  private static Mention event(Clause clause, int to) {
    Mention last = null;
    for (Mention event : clause.all(Value.Event.class)) {
      boolean near = event.to() <= to && to - event.to() <= NEAR;
      last = near && (last == null || event.to() > last.to()) ? event : last; // the longest first
    }
    return last;
  }

  /** "X's." and "X's in 2:01.50", and not "X's coach". */
  private static boolean owned(Clause clause, int at) {
    if (at >= clause.to() || !clause.token(at).is("'s")) {
      return false;
    }
    if (at + 1 >= clause.to()) {
      return true;
    }
    Token next = clause.token(at + 1);
    return (next.isPunctuation() && !next.is("-"))
        || switch (next.word()) {
          case "in", "with", "by", "and", "after", "when", "as", "at", "again" -> true;
          case "for" -> at + 2 >= clause.to() || !clause.token(at + 2).is("the"); // "the taking"
          default -> false;
        };
  }

  /** What follows with "in" or "with" before anybody else is named. */
  private static Mention mark(Clause clause, int from) {
    Mention own = own(clause, from);
    if (own != null) {
      return own;
    }
    for (Mention mark : clause.all(Value.Amount.class)) {
      if (mark.from() <= from || mark.from() - from > REACH) {
        continue;
      }
      boolean told = false;
      for (int i = from; i < mark.from(); i++) {
        told |= clause.token(i).is("in") || clause.token(i).is("with");
      }
      boolean another = clause.has(Value.Person.class, from, mark.from());
      return told && !another && Marks.number(clause, mark).isPresent() ? mark : null;
    }
    return null;
  }

  /** "X's, her 2:01.50 the best of the year", "X's, the Kenyan's 2:01.50 good enough". */
  private static Mention own(Clause clause, int comma) {
    if (comma >= clause.to() || !clause.token(comma).is(",")) {
      return null;
    }
    for (Mention who : clause.mentions()) {
      boolean hers = who.value() instanceof Value.Pronoun pronoun && pronoun.possessive();
      boolean noun =
          who.is(Value.Definite.class) && who.to() < clause.to() && clause.token(who.to()).is("'s");
      if (who.from() == comma + 1 && (hers || noun)) {
        return clause
            .at(Value.Amount.class, noun ? who.to() + 1 : who.to())
            .filter(m -> Marks.number(clause, m).isPresent())
            .orElse(null);
      }
    }
    return null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("The mile crown was Anna Smith's in 4:21.50.", "Anna Smith | 1 | 4:21.50"),
        finds("The women's long jump title was Anna Smith's with 6.52m.", "Anna Smith | 1 | 6.52m"),
        finds("Bronze was Anna Smith's.", "Anna Smith | 3"),
        finds("Gold was Anna Smith's, the Kenyan's 2:01.50 a record.", "Anna Smith | 1 | 2:01.50"),
        finds(
            "The 800m title was Anna Smith's in 2:01.50, and the mile title was Beth Jones's.",
            "Anna Smith | 1 | 2:01.50",
            "Beth Jones | 1"),
        leaves("The gold was Anna Smith's dream.", "a dream"),
        leaves("The title may be Anna Smith's.", "it has not happened"),
        leaves("The record was Anna Smith's.", "no place"));
  }
}
