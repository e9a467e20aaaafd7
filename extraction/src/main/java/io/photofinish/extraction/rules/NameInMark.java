package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
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
  public void read(Clause clause, Finds finds) {
    for (Mention person : clause.mentions()) {
      if (!person.names()) {
        continue;
      }
      int at = afterRank(clause, afterBracket(clause, afterHome(clause, person.to())));
      if (at + 1 >= clause.tokens() || !clause.happened(person)) {
        continue;
      }
      boolean in =
          clause.token(at).is("in")
              || (clause.token(at).is("with") && (follows(clause, person) || was(clause, person)));
      var mark = in ? amount(clause, at + 1) : null;
      if (mark != null && Marks.number(clause, mark).isPresent() && free(clause, person)) {
        finds.add(clause, person, new MarkOf(((Value.Amount) mark.value()).figure()), mark, 0.92);
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
    int at = Shapes.phraseStart(clause.spotted(), clause.sentence(), person);
    return at > clause.from()
        && (clause.token(at - 1).is("was") || clause.token(at - 1).is("came"));
  }

  private static boolean follows(Clause clause, Mention person) {
    Mention governor = Shapes.governor(clause.spotted(), clause.sentence(), person);
    return governor != null && by(clause, governor);
  }

  /** Whether no verb of beating rules the name: "beat Smith in 2:01.50" is the other's time. */
  private static boolean free(Clause clause, Mention person) {
    if (clause.kind() == Clause.Kind.ABSOLUTE && clause.subjects().contains(person)) {
      return true;
    }
    Mention governor = Shapes.governor(clause.spotted(), clause.sentence(), person);
    return governor == null ? begins(clause, person) : by(clause, governor);
  }

  /** Whether the name begins something new, and is no object: "finished the Nine Edges in". */
  private static boolean begins(Clause clause, Mention person) {
    int at = Shapes.phraseStart(clause.spotted(), clause.sentence(), person);
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
            "The race was won by Anna Smith of Ethiopia in 2:24:18, with Beth Jones third in 2:25:00.",
            "Anna Smith | 2:24:18",
            "Beth Jones | 2:25:00"),
        finds(
            "Cara Webb took the silver and Anna Smith the bronze in 2:02.50.",
            "Anna Smith | 2:02.50"),
        leaves("Cara Webb beat Anna Smith in 2:01.50.", "the time of who won"),
        leaves("Cara Webb hopes to follow Anna Smith in 2008.", "a year"));
  }
}
