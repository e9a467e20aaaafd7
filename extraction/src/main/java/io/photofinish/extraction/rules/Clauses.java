package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.read.Work;
import io.photofinish.extraction.rules.Clause.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts a sentence into clauses, from left to right. */
final class Clauses {
  static final Set<String> SUBORDINATE =
      Set.of(
          "where",
          "when",
          "after",
          "before",
          "since",
          "because",
          "having",
          "until",
          "once",
          "despite",
          "following",
          "as");

  private static final Set<String> JOINING =
      Set.of(
          "while",
          "whilst",
          "whereas",
          "but",
          "although",
          "though",
          "however",
          "meanwhile",
          "so",
          "yet",
          "then");

  /** At the beginning of a sentence these begin what the main clause comes after. */
  private static final Set<String> OPENING =
      Set.of("although", "though", "while", "whilst", "whereas");

  /** What follows is somebody's view, and about whom he or she says. */
  private static final Set<String> SAYING =
      Set.of(
          "said",
          "says",
          "believes",
          "thinks",
          "added",
          "insisted",
          "admitted",
          "explained",
          "revealed",
          "recalled",
          "argued",
          "joked");

  private static final Set<String> LETTING = Set.of("allowing", "letting", "enabling", "forcing");

  /** "allowing Smith through to win". */
  private static final int LET = 3;

  /** All words and signs at which a clause may begin. */
  private static final Set<String> CUTTING =
      Stream.of(
              SentenceView.RELATIVE,
              SentenceView.PARTICIPLES,
              SUBORDINATE,
              JOINING,
              OPENING,
              SAYING,
              LETTING,
              Set.of("(", "[", ";", ":", "–", "-", ",", "that", "and", "or", "&", "with"))
          .flatMap(Set::stream)
          .collect(Collectors.toCollection(HashSet::new));

  /** "a women-only world record". */
  private static final int RECORD_REACH = 5;

  private static final Set<String> PHRASES = Set.of("in", "at", "on", "two", "three", "four");

  /** The longest of them. */
  private static final int PHRASE = 10;

  private static final int APPOSITION = 10;

  /** "the fastest qualifier from the first semi-final in 44.10": words between two commas. */
  private static final int ASIDE = 16;

  /** "as Smith (2:01.50), Jones (2:02.00) and Webb (2:03.00) took the medals". */
  private static final int LATER = 45;

  /** "in third in 44.47": from the place to the end of the mark. */
  private static final int TIMED = 6;

  /** "with Smith leading the way home in 2:01". */
  private static final int ABSOLUTE = 8;

  /** "as European 3,000m steeplechase champion". */
  private static final int TITLE_REACH = 8;

  private final SentenceView view;
  private final Subjects subjects;
  private final Work work;
  private final List<Clause> clauses = new ArrayList<>();
  private Clause current;

  private Clauses(SentenceView view, Work work) {
    this.view = view;
    this.subjects = new Subjects(view);
    this.work = work;
  }

  static List<Clause> of(Spotted spotted, int index, Work work) {
    return new Clauses(new SentenceView(spotted, index), work).run();
  }

  private List<Clause> run() {
    var of = new Clause[view.sentence().size()];
    current = open(Kind.MAIN, null, view.sentence().from());
    for (int i = view.sentence().from(); i < view.sentence().to(); i++) {
      work.step(1);
      if (over(i)) {
        current = current.parent().orElseThrow();
      }
      if (view.holder(i) || view.prized(i)) {
        current = open(Kind.SUBORDINATE, current, i);
      } else if (!view.covered(i)) {
        cut(i);
      }
      of[i - view.sentence().from()] = current;
      current.reach(i + 1);
      if (view.token(i).is(")") && current.kind() == Kind.BRACKET) {
        current = current.parent().orElseThrow();
      }
    }
    for (Mention mention : view.mentions()) {
      of[mention.from() - view.sentence().from()].add(mention);
    }
    clauses.forEach(Clause::close);
    for (Clause clause : clauses) {
      subjects.find(clause);
    }
    return clauses;
  }

  /** "her first race since Athens by winning": behind a time or place the main clause goes on. */
  private boolean over(int i) {
    boolean since =
        current.kind() == Kind.SUBORDINATE
            && view.token(current.from()).is("since")
            && i > current.from() + 1;
    if (!since || view.verbBefore(current.from(), i)) {
      return false;
    }
    boolean goesOn =
        switch (view.token(i).word()) {
          case "by", "with", "to", "when", "as", "from", "but", "over" -> true;
          default -> false;
        };
    for (Mention mention : goesOn ? view.mentions() : Mentions.NONE) {
      boolean anchor =
          mention.is(Value.Town.class)
              || mention.is(Value.Year.class)
              || mention.is(Value.Contest.class)
              || mention.is(Value.MonthOf.class);
      if (anchor && mention.to() == i) {
        return true;
      }
    }
    return false;
  }

  private Clause open(Kind kind, Clause parent, int from) {
    var clause = new Clause(view.spotted(), view.index(), clauses.size(), kind, parent, from);
    clauses.add(clause);
    return clause;
  }

  private void cut(int i) {
    String word = view.token(i).word();
    if (!CUTTING.contains(word) || current.kind() == Kind.BRACKET) {
      return;
    }
    if (word.equals("(") || word.equals("[")) {
      current = open(Kind.BRACKET, current, i);
    } else if (word.equals(";")
        || (word.equals("–") && !view.token(i).glued())
        || (word.equals("-") && !view.token(i).glued() && i > view.sentence().from() + 2)) {
      current = open(Kind.JOINED, outer(), i);
    } else if (word.equals(":") && says(i)) {
      current = open(Kind.JOINED, outer(), i);
    } else if (word.equals(",")) {
      comma(i);
    } else if (SentenceView.RELATIVE.contains(word)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (lets(i)) {
      current = open(Kind.JOINED, outer(), i);
    } else if (view.setBy(i) || view.setting(i)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (SAYING.contains(word)
        && i > view.sentence().from()
        && (view.next(i, "that") || view.refSoon(i + 1) != null)) {
      current = open(Kind.JOINED, outer(), i);
    } else if (word.equals("that") && told(i)) {
      current = open(Kind.JOINED, outer(), i);
    } else if (word.equals("that") && team(i)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (word.equals("that") && thought(i)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (SUBORDINATE.contains(word) && !partOfPhrase(i) && !adverb(i)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (i == view.sentence().from() && OPENING.contains(word)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (JOINING.contains(word)
        && !(word.equals("then") && i + 1 < view.sentence().to() && view.token(i + 1).is("to"))) {
      current = open(Kind.JOINED, outer(), i);
    } else if (word.equals("and") || word.equals("or") || word.equals("&")) {
      and(i);
    } else if (word.equals("with") && absolute(i)) {
      current = open(Kind.ABSOLUTE, current, i);
    }
  }

  /** "hit the last hurdle, allowing Smith to win": what another does. */
  private boolean lets(int i) {
    if (!LETTING.contains(view.token(i).word())) {
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

  /** "It was close: Smith won": what is told behind it has a subject and a verb of its own. */
  private boolean says(int i) {
    if (view.token(i).glued() && i + 1 < view.sentence().to() && view.token(i + 1).glued()) {
      return false;
    }
    if (i + 1 < view.sentence().to() && view.token(i + 1).is("both")) {
      return verbNext(i + 2);
    }
    Mention subject = view.refSoon(i + 1);
    return subject != null
        && view.verbBefore(current.from(), i)
        && (view.verbSoon(subject.to()) || both(subject.to()));
  }

  /** "Smith and Jones went": whether another subject follows, and then the verb. */
  private boolean both(int at) {
    Mention next = view.next(at - 1, "and") ? view.refSoon(at + 1) : null;
    return next != null && view.verbSoon(next.to());
  }

  /** "so fast was the pace that Smith broke …": what somebody did. */
  private boolean told(int i) {
    String first = view.token(current.from()).word();
    Mention subject = first.equals("so") || first.equals("such") ? view.refSoon(i + 1) : null;
    return subject != null && view.verbBefore(current.from(), i) && view.verbSoon(subject.to());
  }

  /** "in the side that won the title": what others did too. */
  private boolean team(int i) {
    return view.verb(i + 1)
        && i > view.sentence().from()
        && switch (view.token(i - 1).word()) {
          case "team", "side", "squad", "quartet", "relay", "club", "crew", "four" -> true;
          default -> false;
        };
  }

  /** ", realising that Smith would not lead, took over": what somebody knows of another. */
  private boolean thought(int i) {
    Mention subject = i > current.from() ? view.refSoon(i + 1) : null;
    return subject != null
        && view.token(i - 1).word().endsWith("ing")
        && view.verbSoon(subject.to());
  }

  /** "as well as", "as a personal best", "as European 800m champion": no clause. */
  private boolean partOfPhrase(int i) {
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
        || (next.is("the") && view.ref(i + 1) == null && view.ref(i + 2) == null)
        || view.token(i - (i > 0 ? 1 : 0)).is("well");
  }

  /** "the following summer", "had long since gone", "once more": no clause. */
  private boolean adverb(int i) {
    String before = i > view.sentence().from() ? view.token(i - 1).word() : "";
    return switch (view.token(i).word()) {
      case "following" -> before.equals("the") || home(i + 1);
      case "since" -> before.equals("long") || before.equals("ever");
      case "once" -> before.equals("at") || view.next(i, "more") || view.next(i, "again");
      default -> false;
    };
  }

  /** "with Smith and Jones following her home". */
  private boolean home(int at) {
    return at + 1 < view.sentence().to()
        && (view.token(at).is("her") || view.token(at).is("him") || view.token(at).is("them"))
        && (view.token(at + 1).is("home") || view.token(at + 1).is("in"));
  }

  /** The innermost clause around that is no subordinate one. */
  private Clause outer() {
    Clause clause = current;
    while (clause.parent().isPresent()
        && (clause.kind() == Kind.SUBORDINATE || clause.kind() == Kind.ABSOLUTE)) {
      clause = clause.parent().orElseThrow();
    }
    return clause;
  }

  private void comma(int i) {
    boolean number =
        i + 1 < view.sentence().to() && view.token(i + 1).isNumber() && view.token(i + 1).glued();
    if (number || i + 1 >= view.sentence().to() || inMark(i)) {
      return;
    }
    if (gap(i)) {
      return;
    }
    int next = i + 1;
    if (OPENING.contains(view.token(current.from()).word())
        && !view.verbBefore(current.from(), i)) {
      return;
    }
    if (begun(current, i)) {
      return;
    }
    if (current.kind() == Kind.SUBORDINATE
        && current.parent().filter(p -> begun(p, i)).isPresent()) {
      current = current.parent().orElseThrow();
      return;
    }
    if (current.kind() == Kind.SUBORDINATE || current.kind() == Kind.ABSOLUTE) {
      boolean absolute = current.kind() == Kind.ABSOLUTE;
      boolean list = absolute && (personSoon(next) || !told(current.from(), i));
      if (!list && !listGoesOn(i) && !record(i)) {
        current = outer();
        if (current.from() == current.to() || i == view.sentence().from()) {
          return;
        }
        Mention subject = view.refSoon(next);
        if (subject != null && view.verbBefore(current.from(), i) && view.verbSoon(subject.to())) {
          current = open(Kind.JOINED, current, i);
        }
      }
      return;
    }
    if (apposed(i)) {
      current = open(Kind.SUBORDINATE, current, next);
      return;
    }
    boolean participle =
        view.token(next).word().endsWith("ing")
            && view.token(next).length() > 4
            && !view.token(next).is("including")
            && !view.token(next).is("during");
    if (participle || (view.token(next).is("both") && verbNext(next + 1))) {
      current = open(Kind.JOINED, current, i);
      return;
    }
    Mention subject = view.refSoon(next);
    if (subject != null && view.verbBefore(current.from(), i) && view.verbSoon(subject.to())) {
      current = open(Kind.JOINED, current, i);
    }
  }

  /**
   * "Smith, the fastest in the heats with 6.60, was second": what stands between two commas tells
   * another outcome than the verb behind it.
   */
  private boolean apposed(int comma) {
    boolean article =
        view.token(comma + 1).is("the")
            || view.token(comma + 1).is("a")
            || view.token(comma + 1).is("an");
    if (!article || !view.refEndsAt(comma) || view.verbBefore(current.from(), comma)) {
      return false;
    }
    for (int i = comma + 2; i < Math.min(view.sentence().to() - 1, comma + ASIDE); i++) {
      if (view.ref(i) != null || view.verb(i)) {
        return false;
      }
      if (view.token(i).is(",")) {
        return view.verb(i + 1) && (timed(comma, i) || staged(comma, i));
      }
    }
    return false;
  }

  private boolean staged(int from, int to) {
    for (Mention mention : view.mentions()) {
      if (mention.is(Value.Stage.class) && mention.from() >= from && mention.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** "as Smith, back after an injury, took second": its subject waits for a verb. */
  private boolean begun(Clause clause, int comma) {
    int first = clause.from() + 1;
    Mention subject =
        clause.kind() == Kind.SUBORDINATE && hanging(clause.from()) ? view.refSoon(first) : null;
    return subject != null
        && subject.to() <= comma
        && !view.verbBefore(clause.from(), comma)
        && verbLater(comma);
  }

  private boolean hanging(int at) {
    return switch (view.token(at).word()) {
      case "as", "when", "where", "because" -> true;
      default -> false;
    };
  }

  private boolean verbLater(int from) {
    for (int i = from; i < Math.min(view.sentence().to(), from + LATER); i++) {
      if (view.verb(i)) {
        return true;
      }
    }
    return false;
  }

  /** "where she won in 2:01.50, a course record, and …": what is said of the mark. */
  private boolean record(int comma) {
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
  private boolean told(int from, int to) {
    for (Mention mention : view.mentions()) {
      if (mention.from() >= from && mention.to() <= to && tells(mention)) {
        return true;
      }
    }
    return view.verbBefore(from, to);
  }

  private static boolean tells(Mention mention) {
    if (mention.value() instanceof Value.Rank rank) {
      return rank.noun() != Value.Rank.Noun.HOLDER && rank.noun() != Value.Rank.Noun.CHAMPION;
    }
    return mention.is(Value.Amount.class) || mention.is(Value.Margin.class);
  }

  /** "…, both being timed at", "…, both clocking", "…, both with 5.81". */
  private boolean verbNext(int from) {
    boolean noun = from < view.sentence().to() && Subjects.people(view.token(from).word());
    int at = noun ? from + 1 : from;
    return at < view.sentence().to()
        && (view.verb(at)
            || view.token(at).is("being")
            || view.token(at).is("were")
            || mark(at + 1));
  }

  /** "18 feet, 4 inches". */
  private boolean inMark(int comma) {
    for (Mention mention : view.mentions()) {
      if (mention.from() < comma && comma < mention.to() && mention.is(Value.Amount.class)) {
        return true;
      }
    }
    return false;
  }

  private boolean mark(int at) {
    for (Mention mention : view.mentions()) {
      if (mention.from() == at && mention.is(Value.Amount.class)) {
        return true;
      }
    }
    return false;
  }

  /** "in Athens, Osaka and Beijing": the comma ends no clause. */
  private boolean listGoesOn(int i) {
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

  private Mention lastBefore(int i, Class<?> one, Class<?> other) {
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

  private void and(int i) {
    if (gap(i)) {
      return;
    }
    int next = afterAgo(i + 1);
    for (int skip = 0;
        skip < 2
            && next < view.sentence().to()
            && !view.verb(next)
            && view.ref(next) == null
            && view.adverb(next);
        skip++) {
      next++;
    }
    boolean verb = view.verb(next) || followedUp(next);
    if (verb && view.ref(next) == null) {
      current = open(Kind.JOINED, current.kind() == Kind.SUBORDINATE ? current : outer(), i);
      return;
    }
    Mention subject = view.refSoon(afterPhrase(i + 1));
    if (subject == null) {
      return;
    }
    if (left(subject.to())) {
      return;
    }
    boolean afterRef =
        view.refEndsAt(i) && (!view.verbBefore(current.from(), i) || governedList(i, subject));
    if (!afterRef && (view.verbSoon(subject.to()) || current.kind() == Kind.ABSOLUTE)) {
      current = open(current.kind() == Kind.ABSOLUTE ? Kind.ABSOLUTE : Kind.JOINED, outer(), i);
    }
  }

  /** "and followed it with bronze", "and backed that up with": another outcome. */
  private boolean followedUp(int at) {
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

  /** "leaving Smith and Jones trailing": both are left so. */
  private boolean left(int at) {
    int to = view.afterBracket(at);
    boolean trails = to < view.sentence().to() && view.token(to).is("trailing");
    for (int i = current.from(); trails && i < at; i++) {
      if (view.token(i).is("leaving") || view.token(i).is("left") || view.token(i).is("leave")) {
        return true;
      }
    }
    return false;
  }

  /** "and four days later took": behind what tells when. */
  private int afterAgo(int at) {
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
  private int afterPhrase(int from) {
    int at = from;
    for (int i = from; i < Math.min(view.sentence().to(), at + PHRASE); i++) {
      boolean opens = i == at && PHRASES.contains(view.token(i).word());
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

  /**
   * "and at the European Championships in Rome she was second": whom a pronoun begins to tell of.
   */
  private boolean acts(int at) {
    Mention who = view.ref(at);
    return who != null
        && who.value() instanceof Value.Pronoun pronoun
        && !pronoun.possessive()
        && view.verb(who.to());
  }

  /** "… took gold in the 800m, Jones silver in the 1500m": a clause that shares the verb before. */
  private boolean gap(int i) {
    Mention subject = view.refSoon(i + 1);
    if (subject == null || current.kind() == Kind.BRACKET) {
      return false;
    }
    int at = afterAside(view.afterBracket(subject.to()));
    boolean article = at < view.sentence().to() && view.token(at).is("the");
    Mention object = view.object(article ? at + 1 : at, article);
    boolean in = view.next(at - 1, "in");
    if (object == null && (in || view.next(at - 1, "with"))) {
      object = view.object(at + 1, false);
    }
    if (object == null && prized(at)) {
      return share(i);
    }
    boolean timed =
        in && object != null && timed(current.from(), i) && timed(object.to(), object.to() + TIMED);
    if (object == null || !(timed || view.hasObject(current, i, object))) {
      return false;
    }
    return share(i);
  }

  /** "cleared 2.32m for silver and Jones 2.29m for bronze": a mark and what it was good for. */
  private boolean prized(int at) {
    for (Mention mention : view.mentions()) {
      if (mention.from() == at && mention.is(Value.Amount.class)) {
        return view.next(mention.to() - 1, "for")
            && view.object(mention.to() + 1, false) != null
            && timed(current.from(), at - 1);
      }
    }
    return false;
  }

  private boolean share(int i) {
    Clause model = current;
    boolean absolute = current.kind() == Kind.ABSOLUTE;
    boolean inner = current.kind() == Kind.SUBORDINATE;
    current = open(absolute ? Kind.ABSOLUTE : Kind.JOINED, inner ? current : outer(), i);
    current.share(model);
    return true;
  }

  /** "and Jones, champion in 2001, the bronze": behind what stands between two commas. */
  private int afterAside(int at) {
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
  private boolean timed(int from, int to) {
    for (Mention mention : view.mentions()) {
      if (mention.is(Value.Amount.class) && mention.from() >= from && mention.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** "with Smith winning from Jones and Webb": two who were beaten. */
  private boolean governedList(int i, Mention next) {
    if (current.kind() != Kind.ABSOLUTE || view.verbSoon(next.to())) {
      return false;
    }
    for (Mention mention : view.mentions()) {
      if (mention.to() == i && mention.refers()) {
        return subjects.governed(mention);
      }
    }
    return false;
  }

  private boolean personSoon(int at) {
    Mention ref = view.refSoon(at);
    return ref != null && !view.verbSoon(ref.to());
  }

  /** "with Smith, the world record-holder, fading to third". */
  private int afterApposition(int from) {
    boolean opens =
        from + 1 < view.sentence().to()
            && view.token(from).is(",")
            && (view.token(from + 1).is("the")
                || view.token(from + 1).is("a")
                || view.token(from + 1).is("an"));
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
  private boolean absolute(int i) {
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
              || (mention.is(Cue.BEAT) && view.token(mention.from()).word().endsWith("ing"))
              || (mention.is(Cue.FINISH) && !view.token(mention.from()).is("in"))
              || (mention.is(Cue.SET) && view.token(mention.from()).word().endsWith("ing"))
              || (mention.is(Cue.RUN) && view.token(mention.from()).word().endsWith("ing")))) {
        return true;
      }
    }
    return false;
  }
}
