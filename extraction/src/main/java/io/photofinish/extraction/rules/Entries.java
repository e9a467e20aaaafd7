package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import io.photofinish.extraction.rules.Candidate.RecordOf;
import io.photofinish.extraction.rules.Candidate.StatusOf;
import java.util.List;

/**
 * Entries of a list: "1. A Smith (GBR) 3:27.79, 2 B Jones …", "4= A Smith and B Jones 2.29", "800m:
 * A Smith 2:01.50", "A Smith 47:09, B Jones 49:55", "DNF: A Smith", table rows.
 */
public final class Entries implements Rule {
  private static final int REACH = 9;
  private static final double SURE = 0.99;

  /** What an entry tells of a name. */
  private static final Kinds TOLD = Kinds.of(Value.Amount.class, Value.Fate.class);

  @Override
  public String id() {
    return "entry";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Person.class, Value.Team.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    Sentence sentence = clause.spotted().sentence(clause.sentence());
    var mentions = clause.spotted().in(clause.sentence());
    if (!mentions.kinds().meets(TOLD)) {
      return;
    }
    boolean line = sentence.kind() == Sentence.Kind.LINE;
    boolean fates = mentions.kinds().has(Value.Fate.class);
    for (int i = 0; i < mentions.size(); i++) {
      Mention person = mentions.get(i);
      if (!person.names() || !clause.mentions().contains(person)) {
        continue;
      }
      if (fates) {
        status(clause, person, mentions, finds);
      }
      Mention mark = mark(clause, mentions, i, Listing.tied(clause, person, sentence));
      if (mark == null) {
        continue;
      }
      int rank = Listing.rank(clause, person, sentence);
      int shared = rank == 0 ? shared(clause, mentions, i, sentence) : 0;
      boolean counted = rank > 0 || shared > 0;
      if (counted || line || listed(clause, mentions, person, mark)) {
        int place = counted ? Math.max(rank, shared) : between(clause, mentions, person, mark);
        entry(clause, mentions, person, mark, place, finds);
      }
    }
  }

  private static boolean listed(Clause clause, Mentions all, Mention person, Mention mark) {
    return Listing.beside(clause, person, mark)
        && (Listing.several(clause, all) || Listing.headed(clause, all, person));
  }

  private static void entry(
      Clause clause, List<Mention> all, Mention person, Mention mark, int rank, Finds finds) {
    boolean tied = Listing.tied(clause, person, clause.spotted().sentence(clause.sentence()));
    var source = tied ? new Mention(mark.from(), mark.to(), new Value.Other()) : mark;
    finds.add(clause, person, new MarkOf(((Value.Amount) mark.value()).figure()), source, SURE);
    if (rank > 0) {
      finds.add(clause, person, new Place(rank), person, SURE);
    }
    record(clause, all, person, mark, finds);
  }

  /** The mark after the name with no other name, verb or sentence mark between. */
  private static Mention mark(Clause clause, List<Mention> mentions, int person, boolean tied) {
    int from = mentions.get(person).to();
    for (int i = person + 1; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      boolean another = mention.is(Value.Person.class) && mention.from() > from;
      if (mention.from() - from > (tied ? 2 * REACH : REACH)
          || (another && !tied && !Listing.inBracket(clause, mention, from))
          || verb(clause, mention)) {
        return null;
      }
      if (mention.is(Value.Amount.class) && mention.from() >= from) {
        return !tied && ofTeam(clause, mention) ? null : mention;
      }
    }
    return null;
  }

  /**
   * "Team A (Smith, Jones, Webb) 50:41": what stands behind a bracket of names is all of theirs.
   */
  private static boolean ofTeam(Clause clause, Mention mark) {
    return clause.kind() == Clause.Kind.BRACKET
        && mark.from() >= clause.to()
        && clause.all(Value.Person.class).size() > 1;
  }

  /** "Anna Smith, 12th, 38:37", "Anna Smith - 12th - 38:37"; 0 where no place stands so. */
  private static int between(Clause clause, List<Mention> all, Mention person, Mention mark) {
    for (Mention mention : all) {
      boolean inside = mention.from() == person.to() + 1 && mention.to() == mark.from() - 1;
      boolean parted =
          inside
              && clause.token(person.to()).isPunctuation()
              && clause.token(mention.to()).isPunctuation();
      if (parted
          && mention.value() instanceof Value.Rank rank
          && rank.noun() == Value.Rank.Noun.ORDINAL) {
        return rank.place();
      }
    }
    return 0;
  }

  /** The place that "and B Jones" shares with the entry before; 0 where there is none. */
  private static int shared(Clause clause, List<Mention> mentions, int person, Sentence sentence) {
    int at = mentions.get(person).from() - 1;
    if (at < sentence.from() || !(clause.token(at).is("and") || clause.token(at).is("&"))) {
      return 0;
    }
    for (int i = person - 1; i >= 0; i--) {
      if (mentions.get(i).names()) {
        boolean tied = Listing.tied(clause, mentions.get(i), sentence);
        return tied ? Listing.rank(clause, mentions.get(i), sentence) : 0;
      }
    }
    return 0;
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

  private static void record(
      Clause clause, List<Mention> mentions, Mention person, Mention mark, Finds finds) {
    for (Mention mention : mentions) {
      boolean near = mention.from() >= person.to() && mention.from() <= mark.to() + 2;
      if (near && mention.value() instanceof Value.Best best && !best.code().isEmpty()) {
        finds.add(clause, person, new RecordOf(best.code()), mention, SURE);
      }
    }
  }

  /** "dropped out of the selection process": a sentence, whose object tells what it was. */
  private static boolean of(Clause clause, int at) {
    return at < clause.tokens() && (clause.token(at).is("of") || clause.token(at).is("from"));
  }

  /** "A Smith (GBR) DNF", "DNF: A Smith, B Jones". */
  private static void status(Clause clause, Mention person, List<Mention> all, Finds finds) {
    for (Mention mention : all) {
      if (mention.value() instanceof Value.Fate fate
          && clause.happened(mention)
          && !Fates.finished(clause, mention)
          && !of(clause, mention.to())
          && (besides(clause, person, mention) || Listing.heads(clause, mention, person, all))) {
        finds.add(clause, person, new StatusOf(fate.status()), mention, SURE);
      }
    }
  }

  /** "Smith (GBR), DNF", "Smith did not finish", and no "Smith, withdrawn, …". */
  private static boolean besides(Clause clause, Mention person, Mention fate) {
    boolean code = clause.token(fate.from()).letters() == Token.Case.CAPITALS;
    boolean plain = ((Value.Fate) fate.value()).context().equals("plain");
    return (code || plain) && Listing.beside(clause, person, fate, code);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "800m: 1. Anna Smith (GBR) 2:01.50; 2. Beth Jones (KEN) 2:02.00.",
            "Anna Smith | 1 | 2:01.50",
            "Beth Jones | 2 | 2:02.00"),
        finds("Anna Smith – 1:26:47", "Anna Smith | 1:26:47"),
        finds(
            "Women's 800m: Anna Smith (Germany) 2:01.50, then Beth Jones (Kenya) 2:02.00.",
            "Anna Smith | 2:01.50",
            "Beth Jones | 2:02.00"),
        finds(
            "Others: Anna Smith 47:09, Beth Jones 49:55.",
            "Anna Smith | 47:09",
            "Beth Jones | 49:55"),
        finds(
            "High jump: 3. Cara Webb (GER) 1.93; 4= Anna Smith (SWE) and Beth Jones (BAR) 1.89.",
            "Anna Smith | 4 | 1.89",
            "Beth Jones | 4 | 1.89",
            "Cara Webb | 3 | 1.93"),
        finds(
            "800m: 1. Anna Smith (GBR) 2:01.50; Beth Jones (KEN) DNF.",
            "Anna Smith | 1 | 2:01.50",
            "Beth Jones | DNF"),
        finds("800m: DNS: Anna Smith (GBR).", "Anna Smith | DNS"),
        finds("Anna Smith, 12th, 38:37", "Anna Smith | 12 | 38:37"),
        finds("Anna Smith - 12th - 38:37", "Anna Smith | 12 | 38:37"),
        leaves("1. Leeds B (Anna Smith, Beth Jones, Cara Webb) 50:41", "a team"),
        leaves("Anna Smith ran 2:01.50 in Oslo.", "a sentence"),
        leaves("60m: D Chin (Belgrave Harriers), J Gard (Bath).", "entries without marks"));
  }
}
