package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** SUBJECT edged X into second; leaving X in third; X left trailing in sixth. */
public final class BeatInto implements Rule {
  private static final int REACH = 6;

  @Override
  public String id() {
    return "beat-into";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public Kinds besides() {
    return Kinds.of(
        Value.Person.class, Value.Team.class, Value.Definite.class, Value.Pronoun.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      var value = (Value.Rank) rank.value();
      boolean medal = value.noun() == Value.Rank.Noun.MEDAL;
      boolean place = value.noun() == Value.Rank.Noun.ORDINAL;
      if ((medal || place) && value.place() > 1 && clause.happened(rank)) {
        Mention by = by(clause, rank);
        Mention object = object(clause, rank);
        boolean nobody = by == null && object == null;
        if (nobody || !(medal || Places.standsAlone(clause, rank))) {
          continue;
        }
        if (by != null) {
          finds.add(clause, by, new Place(value.place() - 1), by, 0.8);
        }
        if (object != null) {
          finds.add(clause, object, new Place(value.place()), rank, 0.97);
          if (value.place() == 2
              && !clause.subjects().isEmpty()
              && !clause.subjects().get(0).equals(object)
              && clause.subjects().size() == 1) {
            finds.add(clause, clause.subjects().get(0), new Place(1), object, 0.6);
          }
        }
      }
    }
  }

  /** "was pushed into second by Smith": who is one place ahead; null where nobody is named. */
  private static Mention by(Clause clause, Mention rank) {
    int by = afterEvent(clause, rank.to());
    boolean into =
        rank.from() > clause.from() + 1
            && by + 1 < clause.to()
            && clause.token(by).is("by")
            && (clause.token(rank.from() - 1).is("into") || clause.token(rank.from() - 1).is("to"));
    if (!into || clause.cues(Cue.BEAT).isEmpty()) {
      return null;
    }
    for (Mention name : clause.all(Value.Person.class)) {
      if (Shapes.opens(clause, name, by + 1)) {
        return name;
      }
    }
    return null;
  }

  /** "(beaten into second) in the 200m by": the token behind the race. */
  private static int afterEvent(Clause clause, int at) {
    boolean in =
        at + 2 < clause.to() && clause.token(at).is("in") && clause.token(at + 1).is("the");
    return in ? clause.at(Value.Event.class, at + 2).map(Mention::to).orElse(at) : at;
  }

  private static Mention object(Clause clause, Mention rank) {
    Mention object = null;
    for (Mention mention : clause.mentions()) {
      if (mention.refers() && mention.to() <= rank.from()) {
        object = mention;
      }
    }
    if (object == null || rank.from() - object.to() > REACH) {
      return null;
    }
    Mention governor = clause.governor(object);
    boolean beaten =
        governor != null
            && (governor.is(Cue.BEAT)
                || clause.token(governor.from()).word().startsWith("left")
                || clause.token(governor.from()).word().startsWith("leav")
                || clause.token(governor.from()).word().startsWith("push"));
    boolean left = beaten && clause.token(governor.from()).word().startsWith("le");
    boolean into = false;
    for (int i = object.to(); i < rank.from(); i++) {
      String word = clause.token(i).word();
      boolean infinitive = word.equals("to") && verb(clause, i + 1); // "to take third": not his
      into |= left && word.equals("with");
      into |= word.equals("into") || word.equals("in") || (word.equals("to") && !infinitive);
    }
    return beaten && into ? object : null;
  }

  private static boolean verb(Clause clause, int at) {
    for (Mention mention : clause.mentions()) {
      boolean base =
          mention.is(Cue.TAKE_BASE) || mention.is(Cue.FINISH_BASE) || mention.is(Cue.WIN_BASE);
      if (mention.from() == at && base) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith edged Beth Jones into second in 23.67.",
            "Beth Jones | 2",
            "Anna Smith | 1"),
        finds("Anna Smith left Beth Jones trailing in sixth.", "Beth Jones | 6"),
        finds("Anna Smith was pushed into second by Beth Jones.", "Beth Jones | 1"),
        finds("Anna Smith was beaten into second in the 200m by Beth Jones.", "Beth Jones | 1"),
        finds(
            "Anna Smith cleared 1.90m, leaving Beth Jones with second place.",
            "Beth Jones | 2",
            "Anna Smith | 1"),
        leaves("Anna Smith beat Beth Jones in the 200m.", "by how many places is not said"),
        leaves("Anna Smith finished in second.", "nobody is beaten"));
  }
}
