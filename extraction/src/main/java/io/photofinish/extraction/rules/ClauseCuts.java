package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.mention.WordSet;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Clause.Kind;

/** What the words around a place in a sentence tell of whether a clause begins or ends there. */
final class ClauseCuts {
  /** "allowing Smith through to win". */
  private static final int LET = 3;

  /** "a women-only world record". */
  private static final int RECORD_REACH = 5;

  private static final WordSet PHRASES = WordSet.of("in", "at", "on", "two", "three", "four");

  /** The longest of them. */
  private static final int PHRASE = 10;

  private static final int APPOSITION = 10;

  /** The most who are listed before one verb. */
  private static final int LISTED = 8;

  /** "as Smith (2:01.50), Jones (2:02.00) and Webb (2:03.00) took the medals". */
  private static final int LATER = 45;

  /** "as European 3,000m steeplechase champion". */
  private static final int TITLE_REACH = 8;

  /** "with Smith leading the way home in 2:01". */
  private static final int ABSOLUTE = 8;

  private final SentenceView view;

  ClauseCuts(SentenceView view) {
    this.view = view;
  }

  /** "hit the last hurdle, allowing Smith to win": what another does. */
  boolean lets(int i) {
    if (!Clauses.LETTING.has(view.token(i))) {
      return false;
    }
    Mention who = view.refSoon(i + 1);
    for (int at = who == null ? 0 : who.to(); who != null && at < who.to() + LET; at++) {
      if (view.next(at, "to") || (at < view.sentence().to() && view.token(at).is("to"))) {
        return true;
      }
      if (at >= view.sentence().to() || view.token(at).isPunctuation()) {
        return false;
      }
    }
    return false;
  }

  /** "Smith and Jones went": whether another subject follows, and then the verb. */
  boolean both(int at) {
    Mention next = view.next(at - 1, "and") ? view.refSoon(at + 1) : null;
    return next != null && view.verbSoon(next.to());
  }

  /** "Smith (2:01.5), Jones (2:02.0) and Webb (2:03.0) took": the verb of all who are listed. */
  boolean all(int from) {
    int at = view.afterBracket(from);
    for (int more = 0; more < LISTED && at < view.sentence().to(); more++) {
      boolean comma = view.token(at).is(",");
      int next = comma && view.next(at, "and") ? at + 2 : at + 1;
      Mention ref = comma || view.token(at).is("and") ? view.refSoon(next) : null;
      if (ref == null) {
        break;
      }
      at = view.afterBracket(ref.to());
    }
    return at > view.afterBracket(from) && view.verbSoon(at);
  }

  /** "in the side that won the title": what others did too. */
  boolean team(int i) {
    return view.verb(i + 1)
        && i > view.sentence().from()
        && switch (view.token(i - 1).word()) {
          case "team", "side", "squad", "quartet", "relay", "club", "crew", "four" -> true;
          default -> false;
        };
  }

  /** "and then to win", "the mile and then the 3000m": no clause of its own. */
  boolean goesOn(int then) {
    if (then + 1 >= view.sentence().to() || view.token(then + 1).is("to")) {
      return then + 1 < view.sentence().to();
    }
    int next = view.token(then + 1).is("the") ? then + 2 : then + 1;
    boolean before = false;
    boolean after = false;
    for (Mention event : view.mentions().all(Value.Event.class)) {
      before |= event.to() == then - 1 && view.token(then - 1).is("and");
      after |= event.from() == next && !view.next(event.to() - 1, "in");
    }
    return before && after;
  }

  /** "as well as", "as a personal best", "as European 800m champion": no clause. */
  boolean partOfPhrase(int i) {
    if (!view.token(i).is("as") || i + 1 >= view.sentence().to()) {
      return false;
    }
    Token next = view.token(i + 1);
    for (Mention mention : view.mentions()) {
      boolean rank = mention.is(Value.Rank.class);
      boolean title =
          rank
              && mention.from() > i
              && mention.from() - i <= TITLE_REACH
              && !view.verbBefore(i + 1, mention.from())
              && view.ref(mention.to()) == null
              && view.token(mention.to() - 1).word().startsWith("champion");
      if (title || (rank && mention.from() == i + 1)) {
        return true;
      }
    }
    return next.is("well")
        || next.is("a")
        || (next.is("the") && view.refSoon(i + 1) == null)
        || view.token(i - (i > 0 ? 1 : 0)).is("well");
  }

  /** "the following summer", "had long since gone", "once more": no clause. */
  boolean adverb(int i) {
    String before = i > view.sentence().from() ? view.token(i - 1).word() : "";
    return switch (view.token(i).word()) {
      case "following" -> before.equals("the") || home(i + 1);
      case "since" -> before.equals("long") || before.equals("ever");
      case "once" -> before.equals("at") || view.next(i, "more") || view.next(i, "again");
      default -> false;
    };
  }

  /** "with Smith, who had led, second in 8:04.10": where the clause around goes on. */
  boolean rankNext(int at) {
    for (Mention mention : view.mentions()) {
      if (mention.from() >= at && mention.from() <= at + 1 && mention.is(Value.Rank.class)) {
        return true;
      }
    }
    return false;
  }

  /** "Although they entered five, …": a subject that is nobody by name, and so a verb. */
  boolean pronoun(int at) {
    return at < view.sentence().to()
        && switch (view.token(at).word()) {
          case "they", "it", "he", "she", "we", "there" -> true;
          default -> false;
        };
  }

  /** "with Smith and Jones following her home". */
  boolean home(int at) {
    return at + 1 < view.sentence().to()
        && (view.token(at).is("her") || view.token(at).is("him") || view.token(at).is("them"))
        && (view.token(at + 1).is("home") || view.token(at + 1).is("in"));
  }

  boolean staged(int from, int to) {
    for (Mention mention : view.mentions()) {
      if (mention.is(Value.Stage.class) && mention.from() >= from && mention.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** "as Smith, back after an injury, took second": its subject waits for a verb. */
  boolean begun(Clause clause, int comma) {
    int first = clause.from() + 1;
    Mention subject =
        clause.kind() == Kind.SUBORDINATE && hanging(clause.from()) ? view.refSoon(first) : null;
    return subject != null
        && subject.to() <= comma
        && !view.verbBefore(clause.from(), comma)
        && verbLater(comma);
  }

  boolean hanging(int at) {
    return switch (view.token(at).word()) {
      case "as", "when", "where", "because" -> true;
      default -> false;
    };
  }

  boolean verbLater(int from) {
    for (int i = from; i < Math.min(view.sentence().to(), from + LATER); i++) {
      if (view.verb(i)) {
        return true;
      }
    }
    return false;
  }

  /** "where she won in 2:01.50, a course record, and …": what is said of the mark. */
  boolean record(int comma) {
    boolean article = view.token(comma + 1).is("a") || view.token(comma + 1).is("an");
    boolean mark = false;
    boolean best = false;
    for (Mention mention : view.mentions()) {
      mark |= mention.to() == comma && mention.is(Value.Amount.class);
      best |=
          mention.from() > comma
              && mention.from() <= comma + RECORD_REACH
              && mention.is(Value.Best.class);
    }
    return article && mark && best;
  }

  /** Whether something is said yet: in "with Smith, the holder, third" a comma comes before it. */
  boolean outcome(int from, int to) {
    for (Mention mention : view.mentions()) {
      if (mention.from() >= from && mention.to() <= to && tells(mention)) {
        return true;
      }
    }
    return view.verbBefore(from, to);
  }

  static boolean tells(Mention mention) {
    if (mention.value() instanceof Value.Rank rank) {
      return rank.noun() != Value.Rank.Noun.HOLDER && rank.noun() != Value.Rank.Noun.CHAMPION;
    }
    return mention.is(Value.Amount.class) || mention.is(Value.Margin.class);
  }

  /** "…, both being timed at", "…, both clocking", "…, both with 5.81". */
  boolean verbNext(int from) {
    boolean noun = from < view.sentence().to() && BothOf.people(view.token(from).word());
    int at = noun ? from + 1 : from;
    return at < view.sentence().to()
        && (view.verb(at)
            || view.token(at).is("being")
            || view.token(at).is("were")
            || mark(at + 1));
  }

  /** "18 feet, 4 inches". */
  boolean inMark(int comma) {
    for (Mention mention : view.mentions()) {
      if (mention.from() < comma && comma < mention.to() && mention.is(Value.Amount.class)) {
        return true;
      }
    }
    return false;
  }

  boolean mark(int at) {
    for (Mention mention : view.mentions()) {
      if (mention.from() == at && mention.is(Value.Amount.class)) {
        return true;
      }
    }
    return false;
  }

  /** "in Athens, Osaka and Beijing", "fourth, sixth and seventh": the comma ends no clause. */
  boolean listGoesOn(int i) {
    if (ordinals(i)) {
      return true;
    }
    Mention before = lastBefore(i, Value.Event.class, Value.Town.class);
    if (before == null || (before.to() != i && view.afterBracket(before.to()) != i)) {
      return false;
    }
    for (Mention mention : view.mentions()) {
      if (mention.from() >= i + 1
          && mention.from() <= i + 2
          && mention.value().getClass() == before.value().getClass()) {
        return true;
      }
    }
    return false;
  }

  private boolean ordinals(int comma) {
    boolean before = false;
    boolean after = false;
    int next = view.next(comma, "and") ? comma + 2 : comma + 1;
    for (Mention mention : view.mentions()) {
      boolean place =
          mention.value() instanceof Value.Rank rank && rank.noun() == Value.Rank.Noun.ORDINAL;
      before |= place && mention.to() == comma;
      after |= place && mention.from() == next;
    }
    return before && after;
  }

  Mention lastBefore(int i, Class<?> one, Class<?> other) {
    Mention last = null;
    for (Mention mention : view.mentions()) {
      if (mention.from() >= i) {
        break;
      }
      if (one.isInstance(mention.value()) || other.isInstance(mention.value())) {
        last = mention;
      }
    }
    return last;
  }

  /** "and followed it with bronze", "and backed that up with": another outcome. */
  boolean followedUp(int at) {
    return at + 1 < view.sentence().to()
        && switch (view.token(at).word()) {
          case "followed", "backed" ->
              switch (view.token(at + 1).word()) {
                case "it", "that", "this", "up" -> true;
                default -> false;
              };
          default -> false;
        };
  }

  /** "and Jones the women's 800m": behind whose race it is. */
  int afterSex(int at) {
    for (Mention mention : view.mentions().all(Value.Sex.class)) {
      if (mention.from() == at) {
        return mention.to();
      }
    }
    return at;
  }

  /** "and four days later took": behind what tells when. */
  int afterAgo(int at) {
    for (Mention mention : view.mentions()) {
      if (mention.from() == at && mention.is(Value.Ago.class)) {
        return mention.to();
      }
    }
    return at;
  }

  /**
   * "and in 1956, in Melbourne, she finished": where the clause goes on behind its time or place.
   */
  int afterPhrase(int from) {
    int at = from + behind(from);
    for (int i = from; i < Math.min(view.sentence().to(), at + PHRASE); i++) {
      boolean opens = i == at && PHRASES.has(view.token(i));
      if (i > from && acts(i)) {
        return i;
      }
      if ((i == at && !opens) || view.ref(i) != null || view.verb(i)) {
        return at;
      }
      if (view.token(i).is(",")) {
        at = i + 1;
      }
    }
    return at;
  }

  /** The words of "and behind them Smith was third", "and behind the pair …"; 0 where none are. */
  private int behind(int at) {
    if (at + 2 >= view.sentence().to() || !view.token(at).is("behind")) {
      return 0;
    }
    return switch (view.token(at + 1).word()) {
      case "them", "him", "her" -> 2;
      case "the" ->
          switch (view.token(at + 2).word()) {
            case "pair", "duo", "trio", "two", "leaders", "leader", "winner" -> 3;
            default -> 0;
          };
      default -> 0;
    };
  }

  /**
   * "and at the European Championships in Rome she was second": whom a pronoun begins to tell of.
   */
  boolean acts(int at) {
    Mention who = view.ref(at);
    return who != null
        && who.value() instanceof Value.Pronoun pronoun
        && !pronoun.possessive()
        && view.verb(who.to());
  }

  /** "and Jones, champion in 2001, the bronze": behind what stands between two commas. */
  int afterAside(int at) {
    if (at >= view.sentence().to() || !view.token(at).is(",")) {
      return at;
    }
    for (int i = at + 1; i < Math.min(view.sentence().to(), at + APPOSITION); i++) {
      if (view.verb(i) || (view.ref(i) != null && !view.ref(i).is(Value.Definite.class))) {
        return at;
      }
      if (view.token(i).is(",")) {
        return i + 1;
      }
    }
    return at;
  }

  /** "ran a fine 44.22 and Jones in third in 44.47": whether a mark stands there. */
  boolean timed(int from, int to) {
    for (Mention mention : view.mentions()) {
      if (mention.is(Value.Amount.class) && mention.from() >= from && mention.to() <= to) {
        return true;
      }
    }
    return false;
  }

  boolean personSoon(int at) {
    Mention ref = view.refSoon(at);
    return ref != null && !view.verbSoon(ref.to());
  }

  /** "with Smith, the world record-holder, fading to third". */
  int afterApposition(int from) {
    boolean opens =
        from + 1 < view.sentence().to()
            && view.token(from).is(",")
            && switch (view.token(from + 1).word()) {
              case "the", "a", "an", "on", "in", "at", "from" -> true;
              default -> false;
            };
    for (int i = from + 1; opens && i < Math.min(view.sentence().to(), from + APPOSITION); i++) {
      if (view.ref(i) != null || view.verb(i)) {
        return from;
      }
      if (view.token(i).is(",")) {
        return i + 1;
      }
    }
    return from;
  }

  /** "with Smith second", "with Jones (3:40.1) taking bronze". */
  boolean absolute(int i) {
    Mention ref = view.refSoon(i + 1);
    if (ref == null) {
      return false;
    }
    int from = afterApposition(ref.to());
    for (Mention mention : view.mentions()) {
      boolean soon = mention.from() >= from && mention.from() <= from + ABSOLUTE;
      if (soon
          && (mention.is(Value.Rank.class)
              || mention.is(Value.Amount.class)
              || mention.is(Value.Margin.class)
              || mention.is(Value.Fate.class)
              || mention.is(Cue.TAKE)
              || (mention.is(Cue.LATER) && view.token(mention.from()).is("in")) // "in arrears"
              || (mention.is(Cue.BEAT)
                  && (view.token(mention.from()).word().endsWith("ing")
                      || view.token(mention.to() - 1).word().endsWith("ing")))
              || (mention.is(Cue.FINISH) && !view.token(mention.from()).is("in"))
              || (mention.is(Cue.SET) && view.token(mention.from()).word().endsWith("ing"))
              || (mention.is(Cue.RUN) && view.token(mention.from()).word().endsWith("ing")))) {
        return true;
      }
    }
    return false;
  }
}
