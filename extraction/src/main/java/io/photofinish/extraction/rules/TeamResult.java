package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** X helped TEAM to MEDAL in the relay; TEAM's triumph in the relay: the team's result. */
public final class TeamResult implements Rule {
  private static final double WEIGHT = 0.92;

  /** "to a surprise relay", "claim 4x400m". */
  private static final int REACH = 7;

  @Override
  public String id() {
    return "team-result";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Team.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention team : clause.all(Value.Team.class)) {
      if (team.to() >= clause.to() || team.from() <= clause.from()) {
        continue;
      }
      if (clause.token(team.to()).is("'s")) {
        triumph(clause, team, finds);
      } else if (clause.token(team.to()).is("of")) {
        members(clause, team, finds);
      } else if (helped(clause.token(start(clause, team) - 1).word())
          && goesOn(clause, to(clause, team.to()))) {
        Mention rank = rank(clause, to(clause, team.to()));
        if (rank != null) {
          finds.add(clause, team, new Place(((Value.Rank) rank.value()).place()), rank, WEIGHT);
          mark(clause, team, rank, finds);
        }
      }
    }
  }

  /** "anchored the 4x100 relay of A, B, C and herself to a fourth-place finish in 50.12". */
  private static void members(Clause clause, Mention team, Finds finds) {
    int verb = relay(clause, team) - 1;
    verb -= verb > clause.from() && clause.token(verb).is("the") ? 1 : 0;
    if (verb < clause.from() || !helped(clause.token(verb).word())) {
      return;
    }
    for (Mention rank : Places.ordinals(clause)) {
      int to = rank.from() - 1;
      to -= to > team.to() && (clause.token(to).is("a") || clause.token(to).is("an")) ? 1 : 0;
      if (to <= team.to() || !clause.token(to).is("to")) {
        continue;
      }
      finds.add(clause, team, new Place(((Value.Rank) rank.value()).place()), rank, WEIGHT);
      mark(clause, team, rank, finds);
      return;
    }
  }

  /** "to silver in 50.12": the team's time, and not that of who ran last. */
  private static void mark(Clause clause, Mention team, Mention rank, Finds finds) {
    for (Mention mark : clause.all(Value.Amount.class)) {
      boolean in = mark.from() > rank.to() && clause.token(mark.from() - 1).is("in");
      if (in && Marks.number(clause, mark).isPresent()) {
        var figure = ((Value.Amount) mark.value()).figure();
        finds.add(clause, team, new MarkOf(figure), mark, WEIGHT);
        return;
      }
    }
  }

  /** "(carried Britain) from fourth to silver": where it got to. */
  private static int to(Clause clause, int at) {
    for (int i = at; clause.token(at).is("from") && i < Math.min(clause.to(), at + REACH); i++) {
      if (clause.token(i).is("to")) {
        return i;
      }
    }
    return at;
  }

  /** Where the relay begins that "relay" or "team" ends. */
  private static int relay(Clause clause, Mention team) {
    for (Mention event : clause.all(Value.Event.class)) {
      if (event.to() == team.from() || (event.from() < team.from() && event.to() == team.to())) {
        return event.from();
      }
    }
    return team.from();
  }

  private static int start(Clause clause, Mention team) {
    boolean the = team.from() - 1 > clause.from() && clause.token(team.from() - 1).is("the");
    return the ? team.from() - 1 : team.from();
  }

  private static boolean helped(String verb) {
    return switch (verb) {
      case "helped", "helping", "anchored", "anchoring", "led", "leading", "guided", "guiding" ->
          true;
      case "steered", "steering", "inspired", "inspiring", "brought", "bringing" -> true;
      case "carried", "carrying", "propelled", "propelling", "lifted", "lifting" -> true;
      default -> false;
    };
  }

  /** "to 4x100m gold", "win bronze". */
  private static boolean goesOn(Clause clause, int at) {
    return switch (clause.token(at).word()) {
      case "to", "win", "take", "claim", "secure", "land", "clinch", "grab" -> true;
      default -> false;
    };
  }

  private static Mention rank(Clause clause, int from) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      var noun = ((Value.Rank) rank.value()).noun();
      boolean prize =
          noun == Value.Rank.Noun.MEDAL
              || noun == Value.Rank.Noun.TITLE
              || noun == Value.Rank.Noun.VICTORY
              || (noun == Value.Rank.Noun.ORDINAL && Places.standsAlone(clause, rank));
      if (prize && rank.from() > from && rank.from() - from <= REACH && clause.happened(rank)) {
        return rank;
      }
    }
    return null;
  }

  /** "Spain's late victory in the 4x400m relay". */
  private static void triumph(Clause clause, Mention team, Finds finds) {
    for (int i = team.to() + 1; i + 1 < Math.min(clause.to(), team.to() + REACH); i++) {
      boolean noun =
          switch (clause.token(i).word()) {
            case "triumph", "victory", "win", "success" -> true;
            default -> false;
          };
      if (noun && (clause.token(i + 1).is("in") || clause.token(i + 1).is("at"))) {
        var source = new Mention(i, i + 1, new Value.Other());
        if (clause.happened(source)) {
          finds.add(clause, team, new Place(1), source, WEIGHT);
        }
        return;
      }
      if (clause.token(i).isPunctuation()) {
        return;
      }
    }
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith anchored Britain to 4x100m gold in Athens.", "Britain | 1"),
        finds("Anna Smith helped Kenya win bronze in the 4x400m relay.", "Kenya | 3"),
        finds(
            "Anna Smith carried Kenya from fifth to bronze in 3:30.1 in the 4x400m relay.",
            "Kenya | 3 | 3:30.1"),
        finds(
            "Anna Smith ran the last leg of Jamaica's triumph in the 4x100m relay.", "Jamaica | 1"),
        leaves("Anna Smith hopes to help Kenya to 4x400m gold.", "a wish"),
        leaves("Anna Smith helped Kenya with the 4x400m team.", "no result"),
        leaves("Anna Smith saw Kenya's 4x400m team in training.", "no result"));
  }
}
