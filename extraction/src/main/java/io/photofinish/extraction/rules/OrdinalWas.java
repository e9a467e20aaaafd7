package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** Second was X; in third place came X; with X second; X third. */
public final class OrdinalWas implements Rule {
  @Override
  public String id() {
    return "ordinal-was";
  }

  @Override
  public void read(Clause clause, Finds finds) {
    var ordinals = Places.ordinals(clause);
    var subjects = clause.subjects();
    boolean paired = ordinals.size() > 1 && ordinals.size() == subjects.size();
    if (paired && clause.kind() == Clause.Kind.ABSOLUTE) {
      for (int i = 0; i < subjects.size(); i++) {
        Mention rank = ordinals.get(i);
        int place = ((Value.Rank) rank.value()).place();
        finds.add(clause, subjects.get(i), new Place(place), rank, 0.95);
      }
      return;
    }
    for (Mention rank : clause.all(Value.Rank.class)) {
      var value = (Value.Rank) rank.value();
      boolean ordinal = value.noun() == Value.Rank.Noun.ORDINAL;
      boolean medal = value.noun() == Value.Rank.Noun.MEDAL;
      if (medal && clause.happened(rank)) {
        alone(clause, rank, value, finds);
      }
      boolean runnerUp =
          value.noun() == Value.Rank.Noun.HOLDER
              && clause.token(rank.from()).word().startsWith("runner");
      if (runnerUp && clause.happened(rank)) {
        inverted(clause, rank, value, finds);
      }
      if (!ordinal || !clause.happened(rank)) {
        continue;
      }
      if (Places.standsAlone(clause, rank)) {
        inverted(clause, rank, value, finds);
      }
      beside(clause, rank, value, finds);
    }
  }

  private static void inverted(Clause clause, Mention rank, Value.Rank value, Finds finds) {
    int at = rank.to();
    for (int i = at; i < Math.min(clause.to(), at + 3); i++) {
      String word = clause.token(i).word();
      boolean verb =
          word.equals("was") || word.equals("were") || word.equals("came") || word.equals("went");
      if (verb) {
        for (Mention mention : clause.mentions()) {
          if (mention.names()
              && mention.from() > i
              && mention.from() <= i + 5
              && Shapes.phraseStart(clause.spotted(), clause.sentence(), mention) <= i + 2) {
            finds.add(clause, mention, new Place(value.place()), rank, 0.85);
            return;
          }
        }
      }
    }
  }

  /** "… took silver and Smith bronze": the verb is said once. */
  private static void alone(Clause clause, Mention rank, Value.Rank value, Finds finds) {
    for (Mention mention : clause.mentions()) {
      if (!mention.names()) {
        continue;
      }
      int at = Shapes.phraseStart(clause.spotted(), clause.sentence(), mention);
      boolean joined =
          at > 0
              && (clause.token(at - 1).is("and")
                  || clause.token(at - 1).is(",")
                  || clause.token(at - 1).is("with"));
      int medal =
          rank.from() - (rank.from() > 0 && clause.token(rank.from() - 1).is("the") ? 1 : 0);
      if (joined && mention.to() == medal) {
        finds.add(clause, mention, new Place(value.place()), rank, 0.93);
      }
    }
  }

  private static int afterBracket(Clause clause, int at) {
    for (Clause child : clause.children()) {
      if (child.kind() == Clause.Kind.BRACKET && child.from() == at) {
        return child.to();
      }
    }
    return at;
  }

  private static void beside(Clause clause, Mention rank, Value.Rank value, Finds finds) {
    for (Mention mention : clause.mentions()) {
      if (!mention.names() || !Places.standsAlone(clause, rank)) {
        continue;
      }
      boolean adjacent = afterBracket(clause, mention.to()) == rank.from();
      boolean bracketed =
          clause.kind() == Clause.Kind.ABSOLUTE
              && mention.to() <= rank.from()
              && rank.from() - mention.to() <= 6;
      boolean in = mention.to() + 1 == rank.from() && clause.token(mention.to()).is("in");
      if (adjacent || in || (bracketed && !clause.has(Cue.FINISH, mention.to(), rank.from()))) {
        finds.add(clause, mention, new Place(value.place()), rank, 0.88);
        var mark = clause.next(Value.Amount.class, rank.to(), 2);
        if (adjacent && mark.isPresent() && Marks.number(clause, mark.get()).isPresent()) {
          finds.add(
              clause,
              mention,
              new MarkOf(((Value.Amount) mark.get().value()).figure()),
              mark.get(),
              0.9);
        }
      }
    }
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Second was Anna Smith in 2:01.50.", "Anna Smith | 2"),
        finds("Beth Jones won, with Anna Smith third.", "Anna Smith | 3"),
        finds(
            "Cara Webb won, with Anna Smith and Beth Jones second and third.",
            "Anna Smith | 2",
            "Beth Jones | 3"),
        finds("Cara Webb took silver and Anna Smith bronze.", "Anna Smith | 3"),
        finds("Cara Webb took the silver and Anna Smith the bronze.", "Anna Smith | 3"),
        finds("Ian Webb (York) was second and Anna Smith (Leeds) third.", "Anna Smith | 3"),
        finds("Runner-up was Anna Smith with 1.50m.", "Anna Smith | 2"),
        finds("Cara Webb won the 4x400m relay for Kenya, with Japan third.", "Japan | 3"),
        leaves("Anna Smith third fastest this year.", "a ranking"),
        leaves("The second was a disappointment.", "nobody is named"));
  }
}
