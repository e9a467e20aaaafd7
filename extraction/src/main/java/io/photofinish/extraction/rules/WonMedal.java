package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** SUBJECT took … bronze; SUBJECT stormed to victory; SUBJECT claimed the title. */
public final class WonMedal implements Rule {
  private static final int REACH = 9;
  private static final int OWNED = 5;

  private static final Kinds TAKING =
      Kinds.of(Cue.TAKE, Cue.TAKE_BASE, Cue.WIN, Cue.WIN_BASE, Cue.BEAT);

  /** Words from one prize to the next. */
  private static final int FURTHER = 14;

  @Override
  public String id() {
    return "won-medal";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().isEmpty()) {
      return;
    }
    Mention last = null;
    for (Mention rank : clause.all(Value.Rank.class)) {
      var value = (Value.Rank) rank.value();
      boolean medal =
          value.noun() == Value.Rank.Noun.MEDAL
              || value.noun() == Value.Rank.Noun.TITLE
              || value.noun() == Value.Rank.Noun.VICTORY;
      boolean place = value.noun() == Value.Rank.Noun.ORDINAL;
      if (!(medal || place) || !clause.happened(rank)) {
        continue;
      }
      Mention verb = verb(clause, rank);
      boolean told = verb != null || (medal && last != null);
      if (!told || !(medal || Places.standsAlone(clause, rank)) || !once(clause, rank)) {
        continue;
      }
      boolean further = medal && last != null && further(clause, last, rank);
      last = medal && (verb != null || further) ? rank : last;
      if (further) {
        apart(clause, rank, value, finds);
      } else if (verb != null) {
        take(clause, rank, place ? 0.7 : 0.9, finds);
      }
    }
  }

  /** "A and B won silver and bronze": one each; else all of it. */
  private static void take(Clause clause, Mention rank, double weight, Finds finds) {
    var what = new Place(((Value.Rank) rank.value()).place());
    var subjects = clause.subjects();
    var ordinals = subjects.size() > 1 ? Places.ordinals(clause) : List.<Mention>of();
    if (subjects.size() > 1 && ordinals.size() == subjects.size() && ordinals.contains(rank)) {
      finds.add(clause, subjects.get(ordinals.indexOf(rank)), what, rank, 0.95);
      return;
    }
    for (Mention subject : subjects) {
      finds.add(clause, subject, what, rank, weight);
    }
  }

  private static boolean once(Clause clause, Mention rank) {
    return Places.counts(clause, rank) && !Places.often(clause, rank);
  }

  /**
   * "won gold in Sydney in 2000 and bronze in Atlanta four years earlier": each on its occasion.
   */
  private static boolean further(Clause clause, Mention last, Mention rank) {
    return clause.subjects().size() == 1
        && rank.from() - last.to() <= FURTHER
        && continued(clause, rank.from() - 1)
        && anchored(clause, last.to(), rank.from())
        && anchored(clause, rank.from() - 1, next(clause, rank));
  }

  /** "and", or a comma, with only small words and a competition between it and the prize. */
  private static boolean continued(Clause clause, int from) {
    for (int i = from; i > Math.max(clause.from(), from - OWNED); i--) {
      switch (clause.token(i).word()) {
        case "and", ",", "then", "plus" -> {
          return true;
        }
        case "a", "an", "another", "the", "his", "her", "also", "indoor", "outdoor", "world" -> {}
        default -> {
          if (!inside(clause, i)) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /** Of the name of a competition or race: "European 800m bronze". */
  private static boolean inside(Clause clause, int at) {
    for (Mention mention : clause.mentions()) {
      boolean name = mention.is(Value.Contest.class) || mention.is(Value.Event.class);
      if (name && mention.from() <= at && at < mention.to()) {
        return true;
      }
    }
    return false;
  }

  private static int next(Clause clause, Mention rank) {
    int next = clause.to();
    for (Mention other : clause.all(Value.Rank.class)) {
      boolean prize = ((Value.Rank) other.value()).noun() != Value.Rank.Noun.ORDINAL;
      next = prize && other.from() >= rank.to() ? Math.min(next, other.from()) : next;
    }
    return next;
  }

  private static boolean anchored(Clause clause, int from, int to) {
    return clause.has(Value.Town.class, from, to)
        || clause.has(Value.Contest.class, from, to)
        || clause.has(Value.Year.class, from, to)
        || clause.has(Value.Ago.class, from, to);
  }

  /** A prize of its own, with the mark that follows it. */
  private static void apart(Clause clause, Mention rank, Value.Rank value, Finds finds) {
    Mention subject = clause.subjects().get(0);
    finds.apart(clause, subject, new Place(value.place()), rank, 0.93, rank.from());
    for (Mention event : clause.all(Value.Event.class)) {
      if (event.to() == rank.from()) { // "and European 800m bronze in Munich"
        finds.apart(clause, subject, new InEvent(event), event, 0.93, rank.from());
        break;
      }
    }
    int to = next(clause, rank);
    for (Mention mark : clause.all(Value.Amount.class)) {
      boolean own = mark.from() >= rank.to() && mark.to() <= to;
      if (own && Marks.number(clause, mark).isPresent()) {
        var figure = ((Value.Amount) mark.value()).figure();
        finds.apart(clause, subject, new MarkOf(figure), mark, 0.92, rank.from());
        return;
      }
    }
  }

  private static Mention verb(Clause clause, Mention rank) {
    Mention last = null;
    for (Mention mention : clause.mentions().meets(TAKING) ? clause.mentions() : Mentions.NONE) {
      boolean near = mention.to() <= rank.from() && rank.from() - mention.to() <= REACH;
      if (near
          && mention.is(TAKING)
          && (!mention.is(Cue.BEAT) || beatenTo(clause, mention, rank))
          && clause.happened(mention)) {
        last = mention;
      }
    }
    if (last == null && medal(rank)) {
      Mention got = got(clause, rank);
      got = got == null ? has(clause, rank) : got;
      return got == null && rewarded(clause, rank) ? rank : got;
    }
    boolean other = last != null && (Places.passive(clause, last) || HeatTaken.by(clause, last));
    return other ? null : last;
  }

  /** "beat Jones to the title". */
  private static boolean beatenTo(Clause clause, Mention verb, Mention rank) {
    for (Mention mention : clause.mentions()) {
      boolean object =
          mention.refers()
              && mention.from() >= verb.to()
              && clause.phraseStart(mention) == verb.to();
      boolean prize =
          mention.to() < rank.from()
              && (clause.token(mention.to()).is("to") || clause.token(mention.to()).is("for"));
      if (object && prize) {
        return true;
      }
    }
    return false;
  }

  private static boolean medal(Mention rank) {
    return ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.MEDAL;
  }

  /** "salvaged bronze", "bagged a fine silver": whatever the verb, unless it is one of losing. */
  private static Mention got(Clause clause, Mention rank) {
    int at = rank.from() - 1;
    for (int words = 0; at > clause.from() && words < 2 && !subjectEnds(clause, at); words++) {
      String word = clause.token(at).word();
      if (word.endsWith("ed") && subjectEnds(clause, at - 1)) {
        return kept(clause, at) && Places.counts(clause, rank) ? rank : null;
      }
      at--;
    }
    boolean verb =
        at > clause.from()
            && clause.token(at).word().endsWith("ed")
            && subjectEnds(clause, at - 1)
            && kept(clause, at);
    return verb && Places.counts(clause, rank) ? rank : null;
  }

  /** "threw 62.10m for a surprise silver", "came through late for an unexpected bronze". */
  private static boolean rewarded(Clause clause, Mention rank) {
    int at = rank.from() - 1;
    while (at > clause.from() && rank.from() - at <= OWNED && praises(clause.token(at).word())) {
      at--;
    }
    if (at <= clause.from() || !clause.token(at).is("for")) {
      return false;
    }
    for (Mention mention : clause.mentions()) {
      boolean mark = mention.is(Value.Amount.class) && mention.to() == at;
      boolean came =
          mention.is(Cue.FINISH)
              && mention.length() > 1
              && mention.to() <= at
              && !aims(clause, mention.to(), at);
      boolean told = mark && Marks.number(clause, mention).isPresent();
      if (told || (came && clause.happened(mention))) {
        return true;
      }
    }
    return timed(clause, rank) && !aims(clause, clause.from(), at) && !fought(clause, at);
  }

  /** "lost the sprint for bronze in 2:01.50", "was favourite for gold". */
  private static boolean fought(Clause clause, int to) {
    for (int i = clause.from(); i < to; i++) {
      switch (clause.token(i).word()) {
        case "lost", "losing", "favourite", "favorite", "battle", "fight", "sprint", "duel" -> {
          return true;
        }
        case "race", "contention", "tipped", "bid", "challenge" -> {
          return true;
        }
        default -> {}
      }
    }
    return !clause.cues(Cue.BEAT).isEmpty();
  }

  /** "picked her way through the field for bronze in 2:27:20". */
  private static boolean timed(Clause clause, Mention rank) {
    boolean in =
        rank.to() + 1 < clause.to()
            && (clause.token(rank.to()).is("in") || clause.token(rank.to()).is("with"));
    return in
        && clause
            .at(Value.Amount.class, rank.to() + 1)
            .filter(m -> Marks.number(clause, m).isPresent())
            .isPresent();
  }

  /** "came through to compete for a bronze". */
  private static boolean aims(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      if (clause.token(i).is("to")) {
        return true;
      }
    }
    return false;
  }

  private static boolean praises(String word) {
    return switch (word) {
      case "a", "an", "the", "his", "her", "-", "well", "deserved", "surprise" -> true;
      case "unlikely", "unexpected", "superb", "fine", "shock", "brilliant", "first" -> true;
      case "maiden", "memorable", "famous", "historic", "thrilling", "second" -> true;
      default -> false;
    };
  }

  private static boolean subjectEnds(Clause clause, int at) {
    for (Mention subject : clause.subjects()) {
      if (subject.to() == at + 1) {
        return true;
      }
    }
    return false;
  }

  /** No verb of losing, wishing or giving. */
  private static boolean kept(Clause clause, int verb) {
    return clause.spotted().in(clause.sentence()).cues(Cue.UNTAKEN).stream()
        .noneMatch(cue -> cue.from() == verb);
  }

  /** "has silver with 8.16", "had an Olympic bronze medal": what somebody has was won. */
  private static Mention has(Clause clause, Mention rank) {
    for (int i = rank.from() - 1; i >= Math.max(clause.from(), rank.from() - OWNED); i--) {
      switch (clause.token(i).word()) {
        case "has", "had", "have" -> {
          boolean wished =
              rank.to() < clause.to()
                  && clause.token(rank.to()).is("in")
                  && rank.to() + 1 < clause.to()
                  && clause.at(Value.Pronoun.class, rank.to() + 1).isPresent();
          return wished ? null : rank;
        }
        case "a", "an", "the", "his", "her", "only", "just", "already" -> {}
        default -> {
          boolean title = false;
          for (Mention mention : clause.all(Value.Contest.class)) {
            title |= mention.from() <= i && i < mention.to();
          }
          if (!title) {
            return null;
          }
        }
      }
    }
    return null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Narve Nordas won bronze in 3:29.68.", "Narve Nordas | 3"),
        finds("Anna Smith salvaged bronze in the 800m.", "Anna Smith | 3"),
        finds("Cara Webb, whose team-mate Anna Smith took bronze, was ill.", "Anna Smith | 3"),
        finds("The following summer Anna Smith took bronze in Oslo.", "Anna Smith | 3"),
        leaves("Anna Smith's hopes of gold were dashed.", "a wish that came to nothing"),
        finds("Anna Smith bagged a fine silver.", "Anna Smith | 2"),
        leaves("Anna Smith surrendered gold in the last round.", "a verb of losing"),
        finds("Anna Smith already had an Olympic silver medal.", "Anna Smith | 2"),
        finds("Anna Smith has only a European bronze medal to show.", "Anna Smith | 3"),
        finds("Anna Smith beat Beth Jones to the European title.", "Anna Smith | 1"),
        finds("Anna Smith beat Beth Jones for the 800m gold medal.", "Anna Smith | 1"),
        finds("Anna Smith beat club-mate Beth Jones to the European title.", "Anna Smith | 1"),
        finds(
            "Anna Smith won gold in Sydney in 2000 in 20.04 and bronze in Athens in 2004 in 20.10.",
            "Anna Smith | 1",
            "Anna Smith | 3 | 20.10"),
        finds(
            "Anna Smith won the 1500m title in Oslo in 2002 and European 800m bronze in Munich.",
            "Anna Smith | 1",
            "Anna Smith | 3"),
        finds("Anna Smith was ill after taking the 800m and 1500m titles.", "Anna Smith | 1"),
        finds("Anna Smith threw 62.10m for a well-deserved silver.", "Anna Smith | 2"),
        finds("Anna Smith came through late for an unlikely bronze.", "Anna Smith | 3"),
        leaves("Anna Smith came through late to compete for a bronze.", "a wish"),
        finds(
            "Anna Smith picked her way through the field for bronze in 9:27.20.", "Anna Smith | 3"),
        leaves("On two occasions Anna Smith had to settle for silver.", "which two is open"),
        leaves("Anna Smith had silver in her sights.", "a wish"),
        leaves("Anna Smith won two indoor titles.", "which, is open"),
        finds("Anna Smith stormed to victory in the 800m.", "Anna Smith | 1"),
        leaves("Josh Kerr hopes to win gold in 3:27.00.", "a wish"),
        leaves("Anna Smith missed out on a bronze medal.", "she did not win it"));
  }
}
