package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.AfterOthers;
import java.util.List;
import java.util.Set;

/** They were followed home by A and B: behind those whom the text told of before. */
public final class FollowedOthers implements Rule {
  private static final int SUBJECT = 4;
  private static final int REACH = 5;
  private static final int BETWEEN = 8;

  @Override
  public String id() {
    return "followed-others";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Person.class);
  }

  @Override
  public Set<String> words() {
    return Set.of("followed");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    int by = others(clause) ? by(clause) : 0;
    Mention last = null;
    int places = 0;
    for (Mention name : by == 0 ? List.<Mention>of() : clause.all(Value.Person.class)) {
      int start = clause.phraseStart(name);
      boolean next = last == null ? start == by + 1 : listed(clause, last, start);
      if (next && clause.happened(name)) {
        places++;
        finds.add(clause, name, new AfterOthers(places), name, 0.7);
        last = name;
      }
    }
  }

  /** "they", "the leading pair": several who have finished. */
  private static boolean others(Clause clause) {
    for (int i = clause.from(); i < Math.min(clause.to(), clause.from() + SUBJECT); i++) {
      switch (clause.token(i).word()) {
        case "they", "pair", "duo", "two", "trio", "three" -> {
          return clause.all(Value.Rank.class).isEmpty();
        }
        default -> {}
      }
    }
    return false;
  }

  /** Where "by" stands of "were closely followed home by"; 0 where it does not. */
  private static int by(Clause clause) {
    for (int i = clause.from() + 1; i < clause.to(); i++) {
      String word = clause.token(i).word();
      boolean passive = clause.has(Cue.BE, Math.max(clause.from(), i - 2), i);
      for (int at = i + 1; passive && word.equals("followed") && at < i + REACH; at++) {
        if (at < clause.to() && clause.token(at).is("by")) {
          return at;
        }
      }
    }
    return 0;
  }

  private static boolean listed(Clause clause, Mention last, int start) {
    boolean link = clause.token(start - 1).is(",") || clause.token(start - 1).is("and");
    return link && start - Tail.after(clause, last) <= BETWEEN;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "They were closely followed home by Anna Smith, Beth Jones and Cara Webb.",
            "Anna Smith | 1 after others",
            "Beth Jones | 2 after others",
            "Cara Webb | 3 after others"),
        finds("The leading pair were followed by Anna Smith.", "Anna Smith | 1 after others"),
        leaves("They were followed everywhere by reporters and Anna Smith.", "no finish"),
        leaves("They were followed by Anna Smith in fourth.", "the place is told"),
        leaves("She was followed by Anna Smith.", "one alone may have come anywhere"));
  }
}
