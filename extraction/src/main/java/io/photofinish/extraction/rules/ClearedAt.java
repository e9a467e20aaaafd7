package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import java.util.List;
import java.util.Set;

/** At HEIGHT, SUBJECT cleared on the second attempt. */
public final class ClearedAt implements Rule {
  /** From the verb back to whoever cleared. */
  private static final int REACH = 6;

  @Override
  public String id() {
    return "cleared-at";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Amount.class);
  }

  @Override
  public Set<String> words() {
    return Set.of("cleared", "clear", "succeeded");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention mark : clause.all(Value.Amount.class)) {
      var figure = ((Value.Amount) mark.value()).figure();
      boolean height = figure.shape() == Figure.Shape.LENGTH && figure.decimals() > 0;
      int verb = height && fronted(clause, mark) ? verb(clause, mark.to()) : -1;
      boolean counts = verb >= 0 && clause.happened(new Mention(verb, verb + 1, new Value.Other()));
      if (counts && Marks.number(clause, mark).isPresent()) {
        for (Mention subject : clause.subjects()) {
          if (subject.from() >= mark.to() && verb - subject.to() <= REACH) {
            finds.add(clause, subject, new MarkOf(figure), mark, 0.6);
          }
        }
      }
    }
  }

  /** "At 2.10m Smith …", at the beginning of a clause. */
  private static boolean fronted(Clause clause, Mention height) {
    int at = height.from() - 1;
    return at >= clause.from()
        && clause.token(at).is("at")
        && (at <= clause.from() + 1 || clause.token(at - 1).isPunctuation());
  }

  /** "cleared", "went clear", "succeeded", behind which no other height is named. */
  private static int verb(Clause clause, int from) {
    for (int i = from; i < clause.to(); i++) {
      boolean verb =
          switch (clause.token(i).word()) {
            case "cleared", "succeeded" -> true;
            case "clear" -> clause.token(i - 1).is("went") || clause.token(i - 1).is("was");
            default -> false;
          };
      if (verb) {
        return clause.at(Value.Amount.class, i + 1).isPresent() ? -1 : i;
      }
      if (clause.at(Value.Amount.class, i).isPresent()) {
        return -1;
      }
    }
    return -1;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("At 2.10m Anna Smith cleared on her second attempt.", "Anna Smith | 2.10m"),
        finds("At 4.45m, Anna Smith went clear at once.", "Anna Smith | 4.45m"),
        leaves("At 2.10m Anna Smith did not clear.", "she failed"),
        leaves("At 2.10m Anna Smith cleared 2.05m with room.", "another height"));
  }
}
