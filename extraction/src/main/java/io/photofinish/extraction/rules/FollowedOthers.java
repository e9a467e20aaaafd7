package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.After;
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
    boolean others = others(clause);
    int by = by(clause);
    if (!others) {
      one(clause, by, finds);
      return;
    }
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

  /** "She was followed by Smith 11.21 and Jones 11.30": as many places behind as are told. */
  private static void one(Clause clause, int by, Finds finds) {
    if (by == 0 || clause.subjects().size() != 1 || !clause.all(Value.Rank.class).isEmpty()) {
      return;
    }
    Mention subject = clause.subjects().get(0);
    Mention last = null;
    int places = 0;
    for (Mention name : clause.all(Value.Person.class)) {
      int start = Shapes.phraseStart(clause.spotted(), clause.sentence(), name);
      Mention mark = mark(clause, name);
      boolean next = last == null ? start == by + 1 : link(clause, start) && start > last.to();
      if (next && mark != null && clause.happened(name)) {
        places++;
        finds.add(clause, name, new After(subject, places), name, 0.7);
        last = mark;
      }
    }
  }

  /** The mark beside a name or in its bracket; null where none is. */
  private static Mention mark(Clause clause, Mention name) {
    for (Mention mark : clause.spotted().in(clause.sentence()).all(Value.Amount.class)) {
      if (mark.from() >= name.to()) {
        boolean beside =
            Listing.beside(clause, name, mark)
                || (mark.from() == name.to() + 1 && clause.token(name.to()).is("("));
        return beside ? mark : null;
      }
    }
    return null;
  }

  private static boolean link(Clause clause, int start) {
    return clause.token(start - 1).is(",") || clause.token(start - 1).is("and");
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
    return link(clause, start) && start - Tail.after(clause, last) <= BETWEEN;
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
        finds(
            "Cara Webb was followed home by Anna Smith, 2:02.10, and Beth Jones, 2:02.90.",
            "Anna Smith | 1 after Cara Webb",
            "Beth Jones | 2 after Cara Webb"),
        leaves("They were followed everywhere by reporters and Anna Smith.", "no finish"),
        leaves("They were followed by Anna Smith in fourth.", "the place is told"),
        leaves("She was followed by Anna Smith.", "one alone may have come anywhere"));
  }
}
