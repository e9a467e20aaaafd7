package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mood;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;
import java.util.Set;

/** SUBJECT completed the podium; SUBJECT rounded out the top five: the last of those places. */
public final class CompletedPodium implements Rule {
  @Override
  public String id() {
    return "completed-podium";
  }

  @Override
  public Set<String> words() {
    return Set.of("completed", "completes", "completing", "rounded", "rounding", "rounds");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (int i = clause.from(); i + 2 < clause.to(); i++) {
      int to = ends(clause, i);
      if (to > 0
          && !others(clause, i)
          && clause.spotted().mood(new Mention(i, to, new Value.Other())) == Mood.NONE) {
        var source = new Mention(i, to, new Value.Other());
        for (Mention subject : clause.subjects()) {
          if (clause.subjects().size() == 1) {
            finds.add(clause, subject, new Place(place(clause.token(to - 1))), source, 0.85);
          }
        }
      }
    }
  }

  /** "Smith won with Jones and Webb completing the podium": not who won. */
  private static boolean others(Clause clause, int at) {
    return clause.token(at).word().endsWith("ing") && clause.has(Cue.WIN, clause.from(), at);
  }

  /** The end of "completed the podium"; 0 where it does not begin here. */
  private static int ends(Clause clause, int at) {
    int next = at + 1;
    switch (clause.token(at).word()) {
      case "completed", "completes", "completing" -> {}
      case "rounded", "rounding", "rounds" -> {
        if (!clause.token(next).is("out") && !clause.token(next).is("off")) {
          return 0;
        }
        next++;
      }
      default -> {
        return 0;
      }
    }
    if (next + 1 >= clause.to() || !clause.token(next).is("the")) {
      return 0;
    }
    String noun = clause.token(next + 1).word();
    boolean medals = noun.equals("podium") || noun.equals("medals") || noun.equals("medallists");
    boolean top =
        (noun.equals("top") || noun.equals("first"))
            && next + 2 < clause.to()
            && place(clause.token(next + 2)) > 0;
    return medals ? next + 2 : top ? next + 3 : 0;
  }

  /** Which place is the last of "the podium", "the top five"; 0 where it is none of these. */
  private static int place(Token last) {
    return switch (last.word()) {
      case "podium", "medals", "medallists", "three", "3" -> 3;
      case "four", "4" -> 4;
      case "five", "5" -> 5;
      case "six", "6" -> 6;
      case "eight", "8" -> 8;
      case "ten", "10" -> 10;
      default -> 0;
    };
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith completed the podium in 2:01.50.", "Anna Smith | 3"),
        finds("Beth Jones won and Anna Smith rounded out the top three.", "Anna Smith | 3"),
        finds("Anna Smith rounded out the top five, running 2:01.50.", "Anna Smith | 5"),
        leaves(
            "Anna Smith won in 2:01.50 with Beth Jones and Cara Webb completing the podium.",
            "others did"),
        leaves("Anna Smith completed the course.", "no podium"),
        leaves("Anna Smith hopes to have completed the podium.", "a wish"));
  }
}
