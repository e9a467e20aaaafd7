package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;

/** SUBJECT finished … third; SUBJECT was beaten into fourth; A and B came fourth and fifth. */
public final class FinishedPlace implements Rule {
  private static final int REACH = 7;
  private static final int FURTHER = 14;
  private static final int ANCHOR = 8;

  private static final Kinds FINISHING = Kinds.of(Cue.FINISH, Cue.FINISH_BASE, Cue.RUN, Cue.BE);

  @Override
  public String id() {
    return "finished-place";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    var subjects = clause.subjects();
    if (subjects.isEmpty()) {
      return;
    }
    var places = new ArrayList<Mention>();
    for (Mention rank : clause.all(Value.Rank.class)) {
      boolean goesOn =
          places.size() > 1
              && places.size() < subjects.size()
              && listed(clause, places.get(places.size() - 1), rank);
      if (goesOn || place(clause, rank)) {
        places.add(rank);
      }
    }
    if (places.isEmpty()) {
      return;
    }
    if (places.size() == subjects.size() && subjects.size() > 1) {
      for (int i = 0; i < places.size(); i++) {
        add(clause, subjects.get(i), places.get(i), 0.95, finds);
      }
    } else if (subjects.size() == 1) {
      if (!further(clause, places.get(0), finds)) {
        places.forEach(rank -> add(clause, subjects.get(0), rank, 0.8, finds));
      } else {
        add(clause, subjects.get(0), places.get(0), 0.8, finds);
      }
    } else if (places.size() == 1 && Places.tied(clause, places.get(0))) {
      subjects.forEach(subject -> add(clause, subject, places.get(0), 0.8, finds));
    } else if (places.size() == 1 && subjects.size() == 2 && !team(clause)) {
      add(clause, subjects.get(0), places.get(0), 0.5, finds);
    }
  }

  /** "was seventh in Helsinki in 2005, fifth in Osaka last summer": each on its occasion. */
  private static boolean further(Clause clause, Mention first, Finds finds) {
    Mention last = first;
    for (Mention rank : clause.all(Value.Rank.class)) {
      var value = (Value.Rank) rank.value();
      boolean next = rank.from() > last.to() && rank.from() - last.to() <= FURTHER;
      boolean linked = next && link(clause.token(rank.from() - 1).word());
      boolean place = value.noun() == Value.Rank.Noun.ORDINAL && Places.standsAlone(clause, rank);
      if (linked
          && place
          && clause.happened(rank)
          && anchored(clause, last)
          && anchored(clause, rank)) {
        finds.apart(
            clause, clause.subjects().get(0), new Place(value.place()), rank, 0.7, rank.from());
        last = rank;
      }
    }
    return !last.equals(first);
  }

  /** "fourth, sixth, seventh and eighth". */
  private static boolean listed(Clause clause, Mention last, Mention rank) {
    return ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.ORDINAL
        && rank.from() - last.to() == 1
        && link(clause.token(last.to()).word())
        && clause.happened(rank);
  }

  private static boolean link(String word) {
    return word.equals(",") || word.equals("and") || word.equals("then");
  }

  /** "in Osaka last summer", "at the European Championships": right behind a place. */
  private static boolean anchored(Clause clause, Mention rank) {
    int to = Math.min(rank.to() + ANCHOR, clause.to());
    return clause.has(Value.Town.class, rank.to(), to)
        || clause.has(Value.Contest.class, rank.to(), to)
        || clause.has(Value.Year.class, rank.to(), to)
        || clause.has(Value.Ago.class, rank.to(), to);
  }

  private static void add(
      Clause clause, Mention athlete, Mention rank, double weight, Finds finds) {
    finds.add(clause, athlete, new Place(((Value.Rank) rank.value()).place()), rank, weight);
  }

  /** "The team of A, B and C were 43rd": the place is the team's. */
  private static boolean team(Clause clause) {
    int from = clause.kind() == Clause.Kind.SUBORDINATE ? parent(clause) : clause.from();
    for (int i = from; i < clause.to(); i++) {
      switch (clause.token(i).word()) {
        case "team", "teams", "quartet", "trio", "squad" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Where "the team of A, B and C, who were 43rd" begins. */
  private static int parent(Clause clause) {
    return clause.parent().map(Clause::from).orElse(clause.from());
  }

  private static boolean place(Clause clause, Mention rank) {
    var noun = ((Value.Rank) rank.value()).noun();
    boolean silver = noun == Value.Rank.Noun.MEDAL;
    boolean runnerUp =
        noun == Value.Rank.Noun.HOLDER && clause.token(rank.from()).word().startsWith("runner");
    if (!clause.happened(rank) || (noun != Value.Rank.Noun.ORDINAL && !silver && !runnerUp)) {
      return false;
    }
    boolean from = rank.from() > clause.from() && clause.token(rank.from() - 1).is("from");
    if (from || !said(clause, rank, silver)) {
      return false; // "came from fourth place off the bend"
    }
    boolean alone =
        noun == Value.Rank.Noun.ORDINAL
            ? Places.standsAlone(clause, rank)
            : !PlacesAmong.category(clause, rank);
    return alone && !Places.often(clause, rank) && !promised(clause, rank);
  }

  /** Whether the words before it say that it was the place at the end. */
  private static boolean said(Clause clause, Mention rank, boolean silver) {
    if (changed(clause, rank)) {
      return true;
    }
    if (clause.kind() == Clause.Kind.SUBORDINATE
        && clause.token(clause.from()).is("when")
        && rank.from() == clause.from() + 1) {
      return true; // "set a best when third in Oslo"
    }
    if (leading(clause, rank)) {
      return true;
    }
    for (Mention verb : clause.mentions().meets(FINISHING) ? clause.mentions() : Mentions.NONE) {
      boolean near = verb.to() <= rank.from() && rank.from() - verb.to() <= REACH;
      if (near
          && verb.is(FINISHING)
          && finishes(clause, verb, rank.from() - verb.to(), silver)
          && clause.happened(verb)
          && between(clause, verb.to(), rank.from())) {
        return true;
      }
    }
    return false;
  }

  /** "was the club's leading senior man in 23rd", "were our best women in fifth and sixth". */
  private static boolean leading(Clause clause, Mention rank) {
    int at = rank.from() - 2;
    boolean runner =
        at > clause.from()
            && clause.token(at + 1).is("in")
            && switch (clause.token(at).word()) {
              case "man", "woman", "runner", "finisher", "men", "women", "runners", "lady" -> true;
              default -> false;
            };
    boolean best = false;
    for (int i = at - 1; runner && i >= Math.max(clause.from(), at - REACH); i--) {
      switch (clause.token(i).word()) {
        case "leading", "best", "top", "highest" -> best = true;
        case "was", "were" -> {
          return best;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean finishes(Clause clause, Mention verb, int gap, boolean silver) {
    return verb.is(Cue.FINISH)
        || (verb.is(Cue.FINISH_BASE) && infinitive(clause, verb))
        || (verb.is(Cue.RUN) && clause.token(verb.from()).is("ran") && gap <= 2)
        || (verb.is(Cue.BE) && !silver && gap <= 5 && !Marks.onTheWay(clause));
  }

  /** "is set to be promoted, with Jones moving up to silver": neither has happened yet. */
  private static boolean promised(Clause clause, Mention rank) {
    boolean up =
        rank.from() > clause.from() + 2
            && clause.token(rank.from() - 1).is("to")
            && clause.token(rank.from() - 2).is("up");
    for (Mention word : up ? clause.spotted().in(clause.sentence()) : List.<Mention>of()) {
      if (word.is(Cue.TAKE) && clause.token(word.from()).is("promoted") && !clause.happened(word)) {
        return true;
      }
    }
    return false;
  }

  /** "fell from seventh to tenth in 17:42.15": where the mark tells that it is the last. */
  private static boolean changed(Clause clause, Mention rank) {
    for (Mention before : clause.all(Value.Rank.class)) {
      boolean from =
          before.to() + 1 == rank.from()
              && before.from() > clause.from() + 1
              && clause.token(before.to()).is("to")
              && clause.token(before.from() - 1).is("from");
      if (from) {
        return clause.next(Value.Amount.class, rank.to() + 1, 3).isPresent()
            && clause.token(rank.to()).is("in")
            && PlacesOnTheWay.moves(clause, before.from() - 1);
      }
    }
    return false;
  }

  /** "to finish", "to surge on and finish". */
  private static boolean infinitive(Clause clause, Mention verb) {
    String before = verb.from() > clause.from() ? clause.token(verb.from() - 1).word() : "";
    boolean to = before.equals("to");
    for (int i = Math.max(clause.from(), verb.from() - FURTHER);
        before.equals("and") && !to && i < verb.from();
        i++) {
      to = clause.token(i).is("to");
    }
    return to;
  }

  /** Nothing but small words: no name, mark or other verb between. */
  private static boolean between(Clause clause, int from, int to) {
    for (int i = Math.max(clause.from(), from - 1); i < to; i++) {
      String word = clause.token(i).word();
      switch (word) {
        case "ranked", "seeded", "fastest" -> {
          return false;
        }
        case "sitting", "lying", "tucked", "positioned", "cruising", "settled" -> {
          return false; // on the way
        }
        default -> {}
      }
    }
    for (Mention mention : clause.mentions()) {
      if (mention.from() >= from
          && mention.to() <= to
          && (mention.is(Value.Person.class)
              || (mention.is(Value.Amount.class) && to - mention.to() > 3))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        leaves("When Anna Smith came off the last bend she was fifth.", "a place on the way"),
        leaves("As they turned for home Anna Smith was third.", "a place on the way"),
        finds("Anna Smith came into the straight last, but she was third.", "she | 3"),
        leaves(
            "Anna Smith is set to be promoted to gold, with Beth Jones moving up to silver.",
            "it has not happened"),
        finds("Anna Smith finished a fine third in the 800m.", "Anna Smith | 3"),
        finds(
            "Anna Smith and Beth Jones were fourth and fifth.", "Anna Smith | 4", "Beth Jones | 5"),
        finds(
            "She finished seventh at the 2005 World Championships, fifth in Osaka last summer.",
            "She | 7",
            "She | 5"),
        finds(
            "Anna Smith and Beth Jones tied for third in the high jump.",
            "Anna Smith | 3",
            "Beth Jones | 3"),
        finds("Anna Smith ran a best when third in Oslo.", "Anna Smith | 3"),
        finds("Finishing third in the 800m, Anna Smith ran a best.", "Anna Smith | 3"),
        finds("Anna Smith ran a close second to Beth Jones over 800m.", "Anna Smith | 2"),
        finds("Anna Smith ran hard to catch the pack and finish 41st.", "Anna Smith | 41"),
        finds("Anna Smith tired and fell from seventh to tenth in 17:42.15.", "Anna Smith | 10"),
        finds("Anna Smith moved up to sixth, surged again and finished fifth.", "Anna Smith | 5"),
        leaves("Anna Smith went from fifth to third on the second lap.", "a place on the way"),
        leaves("Anna Smith was fifth for the Hawks and had 9th place overall.", "within a team"),
        leaves("Anna Smith was in the first of three heats.", "a heat is no place"),
        leaves("Anna Smith placed second among alums in 9:41.30.", "among some only"),
        finds("Anna Smith was fourth at 6.67 behind Beth Jones (6.58).", "Anna Smith | 4"),
        leaves("Anna Smith ran the second leg.", "of a relay"),
        leaves("Anna Smith was runner-up in London twice.", "which two is open"),
        leaves("Anna Smith was runner-up in her age category.", "among some"),
        leaves("Anna Smith was ranked third before the final.", "a ranking"),
        leaves("Anna Smith was sitting in fourth place, at ease.", "on the way"),
        leaves("With three laps to go Anna Smith was third.", "a place on the way"),
        leaves("Anna Smith was the third fastest qualifier.", "a ranking, no place"),
        leaves("Anna Smith could finish third.", "it has not happened"));
  }
}
