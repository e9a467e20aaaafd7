package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import java.util.List;

/** Next was X in MARK; followed by X in MARK, then Y in MARK: the mark is whose name it follows. */
public final class NameInMark implements Rule {
  @Override
  public String id() {
    return "name-in-mark";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Person.class, Value.Team.class);
  }

  @Override
  public Kinds besides() {
    return Kinds.of(Value.Amount.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention person : clause.mentions()) {
      if (!person.names()) {
        continue;
      }
      gapped(clause, person, finds);
      int at =
          afterRank(
              clause, afterBracket(clause, afterHome(clause, Tail.classYear(clause, person.to()))));
      at += at + 1 < clause.tokens() && explains(clause, person, at) ? 1 : 0;
      at += at + 1 < clause.tokens() && clause.token(at).is("next") ? 1 : 0; // "Jones next in"
      if (at + 1 >= clause.tokens() || !clause.happened(person)) {
        continue;
      }
      boolean in =
          clause.token(at).is("in")
              || (clause.token(at).is("on")
                  && (markedWinner(clause, person)
                      || was(clause, person)
                      || follows(clause, person)))
              || (clause.token(at).is("with") && (follows(clause, person) || was(clause, person)));
      var mark = in ? amount(clause, at + 1) : null;
      if (mark != null && Marks.number(clause, mark).isPresent() && free(clause, person)) {
        finds.add(clause, person, new MarkOf(((Value.Amount) mark.value()).figure()), mark, 0.92);
      }
    }
  }

  /** "third was another teenager, Anna Smith, in 2:01.50". */
  private static boolean explains(Clause clause, Mention person, int comma) {
    return clause.token(comma).is(",")
        && person.from() > 0
        && clause.token(person.from() - 1).is(",")
        && was(clause, person);
  }

  /** "Smith clocked 2:01.50, Jones 2:02.00": the verb stands for both. */
  private static void gapped(Clause clause, Mention person, Finds finds) {
    var mark = clause.at(Value.Amount.class, person.to());
    String before = person.from() > 0 ? clause.token(person.from() - 1).word() : "";
    boolean shares = clause.shared().isPresent() && clause.subjects().contains(person);
    boolean after = mark.isPresent() && (shares || before.equals(",") || before.equals("and"));
    if (!after || Marks.number(clause, mark.get()).isEmpty()) {
      return;
    }
    if (shares) {
      var figure = ((Value.Amount) mark.get().value()).figure();
      finds.add(clause, person, new MarkOf(figure), mark.get(), 0.92);
      return;
    }
    for (Mention verb : clause.mentions()) {
      boolean runs = verb.to() <= person.from() && verb.is(Cue.RUN) && clause.happened(verb);
      if (runs && clause.at(Value.Amount.class, verb.to()).isPresent()) {
        var figure = ((Value.Amount) mark.get().value()).figure();
        finds.add(clause, person, new MarkOf(figure), mark.get(), 0.92);
        return;
      }
    }
  }

  /** "in 2:01.50", "in a time of 2:01.50". */
  private static Mention amount(Clause clause, int at) {
    var here = clause.at(Value.Amount.class, at);
    if (here.isPresent()) {
      return here.get();
    }
    boolean introduced = clause.token(at).is("a") || clause.token(at).is("just");
    boolean time = clause.token(at).is("just");
    for (int i = at + 1; introduced && i < Math.min(clause.tokens(), at + 6); i++) {
      var later = clause.at(Value.Amount.class, i);
      if (later.isPresent()) {
        return time ? later.get() : null;
      }
      time |=
          clause.token(i).is("time") || clause.token(i).is("throw") || clause.token(i).is("best");
      if (clause.token(i).letters() != Token.Case.LOWER) {
        return null;
      }
    }
    return null;
  }

  /** "Smith (Leeds) in 2:01.50". */
  private static int afterBracket(Clause clause, int at) {
    if (at >= clause.tokens() || !clause.token(at).is("(")) {
      return at;
    }
    for (Clause child : clause.children()) {
      if (child.from() == at) {
        return child.has(Value.Amount.class, child.from(), child.to())
            ? clause.tokens()
            : child.to();
      }
    }
    return at;
  }

  /** "Smith of Ethiopia in 2:01.50". */
  private static int afterHome(Clause clause, int at) {
    if (at + 1 >= clause.tokens() || !clause.token(at).is("of")) {
      return at;
    }
    var home = clause.at(Value.Country.class, at + 1).or(() -> clause.at(Value.Town.class, at + 1));
    return home.map(Mention::to).orElse(at);
  }

  /** "Smith third in 2:01.50", "Smith the bronze in 2:01.50". */
  private static int afterRank(Clause clause, int at) {
    boolean article = at < clause.tokens() && clause.token(at).is("the");
    return clause
        .at(Value.Rank.class, article ? at + 1 : at)
        .filter(
            r ->
                ((Value.Rank) r.value()).noun() == Value.Rank.Noun.ORDINAL
                    || ((Value.Rank) r.value()).noun() == Value.Rank.Noun.MEDAL)
        .map(Mention::to)
        .orElse(at);
  }

  /** "Runner-up was Smith with 1.50m". */
  private static boolean was(Clause clause, Mention person) {
    int at = clause.phraseStart(person);
    return at > clause.from()
        && (clause.token(at - 1).is("was") || clause.token(at - 1).is("came"));
  }

  private static boolean follows(Clause clause, Mention person) {
    Mention governor = clause.governor(person);
    return governor != null && by(clause, governor);
  }

  /** Whether no verb of beating rules the name: "beat Smith in 2:01.50" is the other's time. */
  private static boolean free(Clause clause, Mention person) {
    if (clause.kind() == Clause.Kind.ABSOLUTE && clause.subjects().contains(person)) {
      return true;
    }
    Mention governor = clause.governor(person);
    if (governor == null && beatenToo(clause, person)) {
      return false;
    }
    return given(clause, person)
        || (governor != null && second(clause, governor))
        || markedWinner(clause, person)
        || (governor == null ? begins(clause, person) : by(clause, governor));
  }

  /** "leading home Jones and Smith in 2:01.50": the one mark is that of who won. */
  private static boolean beatenToo(Clause clause, Mention person) {
    int and = clause.phraseStart(person) - 1;
    if (and <= clause.from()
        || !clause.token(and).is("and")
        || clause.all(Value.Amount.class).size() != 1) {
      return false;
    }
    for (Mention other : clause.mentions()) {
      if (other.names() && other.to() == and && !clause.subjects().contains(other)) {
        Mention governor = clause.governor(other);
        return governor != null && (governor.is(Cue.AHEAD) || governor.is(Cue.BEAT));
      }
    }
    return false;
  }

  /** "clocked 2:01.50 to finish behind Smith in 2:01.00": the subject has a mark already. */
  private static boolean second(Clause clause, Mention governor) {
    boolean beside =
        governor.is(Cue.BEHIND)
            || governor.is(Cue.AHEAD)
            || clause.token(governor.from()).is("from");
    boolean mark = false;
    for (Mention amount : clause.all(Value.Amount.class)) {
      mark |= amount.to() <= governor.from() && Marks.number(clause, amount).isPresent();
    }
    return beside && mark;
  }

  /** "won in 2:01.50 from Smith in 2:02.00", "… ahead of Smith on 8,820": who won has a mark. */
  private static boolean markedWinner(Clause clause, Mention person) {
    boolean from = false;
    for (int i = Math.max(clause.from(), person.from() - 12); i < person.from(); i++) {
      boolean behind = clause.token(i).is("from") || clause.token(i).is("ahead");
      behind |= clause.token(i).is("clear");
      from |= behind && clause.has(Value.Amount.class, clause.from(), i);
    }
    return from && !clause.subjects().contains(person);
  }

  /** "… and bronze to Smith in 2:02.50". */
  private static boolean given(Clause clause, Mention person) {
    int to = clause.phraseStart(person) - 1;
    return to > clause.from()
        && clause.token(to).is("to")
        && Lists.any(clause.mentions(), m -> m.is(Value.Rank.class) && m.to() == to);
  }

  /** Whether the name begins something new, and is no object: "finished the Nine Edges in". */
  private static boolean begins(Clause clause, Mention person) {
    int at = clause.phraseStart(person);
    if (at <= clause.from() || clause.subjects().contains(person)) {
      return true;
    }
    return switch (clause.token(at - 1).word()) {
      case "'",
          "'s",
          ",",
          "and",
          "then",
          "was",
          "were",
          "came",
          "is",
          "–",
          "-",
          ";",
          ":",
          "&",
          "while",
          "with",
          "by" ->
          true;
      default -> false;
    };
  }

  private static boolean by(Clause clause, Mention governor) {
    if (governor.is(Cue.WENT_TO)) {
      return true;
    }
    boolean by = clause.token(governor.to() - 1).is("by");
    boolean beaten = governor.to() > 1 && governor.is(Cue.BEHIND);
    return by && !beaten && !clause.token(Math.max(0, governor.to() - 2)).is("beaten");
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "First home was Anna Smith in 35:21, closely followed by Beth Jones in 36:00.",
            "Anna Smith | 35:21",
            "Beth Jones | 36:00"),
        finds(
            "Next came Anna Smith (Leeds) in a time of 44:42, then Beth Jones in 48:54.",
            "Anna Smith | 44:42",
            "Beth Jones | 48:54"),
        finds(
            "The race was won by Anna Smith of Ethiopia in 2:24:18, with Beth Jones third in"
                + " 2:25:00.",
            "Anna Smith | 2:24:18",
            "Beth Jones | 2:25:00"),
        finds(
            "Cara Webb took the silver and Anna Smith the bronze in 2:02.50.",
            "Anna Smith | 2:02.50"),
        finds("Cara Webb clocked 2:01.50, Anna Smith 2:02.00.", "Anna Smith | 2:02.00"),
        finds(
            "Cara Webb was second in 2:02.00, behind Anna Smith in 2:01.50.",
            "Anna Smith | 2:01.50"),
        finds(
            "Silver went to Anna Smith and bronze to Beth Jones in 2:02.50.",
            "Beth Jones | 2:02.50"),
        finds("Cara Webb won in 2:01.50 from Anna Smith in 2:02.00.", "Anna Smith | 2:02.00"),
        finds(
            "Cara Webb won with 6,842 points, ahead of Anna Smith on 6,820.", "Anna Smith | 6,820"),
        finds("Next best was Anna Smith on 1.80m.", "Anna Smith | 1.80m"),
        finds(
            "Second was Cara Webb and third was another teenager, Anna Smith, in 2:01.50.",
            "Anna Smith | 2:01.50"),
        leaves("Cara Webb won, leading home Beth Jones and Anna Smith in 2:01.50.", "Webb's"),
        leaves("Cara Webb beat Anna Smith in 2:01.50.", "the time of who won"),
        leaves("Cara Webb hopes to follow Anna Smith in 2008.", "a year"));
  }
}
