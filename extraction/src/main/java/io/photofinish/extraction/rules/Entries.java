package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import io.photofinish.extraction.rules.Candidate.RecordOf;
import java.util.List;

/** Entries of a list: "1. A Smith (GBR) 3:27.79, 2 B Jones …", "A Smith – 1:26:47", table rows. */
public final class Entries implements Rule {
  private static final int REACH = 9;

  @Override
  public String id() {
    return "entry";
  }

  @Override
  public void read(Clause clause, Finds finds) {
    Sentence sentence = clause.spotted().sentence(clause.sentence());
    var mentions = clause.spotted().in(clause.sentence());
    for (int i = 0; i < mentions.size(); i++) {
      Mention person = mentions.get(i);
      if (!(person.is(Value.Person.class) || person.is(Value.Team.class))
          || !clause.mentions().contains(person)) {
        continue;
      }
      Mention mark = mark(clause, mentions, i);
      int rank = rank(clause, person, sentence);
      boolean line = sentence.kind() == Sentence.Kind.LINE;
      if (mark != null && (rank > 0 || line)) {
        finds.add(clause, person, new MarkOf(((Value.Amount) mark.value()).figure()), mark, 0.99);
        if (rank > 0) {
          finds.add(clause, person, new Place(rank), person, 0.99);
        }
        record(clause, mentions, person, mark, finds);
      }
    }
  }

  /** The mark after the name with no other name, verb or sentence mark between. */
  private static Mention mark(Clause clause, List<Mention> mentions, int person) {
    int from = mentions.get(person).to();
    for (int i = person + 1; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.from() - from > REACH
          || (mention.is(Value.Person.class)
              && mention.from() > from
              && !inBracket(clause, mention, from))) {
        return null;
      }
      if (verb(clause, mention)) {
        return null;
      }
      if (mention.is(Value.Amount.class) && mention.from() >= from) {
        return mention;
      }
    }
    return null;
  }

  private static boolean inBracket(Clause clause, Mention mention, int from) {
    boolean open = false;
    for (int i = from; i < mention.from(); i++) {
      Token token = clause.token(i);
      open = token.is("(") || (open && !token.is(")"));
    }
    return open;
  }

  private static boolean verb(Clause clause, Mention mention) {
    String word = clause.token(mention.from()).word();
    return (mention.is(Cue.WIN)
            || mention.is(Cue.TAKE)
            || mention.is(Cue.FINISH)
            || mention.is(Cue.BE)
            || mention.is(Cue.RUN))
        && !word.equals("in")
        && !word.equals("with")
        && !word.equals("home")
        && !word.equals("'s");
  }

  /** The number that counts the entry; 0 where there is none. */
  static int rank(Clause clause, Mention person, Sentence sentence) {
    int at = person.from() - 1;
    if (at >= sentence.from()
        && (clause.token(at).is(",")
            || clause.token(at).is(".")
            || clause.token(at).is(")")
            || clause.token(at).is("-")
            || clause.token(at).is(":"))) {
      at--;
    }
    if (at >= sentence.from()
        && (clause.token(at).is("st")
            || clause.token(at).is("nd")
            || clause.token(at).is("rd")
            || clause.token(at).is("th"))) {
      at--;
    }
    if (at < sentence.from() || !clause.token(at).isNumber() || clause.token(at).length() > 4) {
      return 0;
    }
    boolean dotted = clause.token(at + 1).is(".");
    boolean begins =
        at == sentence.from()
            || (!clause.token(at).glued()
                && (dotted || listMark(clause.token(at - 1)) || afterMark(clause, at)));
    return begins ? Integer.parseInt(clause.token(at).word()) : 0;
  }

  /** "Smith 20:20 15 Jones 21:10". */
  private static boolean afterMark(Clause clause, int at) {
    for (Mention mention : clause.spotted().in(clause.sentence())) {
      if (mention.to() == at && mention.is(Value.Amount.class)) {
        return true;
      }
    }
    return false;
  }

  private static boolean listMark(Token token) {
    return token.isPunctuation()
        && !token.is("(")
        && !(token.is("-") && token.glued())
        && !token.is("\"");
  }

  private static void record(
      Clause clause, List<Mention> mentions, Mention person, Mention mark, Finds finds) {
    for (Mention mention : mentions) {
      boolean near = mention.from() >= person.to() && mention.from() <= mark.to() + 2;
      if (near && mention.value() instanceof Value.Best best && !best.code().isEmpty()) {
        finds.add(clause, person, new RecordOf(best.code()), mention, 0.99);
      }
    }
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "800m: 1. Anna Smith (GBR) 2:01.50; 2. Beth Jones (KEN) 2:02.00.",
            "Anna Smith | 1 | 2:01.50",
            "Beth Jones | 2 | 2:02.00"),
        finds("Anna Smith – 1:26:47", "Anna Smith | 1:26:47"),
        leaves("Anna Smith ran 2:01.50 in Oslo.", "a sentence"),
        leaves("60m: D Chin (Belgrave Harriers), J Gard (Bath).", "entries without marks"));
  }
}
