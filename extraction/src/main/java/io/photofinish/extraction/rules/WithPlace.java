package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import io.photofinish.extraction.rules.Clause.Kind;
import java.util.List;

/** SUBJECT … with a fine fourth place; SUBJECT ran 2:01.50 for seventh. */
public final class WithPlace implements Rule {
  private static final int REACH = 3;

  /** How many words may stand between a mark and "for gold". */
  private static final int GAP = 5;

  @Override
  public String id() {
    return "with-place";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().size() != 1) {
      return;
    }
    for (Mention rank : clause.all(Value.Rank.class)) {
      var value = (Value.Rank) rank.value();
      if (!clause.happened(rank)) {
        continue;
      }
      Mention mark = victorious(clause, rank, value);
      if (mark != null) {
        Mention subject = clause.subjects().get(0);
        var figure = ((Value.Amount) mark.value()).figure();
        finds.apart(clause, subject, new MarkOf(figure), mark, 0.9, mark.from());
        finds.apart(clause, subject, new Place(1), rank, 0.91, mark.from());
      }
      boolean victory = value.noun() == Value.Rank.Noun.VICTORY;
      boolean prize = victory || value.noun() == Value.Rank.Noun.MEDAL;
      boolean won = prize && (forMedal(clause, rank) || withMedal(clause, rank));
      boolean ordinal =
          (value.noun() == Value.Rank.Noun.ORDINAL || runnerUp(clause, rank, value))
              && introduced(clause, rank)
              && (value.noun() != Value.Rank.Noun.ORDINAL || Places.standsAlone(clause, rank));
      if (won || ordinal) {
        Mention subject = clause.subjects().get(0);
        Mention event = event(clause, rank);
        if (event == null) {
          finds.add(clause, subject, new Place(value.place()), rank, 0.6);
          beside(clause, rank, finds);
        } else {
          finds.apart(clause, subject, new Place(value.place()), rank, 0.6, rank.from());
          finds.apart(clause, subject, new InEvent(event), event, 0.6, rank.from());
        }
      }
    }
  }

  /** "a best in the shot and a third place in the discus": its own, where two are told. */
  private static Mention event(Clause clause, Mention rank) {
    int at = rank.to() + 2;
    if (at >= clause.to() || !clause.token(at - 2).is("in") || !clause.token(at - 1).is("the")) {
      return null;
    }
    Mention own = clause.at(Value.Event.class, at).orElse(null);
    boolean another = Lists.any(clause.all(Value.Event.class), event -> event.to() <= rank.from());
    return another ? own : null;
  }

  /** "an impressive 22.95 victory", "a 8:37.55 3K win": its mark; null where it has none. */
  private static Mention victorious(Clause clause, Mention rank, Value.Rank value) {
    if (value.noun() != Value.Rank.Noun.VICTORY) {
      return null;
    }
    int at = rank.from();
    for (Mention event : clause.all(Value.Event.class)) {
      at = event.to() == at ? event.from() : at;
    }
    for (Mention mark : clause.all(Value.Amount.class)) {
      if (mark.to() == at && Marks.number(clause, mark).isPresent()) {
        return mark;
      }
    }
    return null;
  }

  /** "delighted the crowd with bronze in 48.03", and no "with silver going to Jones". */
  private static boolean withMedal(Clause clause, Mention rank) {
    int at = rank.from() - 1;
    while (at > clause.from() + 1 && rank.from() - at <= REACH - 1 && fine(clause, at, rank)) {
      at--;
    }
    if (at > clause.from()
        && (clause.token(at).is("a") || clause.token(at).is("the") || clause.token(at).is("an"))) {
      at--;
    }
    boolean several = clause.all(Value.Rank.class).size() > 1;
    boolean victory = ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.VICTORY;
    if (at <= clause.from()
        || !clause.token(at).is("with")
        || clause.kind() == Kind.ABSOLUTE
        || (victory && several && at < rank.from() - 1)) {
      return false;
    }
    String next = rank.to() < clause.tokens() ? clause.token(rank.to()).word() : "";
    return switch (next) {
      case "in", "on", "at", "behind", "and", "after", ".", ",", "" ->
          Places.counts(clause, rank) && !hoped(clause, rank.to() + 1);
      default -> false;
    };
  }

  /** "with victory in sight", "with a first win at stake". */
  private static boolean hoped(Clause clause, int at) {
    return at < clause.tokens()
        && switch (clause.token(at).word()) {
          case "sight", "sights", "hand", "mind", "prospect", "store", "reach", "stake" -> true;
          default -> false;
        };
  }

  /** "cleared 6.10m for gold", "ran 2:01.50 for victory". */
  private static boolean forMedal(Clause clause, Mention rank) {
    int at = rank.from() - 1;
    while (at > clause.from() + 1 && rank.from() - at <= REACH && fine(clause, at, rank)) {
      at--;
    }
    if (at <= clause.from() || !clause.token(at).is("for")) {
      return false;
    }
    if (ranFor(clause, at, rank.to())) {
      return true;
    }
    for (Mention mark : clause.all(Value.Amount.class)) {
      boolean near = mark.to() <= at && at - mark.to() <= GAP;
      if (near && plain(clause, mark.to(), at) && Marks.number(clause, mark).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "for the gold", "for an easy victory". */
  private static boolean fine(Clause clause, int at, Mention rank) {
    return clause.token(at).isWord()
        && clause.token(at).letters() == clause.token(rank.from()).letters()
        && !SentenceView.prepositional(clause.token(at));
  }

  /** "ran the race of her life for bronze in 2:01.50": a verb before it and the mark behind. */
  private static boolean ranFor(Clause clause, int at, int to) {
    boolean mark =
        to + 1 < clause.tokens()
            && (clause.token(to).is("in") || clause.token(to).is("with"))
            && clause.at(Value.Amount.class, to + 1).isPresent();
    for (Mention verb : mark ? clause.cues(Cue.RUN) : Mentions.NONE) {
      boolean runs = verb.to() <= at && !SentenceView.prepositional(clause.token(verb.from()));
      if (runs && clause.happened(verb)) {
        return true;
      }
    }
    return false;
  }

  /** "at the first attempt", "in the last round". */
  private static boolean plain(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!clause.token(i).isWord() || clause.token(i).is("and")) {
        return false;
      }
    }
    return true;
  }

  /** "fourth place", "fourth-place finish", "first female place". */
  private static boolean place(Clause clause, Mention rank) {
    int at = clause.at(Value.Sex.class, rank.to()).map(Mention::to).orElse(rank.to());
    at += at + 1 < clause.tokens() && clause.token(at).is("-") ? 1 : 0;
    return clause.token(rank.to() - 1).is("place")
        || (at < clause.tokens()
            && (clause.token(at).is("place")
                || clause.token(at).is("placing")
                || clause.token(at).is("finish")));
  }

  /** "a runner-up finish". */
  private static boolean runnerUp(Clause clause, Mention rank, Value.Rank value) {
    return value.noun() == Value.Rank.Noun.HOLDER
        && clause.token(rank.from()).word().startsWith("runner")
        && rank.to() < clause.tokens()
        && clause.token(rank.to()).is("finish");
  }

  /** "had an excellent 20th place", "enjoyed a fine fourth place". */
  private static boolean had(Clause clause, int at) {
    return switch (clause.token(at).word()) {
      case "had", "enjoyed", "managed", "produced", "achieved", "recorded" -> true;
      default -> false;
    };
  }

  private static boolean introduced(Clause clause, Mention rank) {
    boolean place = place(clause, rank);
    if (place && rank.from() > clause.from() && clause.token(rank.from() - 1).is("with")) {
      return true;
    }
    boolean after =
        place
            && rank.from() == clause.from() + 2
            && clause.token(clause.from()).is("after")
            && clause.token(clause.from() + 1).is("a");
    if (after) { // "went through after a fourth place in her heat"
      return clause.has(Value.Stage.class, rank.to(), rank.to() + 6);
    }
    for (int i = rank.from() - 1; i >= Math.max(clause.from(), rank.from() - REACH - 1); i--) {
      String word = clause.token(i).word();
      boolean article = word.equals("a") || word.equals("an");
      if (article && i > clause.from()) {
        boolean also =
            (clause.token(i - 1).is("and") || clause.token(i - 1).is(",")) && listed(clause, i);
        boolean timed = clause.token(i - 1).is("for") && timed(clause, rank);
        return place && (also || timed || clause.token(i - 1).is("with") || had(clause, i - 1));
      }
      if (word.equals("in") && i == rank.from() - 1) {
        int in = i;
        return ended(clause, i, rank)
            || Lists.any(
                clause.all(Value.Amount.class),
                m -> m.to() == in && Marks.number(clause, m).isPresent());
      }
      if (word.equals("for")) {
        boolean mark =
            clause.has(Value.Amount.class, clause.from(), i)
                || clause.has(Value.Best.class, clause.from(), i)
                || bracketed(clause, i);
        return i == rank.from() - 1 && mark;
      }
      if (!clause.token(i).isWord() || word.equals("the")) {
        return false;
      }
    }
    return false;
  }

  /** "closed the day in second in 8:04.77". */
  private static boolean ended(Clause clause, int in, Mention rank) {
    boolean verb = false;
    for (int i = clause.from(); i < in; i++) {
      verb |=
          switch (clause.token(i).word()) {
            case "closed", "ended", "capped", "opened", "finished", "concluded" -> true;
            default -> false;
          };
    }
    return verb
        && clause.token(rank.to()).is("in")
        && clause
            .at(Value.Amount.class, rank.to() + 1)
            .filter(m -> Marks.number(clause, m).isPresent())
            .isPresent();
  }

  /** "threw the hammer 181-4 (55.28m) for third". */
  private static boolean bracketed(Clause clause, int to) {
    return Lists.any(
        clause.children(),
        child ->
            child.kind() == Kind.BRACKET
                && child.to() == to
                && child.subjects().equals(clause.subjects())
                && !child.all(Value.Amount.class).isEmpty());
  }

  /** "a sixth place 18:45", "a sixth place in 18:45". */
  private static boolean timed(Clause clause, Mention rank) {
    var mark = clause.next(Value.Amount.class, rank.to(), 2);
    return mark.isPresent() && Marks.number(clause, mark.get()).isPresent();
  }

  /** "a sixth place 18:45": the mark without a word between. */
  private static void beside(Clause clause, Mention rank, Finds finds) {
    boolean whole = clause.token(rank.to() - 1).is("place");
    boolean place = !whole && rank.to() < clause.to() && clause.token(rank.to()).is("place");
    if (!whole && !place) {
      return;
    }
    var mark = clause.at(Value.Amount.class, rank.to() + (whole ? 0 : 1));
    if (mark.isPresent() && Marks.number(clause, mark.get()).isPresent()) {
      var figure = ((Value.Amount) mark.get().value()).figure();
      finds.add(clause, clause.subjects().get(0), new MarkOf(figure), mark.get(), 0.6);
    }
  }

  /** "with a personal best in Oslo and a second place in Rome". */
  private static boolean listed(Clause clause, int before) {
    for (int i = clause.from(); i + 1 < before; i++) {
      if (clause.token(i).is("with") && clause.token(i + 1).is("a")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith went through after a fourth place in her heat.", "Anna Smith | 4"),
        finds(
            "Anna Smith followed her win with a great fourth place in the 800m.", "Anna Smith | 4"),
        finds("Anna Smith continued her fine run with 11th place in 38:55.", "Anna Smith | 11"),
        finds("Anna Smith led them home with a fine fourth-place finish.", "Anna Smith | 4"),
        finds("Anna Smith ran 2:01.50 for seventh in the afternoon.", "Anna Smith | 7"),
        finds("Anna Smith cleared 4.80m for gold.", "Anna Smith | 1"),
        finds("Anna Smith hurled the discus to 57.02m for an easy gold.", "Anna Smith | 1"),
        finds("Anna Smith ran the race of her life for bronze in 2:01.50.", "Anna Smith | 3"),
        leaves("Anna Smith ran for Kenya and for gold she had no legs.", "no mark"),
        finds(
            "Anna Smith led the team with an impressive 24.95 victory.", "Anna Smith | 1 | 24.95"),
        finds(
            "Anna Smith opened with a win in Oslo, and a second place in the 800m.",
            "Anna Smith | 2"),
        finds("Anna Smith equalled her best of 23.11 in second for the hosts.", "Anna Smith | 2"),
        finds("Anna Smith delighted the crowd with bronze in 2:01.50.", "Anna Smith | 3"),
        finds("Anna Smith ended her year with a thrilling win in Oslo.", "Anna Smith | 1"),
        finds("Anna Smith improved her best to 2:01.50 with victory in Oslo.", "Anna Smith | 1"),
        finds(
            "Anna Smith showed promise, with a shot put best in Leeds and a third place in the discus.",
            "Anna Smith | 3"),
        finds("Anna Smith set the tone with first female place in 23:41.", "Anna Smith | 1"),
        finds("Anna Smith went on with a third placing over 400m.", "Anna Smith | 3"),
        finds("Anna Smith ran strongly for a fifth place in 19:12.", "Anna Smith | 5"),
        finds("Anna Smith ran strongly for a fifth place 19:12.", "Anna Smith | 5 | 19:12"),
        finds("Anna Smith threw the hammer 181-4 (55.28m) for third.", "Anna Smith | 3"),
        finds(
            "Anna Smith closed out the meet with a runner-up finish in 12:09.55.",
            "Anna Smith | 2"),
        finds("Anna Smith closed the day in second in 2:04.77.", "Anna Smith | 2"),
        leaves("Anna Smith was ready for a second place to live.", "no mark"),
        leaves("Anna Smith celebrated, with silver going to Beth Jones.", "another's"),
        leaves("Anna Smith tied up with a famous victory in sight.", "it was hoped for"),
        leaves("Anna Smith left with a second chance.", "a chance is no place"),
        leaves("Anna Smith waited for third in line.", "no mark"));
  }
}
