package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import java.util.ArrayList;
import java.util.List;

/** A led home B and C in MARK, MARK and MARK (respectively): one each, in order. */
public final class RespectiveMarks implements Rule {
  private static final double SURE = 0.97;

  @Override
  public String id() {
    return "respective-marks";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Amount.class);
  }

  @Override
  public Kinds besides() {
    return Kinds.of(Value.Person.class, Value.Team.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.all(Value.Amount.class).size() < 2) {
      return;
    }
    var marks = list(clause);
    if (marks.size() < 2) {
      return;
    }
    int from = marks.get(0).from();
    var people = new ArrayList<Mention>();
    for (Mention mention : clause.mentions()) {
      if (mention.names() && mention.to() <= from && !owner(clause, mention)) {
        people.add(mention);
      }
    }
    boolean told = clause.has(Cue.RESPECTIVELY, marks.get(marks.size() - 1).to(), clause.to());
    boolean fewer = !people.isEmpty() && people.size() < marks.size();
    if (fewer && (told || placed(clause, from) == marks.size())) {
      people.clear(); // "Smith was second and Jones third, with …"
      for (Mention mention : clause.spotted().in(clause.sentence())) {
        if (mention.names() && mention.to() <= from && !owner(clause, mention)) {
          people.add(mention);
        }
      }
    }
    int more = people.size() - marks.size();
    if (more == 0 || (more > 0 && told)) {
      for (int i = 0; i < marks.size(); i++) {
        Mention mark = marks.get(i);
        var figure = ((Value.Amount) mark.value()).figure();
        finds.add(clause, people.get(more + i), new MarkOf(figure), mark, SURE);
      }
    }
  }

  /** How many places of one person each the sentence tells before a token. */
  private static int placed(Clause clause, int to) {
    int places = 0;
    int people = 0;
    for (Mention mention : clause.spotted().in(clause.sentence())) {
      boolean rank = mention.is(Value.Rank.class) && mention.to() <= to;
      places += rank && clause.happened(mention) ? 1 : 0;
      people += mention.names() && mention.to() <= to && !owner(clause, mention) ? 1 : 0;
    }
    return people == places ? places : -1;
  }

  /** The first marks that only commas and "and" part; they come behind "in", "with" or "at". */
  private static List<Mention> list(Clause clause) {
    var list = new ArrayList<Mention>();
    for (Mention mark : clause.all(Value.Amount.class)) {
      if (Marks.number(clause, mark).isEmpty()) {
        continue;
      }
      int to = list.isEmpty() ? 0 : list.get(list.size() - 1).to();
      if (!list.isEmpty() && !listed(clause, to, mark.from())) {
        if (list.size() > 1) {
          return list;
        }
        list.clear();
      }
      if (!list.isEmpty() || introduced(clause, mark.from() - 1)) {
        list.add(mark);
      }
    }
    return list;
  }

  private static boolean introduced(Clause clause, int at) {
    return at > clause.from()
        && switch (clause.token(at).word()) {
          case "in", "with", "at", "on", "of" -> true;
          default -> false;
        };
  }

  private static boolean listed(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!clause.token(i).is(",") && !clause.token(i).is("and")) {
        return false;
      }
    }
    return to > from && to - from <= 2;
  }

  private static boolean owner(Clause clause, Mention name) {
    return name.to() < clause.tokens() && clause.token(name.to()).is("'s");
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Ann Lee led home Beth Jones and Cara Webb in 2:26:55, 2:27:19 and 2:28:03.",
            "Ann Lee | 2:26:55",
            "Beth Jones | 2:27:19",
            "Cara Webb | 2:28:03"),
        finds(
            "Ann Lee beat Beth Jones and Cara Webb, who ran on to the line, in 2:01.50, 2:02.00 and"
                + " 2:03.50 respectively.",
            "Ann Lee | 2:01.50",
            "Beth Jones | 2:02.00",
            "Cara Webb | 2:03.50"),
        finds(
            "Ann Lee was second and Beth Jones third, with 2:01.50 and 2:02.00 respectively.",
            "Ann Lee | 2:01.50",
            "Beth Jones | 2:02.00"),
        leaves("Ann Lee beat Beth Jones and Cara Webb in 2:01.50 and 2:02.00.", "whose, is open"),
        leaves("Ann Lee and Beth Jones hope to run 2:01.50 and 2:02.00.", "a wish"));
  }
}
