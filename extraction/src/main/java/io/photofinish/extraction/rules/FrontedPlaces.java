package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;

/** Second in Oslo and third in Rome, SUBJECT …: places that stand before their athlete. */
public final class FrontedPlaces implements Rule {
  /** Words that a place and its occasion take, the next one's included. */
  private static final int LONGEST = 24;

  @Override
  public String id() {
    return "fronted-places";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    int from = clause.spotted().sentence(clause.sentence()).from();
    boolean cut = clause.kind() == Clause.Kind.SUBORDINATE && clause.from() == from;
    if (clause.at(Value.Rank.class, clause.from()).isEmpty()
        || clause.subjects().size() != 1
        || !(cut || clause.ownSubject())) {
      return;
    }
    Mention subject = clause.subjects().get(0);
    int comma = cut ? clause.to() : clause.phraseStart(subject) - 1;
    boolean fronted =
        comma > clause.from()
            && comma - clause.from() <= LONGEST
            && comma < clause.tokens()
            && clause.token(comma).is(",")
            && clause.from() == from;
    if (!fronted) {
      return;
    }
    var ranks = new ArrayList<Mention>();
    for (Mention rank : clause.all(Value.Rank.class)) {
      boolean ordinal =
          ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.ORDINAL
              || clause.token(rank.from()).is("runner")
              || (cut && clause.token(rank.to() - 1).word().startsWith("medal"));
      boolean opens = rank.from() == clause.from() || (!ranks.isEmpty() && joined(clause, rank));
      if (rank.to() <= comma && ordinal && opens && occasion(clause, rank.to(), comma)) {
        ranks.add(rank);
      }
    }
    for (Mention rank : ranks) {
      boolean called = ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.HOLDER;
      if (clause.happened(rank) && (called || Places.standsAlone(clause, rank))) {
        int place = ((Value.Rank) rank.value()).place();
        finds.apart(clause, subject, new Place(place), rank, 0.9, rank.from());
      }
    }
  }

  private static boolean joined(Clause clause, Mention rank) {
    return clause.token(rank.from() - 1).is("and") || clause.token(rank.from() - 1).is(",");
  }

  /** "in Oslo", "at last year's championships". */
  private static boolean occasion(Clause clause, int from, int to) {
    if (clause.at(Value.Ago.class, from).isPresent()) { // "third last year"
      return true;
    }
    boolean at = from < to && (clause.token(from).is("in") || clause.token(from).is("at"));
    return at
        && (clause.has(Value.Town.class, from, to)
            || clause.has(Value.Contest.class, from, to)
            || clause.has(Value.Year.class, from, to));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Second in Oslo and third in Rome, Anna Smith wants more.",
            "Anna Smith | 2",
            "Anna Smith | 3"),
        finds("Fourth at the 2011 World Championships, Anna Smith returned.", "Anna Smith | 4"),
        finds("Runner-up in Oslo, Anna Smith wants more.", "Anna Smith | 2"),
        finds("Third last year, Anna Smith ran well.", "Anna Smith | 3"),
        finds("Silver medallist in the 800m in Oslo, Anna Smith retired.", "Anna Smith | 2"),
        leaves("Second in line at the bank, Anna Smith waited.", "no occasion"),
        leaves("In Oslo, the second to start, Anna Smith waited.", "no place at the front"));
  }
}
