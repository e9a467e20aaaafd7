package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A and B finished second in their respective races (MARK and MARK): each of them in her own. */
public final class RespectiveRaces implements Rule {
  private static final double SURE = 0.985;
  private static final double PLACED = 0.9;

  @Override
  public String id() {
    return "respective-races";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Event.class, Value.Unlisted.class, Value.Rank.class);
  }

  @Override
  public Set<String> words() {
    return Set.of("respective");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    var subjects = clause.subjects();
    int word = subjects.size() < 2 ? -1 : respective(clause);
    if (word < 0) {
      return;
    }
    var ranks = Places.ordinals(clause);
    if (ranks.size() == 1 && ranks.get(0).to() <= word) {
      int place = ((Value.Rank) ranks.get(0).value()).place();
      for (Mention subject : subjects) {
        finds.add(clause, subject, new Place(place), ranks.get(0), PLACED);
      }
    }
    var marks = marks(clause, word);
    for (int i = 0; marks.size() == subjects.size() && i < marks.size(); i++) {
      Mention mark = marks.get(i);
      var figure = ((Value.Amount) mark.value()).figure();
      finds.add(clause, subjects.get(i), new MarkOf(figure), mark, SURE);
    }
  }

  private static int respective(Clause clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      if (clause.token(i).is("respective")) {
        return i;
      }
    }
    return -1;
  }

  private static List<Mention> marks(Clause clause, int word) {
    var marks = new ArrayList<Mention>();
    for (Clause child : clause.children()) {
      if (child.kind() == Clause.Kind.BRACKET && child.from() > word && marks.isEmpty()) {
        for (Mention mark : child.all(Value.Amount.class)) {
          if (Marks.number(child, mark).isPresent()) {
            marks.add(mark);
          }
        }
      }
    }
    return marks;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith and Beth Jones were second in their respective 800m races (2:01.50 and"
                + " 2:09.10).",
            "Anna Smith | 2 | 2:01.50",
            "Beth Jones | 2 | 2:09.10"),
        finds(
            "Anna Smith and Beth Jones finished third in their respective 800m heats.",
            "Anna Smith | 3",
            "Beth Jones | 3"),
        leaves("Anna Smith and Beth Jones ran well in their respective 800m races.", "nothing"),
        leaves("Anna Smith was second in the respective 800m race (2:01.50).", "one alone"));
  }
}
