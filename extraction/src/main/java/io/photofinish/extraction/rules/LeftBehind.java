package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;
import java.util.Set;

/** leaving X a well-beaten second on MARK; left X in third: the place and mark of who is left. */
public final class LeftBehind implements Rule {
  /** "a well-beaten and tearful". */
  private static final int PRAISE = 7;

  @Override
  public String id() {
    return "left-behind";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public Set<String> words() {
    return Set.of("leaving", "left");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (int i = clause.from(); i + 2 < clause.to(); i++) {
      if (!clause.token(i).is("leaving") && !clause.token(i).is("left")) {
        continue;
      }
      Mention who = whom(clause, i + 1);
      Mention rank = who == null ? null : rank(clause, after(clause, who));
      boolean passing = rank != null && (Marks.onTheWay(clause) || stretch(clause, rank.to()));
      if (rank == null || passing || !clause.happened(rank) || clause.subjects().contains(who)) {
        continue;
      }
      finds.add(clause, who, new Place(((Value.Rank) rank.value()).place()), rank, 0.91);
      Mention mark = mark(clause, rank.to());
      if (mark != null) {
        var figure = ((Value.Amount) mark.value()).figure();
        finds.add(clause, who, new MarkOf(figure), mark, 0.93);
      }
    }
  }

  /** "left Smith a distant second at 300m". */
  private static boolean stretch(Clause clause, int at) {
    return at + 1 < clause.to()
        && clause.token(at).is("at")
        && clause.at(Value.Amount.class, at + 1).isPresent();
  }

  private static Mention whom(Clause clause, int at) {
    for (Mention mention : clause.all(Value.Person.class)) {
      if (mention.from() >= at) {
        return Shapes.phraseStart(clause.spotted(), clause.sentence(), mention) <= at
            ? mention
            : null;
      }
    }
    return null;
  }

  /** The token after "Smith of Kenya (2:01.50)". */
  private static int after(Clause clause, Mention who) {
    int at = Tail.after(clause, who);
    for (Clause child : clause.children()) {
      if (child.kind() == Clause.Kind.BRACKET && child.from() == at) {
        return child.to();
      }
    }
    return at;
  }

  /** "a well-beaten second", "in third", "fourth": with nothing but what describes it before. */
  private static Mention rank(Clause clause, int from) {
    for (int i = from; i < Math.min(clause.to(), from + PRAISE); i++) {
      Mention rank = clause.at(Value.Rank.class, i).orElse(null);
      if (rank != null) {
        var noun = ((Value.Rank) rank.value()).noun();
        boolean place = noun == Value.Rank.Noun.ORDINAL && Places.standsAlone(clause, rank);
        return place || runnerUp(clause, rank) ? rank : null;
      }
      Token token = clause.token(i);
      boolean opens =
          i == from && (token.is("in") || token.is("a") || token.is("an") || token.is("the"));
      boolean plain =
          (token.isWord()
                  && token.letters() == Token.Case.LOWER
                  && !SentenceView.prepositional(token))
              || (token.is("-") && token.glued());
      if (!opens && !plain) {
        return null;
      }
    }
    return null;
  }

  private static boolean runnerUp(Clause clause, Mention rank) {
    return clause.token(rank.from()).word().startsWith("runner");
  }

  private static Mention mark(Clause clause, int at) {
    boolean introduced =
        at + 1 < clause.to()
            && switch (clause.token(at).word()) {
              case "in", "on", "with", "at" -> true;
              default -> false;
            };
    return introduced
        ? clause
            .at(Value.Amount.class, at + 1)
            .filter(m -> Marks.number(clause, m).isPresent())
            .orElse(null)
        : null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Cara Webb won in 11.02, leaving Anna Smith a well-beaten second on 11.20.",
            "Anna Smith | 2 | 11.20"),
        finds("Cara Webb kicked hard and left the Kenyan Anna Smith in third.", "Anna Smith | 3"),
        finds(
            "Cara Webb won, leaving Anna Smith of Peru (2:02.00) a tearful fourth.",
            "Anna Smith | 4"),
        leaves("Cara Webb won, leaving Anna Smith a second chance.", "no place"),
        leaves("Anna Smith left the track in fifth.", "nobody is left"));
  }
}
