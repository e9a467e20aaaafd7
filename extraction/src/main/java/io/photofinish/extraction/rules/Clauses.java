package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.mention.WordSet;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.read.Work;
import io.photofinish.extraction.rules.Clause.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence into clauses, from left to right. */
final class Clauses {
  static final WordSet SUBORDINATE =
      WordSet.of(
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

  private static final WordSet JOINING =
      WordSet.of(
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
  private static final WordSet OPENING =
      WordSet.of("although", "though", "while", "whilst", "whereas");

  /** What follows is somebody's view, and about whom he or she says. */
  private static final WordSet SAYING =
      WordSet.of(
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

  static final WordSet LETTING = WordSet.of("allowing", "letting", "enabling", "forcing");

  /** All words and signs at which a clause may begin. */
  private static final WordSet CUTTING =
      WordSet.of("(", "[", ";", ":", "–", "-", ",", "that", "and", "or", "&", "with")
          .and(SentenceView.RELATIVE)
          .and(SentenceView.PARTICIPLES)
          .and(SUBORDINATE)
          .and(JOINING)
          .and(OPENING)
          .and(SAYING)
          .and(LETTING);

  /** "the fastest qualifier from the first semi-final in 44.10": words between two commas. */
  private static final int ASIDE = 16;

  /** "in third in 44.47": from the place to the end of the mark. */
  private static final int TIMED = 6;

  private final SentenceView view;
  private final Subjects subjects;
  private final ClauseCuts cuts;
  private final ClauseEnds ends;
  private final SpokenMarks spoken;
  private final Prizes prizes;
  private final Work work;
  private final List<Clause> clauses = new ArrayList<>();
  private Clause current;

  private Clauses(SentenceView view, Work work) {
    this.view = view;
    this.subjects = new Subjects(view);
    this.cuts = new ClauseCuts(view);
    this.ends = new ClauseEnds(view, cuts);
    this.spoken = new SpokenMarks(view);
    this.prizes = new Prizes(view);
    this.work = work;
  }

  static List<Clause> of(Spotted spotted, int index, Work work) {
    return new Clauses(new SentenceView(spotted, index), work).run();
  }

  private List<Clause> run() {
    var of = new Clause[view.sentence().size()];
    current = open(Kind.MAIN, null, view.sentence().from());
    if (Fronted.opens(view)) {
      current = open(Kind.SUBORDINATE, current, view.sentence().from());
    }
    for (int i = view.sentence().from(); i < view.sentence().to(); i++) {
      work.step(1);
      if (over(i)) {
        current = current.parent().orElseThrow();
      }
      if (spoken.holder(i) || prizes.prized(i)) {
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
    close(of);
    return clauses;
  }

  /** Gives each clause what it mentions. */
  private void close(Clause[] of) {
    if (clauses.size() == 1) {
      current.close(view.mentions(), subjects);
      return;
    }
    var inside = new ArrayList<List<Mention>>(clauses.size());
    for (int i = 0; i < clauses.size(); i++) {
      inside.add(new ArrayList<>());
    }
    for (Mention mention : view.mentions()) {
      inside.get(of[mention.from() - view.sentence().from()].index()).add(mention);
    }
    for (Clause clause : clauses) {
      clause.close(Mentions.of(inside.get(clause.index())), subjects);
    }
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
    var clause = new Clause(view, clauses.size(), kind, parent, from);
    clauses.add(clause);
    return clause;
  }

  private void cut(int i) {
    Token token = view.token(i);
    if (!CUTTING.has(token) || current.kind() == Kind.BRACKET) {
      return;
    }
    String word = token.word();
    if (word.equals("(") || word.equals("[")) {
      current = open(Kind.BRACKET, current, i);
    } else if (word.equals(";")
        || (word.equals("–") && !view.token(i).glued())
        || (word.equals("-") && !view.token(i).glued() && i > view.sentence().from() + 2)) {
      current = open(Kind.JOINED, outer(), i);
    } else if (word.equals(":") && (says(i) || quotes(i))) {
      current = open(Kind.JOINED, outer(), i);
    } else if (word.equals(",")) {
      comma(i);
    } else if (SentenceView.RELATIVE.has(token)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (cuts.lets(i)) {
      current = open(Kind.JOINED, outer(), i);
    } else if (view.setBy(i) || spoken.setting(i)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (SAYING.has(token)
        && i > view.sentence().from()
        && (view.next(i, "that") || view.refSoon(i + 1) != null)) {
      current = open(Kind.JOINED, outer(), i);
    } else if (word.equals("that") && stood(i)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (word.equals("that") && told(i)) {
      current = open(Kind.JOINED, outer(), i);
    } else if (word.equals("that") && cuts.team(i)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (word.equals("that") && thought(i)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (SUBORDINATE.has(token) && !cuts.partOfPhrase(i) && !cuts.adverb(i)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (i == view.sentence().from() && OPENING.has(token)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (JOINING.has(token)
        && !(word.equals("then") && cuts.goesOn(i))
        && !(word.equals("yet") && view.next(i, "another"))) {
      current = open(Kind.JOINED, outer(), i);
    } else if (word.equals("and") || word.equals("or") || word.equals("&")) {
      and(i);
    } else if (word.equals("with") && cuts.absolute(i)) {
      current = open(Kind.ABSOLUTE, current, i);
    }
  }

  /** "It was close: Smith won": what is told behind it has a subject and a verb of its own. */
  private boolean says(int i) {
    if (view.token(i).glued() && i + 1 < view.sentence().to() && view.token(i + 1).glued()) {
      return false;
    }
    if (i + 1 < view.sentence().to() && view.token(i + 1).is("both")) {
      return cuts.verbNext(i + 2);
    }
    Mention subject = view.refSoon(i + 1);
    return subject != null
        && view.verbBefore(current.from(), i)
        && (view.verbSoon(subject.to()) || cuts.both(subject.to()) || cuts.all(subject.to()));
  }

  /** "Webb said: "Smith ran …": what somebody is quoted with is a clause of its own. */
  private boolean quotes(int colon) {
    boolean said = colon > view.sentence().from() && SAYING.has(view.token(colon - 1));
    return said && colon + 2 < view.sentence().to() && view.refSoon(colon + 2) != null;
  }

  /** "the mark that had stood to Smith since 1998": what is told of the old one. */
  private boolean stood(int i) {
    if (i + 2 >= view.sentence().to() || i == view.sentence().from()) {
      return false;
    }
    boolean mark =
        switch (view.token(i - 1).word()) {
          case "mark", "record", "best", "time", "standard" -> true;
          default -> false;
        };
    boolean had = view.token(i + 1).is("had") || view.token(i + 1).is("has");
    return mark && view.token(had ? i + 2 : i + 1).is("stood");
  }

  /** "so fast was the pace that Smith broke …": what somebody did. */
  private boolean told(int i) {
    String first = view.token(current.from()).word();
    Mention subject = first.equals("so") || first.equals("such") ? view.refSoon(i + 1) : null;
    return subject != null && view.verbBefore(current.from(), i) && view.verbSoon(subject.to());
  }

  /** ", realising that Smith would not lead, took over": what somebody knows of another. */
  private boolean thought(int i) {
    Mention subject = i > current.from() ? view.refSoon(i + 1) : null;
    return subject != null
        && view.token(i - 1).word().endsWith("ing")
        && view.verbSoon(subject.to());
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
    if (number || i + 1 >= view.sentence().to() || cuts.inMark(i)) {
      return;
    }
    if (gap(i)) {
      return;
    }
    int next = i + 1;
    if (OPENING.has(view.token(current.from()))
        && !view.verbBefore(current.from(), i)
        && !cuts.pronoun(current.from() + 1)) {
      return;
    }
    if (cuts.begun(current, i)) {
      return;
    }
    if (current.kind() == Kind.SUBORDINATE
        && current.parent().filter(p -> cuts.begun(p, i)).isPresent()) {
      current = current.parent().orElseThrow();
      return;
    }
    if (current.kind() == Kind.SUBORDINATE && view.next(i, "respectively")) {
      return;
    }
    if (current.kind() == Kind.SUBORDINATE && ends.goesOn(current, next)) {
      return;
    }
    if (current.kind() == Kind.SUBORDINATE && ends.ahead(current, i)) {
      return;
    }
    if (current.kind() == Kind.SUBORDINATE && ends.listed(current, next)) {
      current = current.parent().orElseThrow();
      return;
    }
    if (current.kind() == Kind.SUBORDINATE && waits(current) && cuts.rankNext(next)) {
      current = current.parent().orElseThrow();
      return;
    }
    if (current.kind() == Kind.ABSOLUTE && view.token(next).is("both") && cuts.verbNext(next + 1)) {
      current =
          open(Kind.JOINED, outer(), i); // "with Smith third from Jones, both running 2:01.50"
      return;
    }
    if (current.kind() == Kind.SUBORDINATE || current.kind() == Kind.ABSOLUTE) {
      boolean absolute = current.kind() == Kind.ABSOLUTE;
      boolean list = absolute && (cuts.personSoon(next) || !cuts.outcome(current.from(), i));
      if (!list && !cuts.listGoesOn(i) && !cuts.record(i)) {
        Clause inner = current;
        current = outer();
        if (current.from() == current.to() || i == view.sentence().from()) {
          return;
        }
        if (ends.acts(inner, next)) {
          current = open(Kind.JOINED, inner, i);
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
    if (participle || (view.token(next).is("both") && cuts.verbNext(next + 1))) {
      current = open(Kind.JOINED, current, i);
      return;
    }
    Mention subject = view.refSoon(next);
    if (subject != null && view.verbBefore(current.from(), i) && view.verbSoon(subject.to())) {
      current = open(Kind.JOINED, current, i);
    }
  }

  /** "with Smith, who had led, …": a clause inside one that has told nothing yet. */
  private boolean waits(Clause inner) {
    return inner
        .parent()
        .filter(p -> p.kind() == Kind.ABSOLUTE && !cuts.outcome(p.from(), inner.from()))
        .isPresent();
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
        return view.verb(i + 1) && (cuts.timed(comma, i) || cuts.staged(comma, i));
      }
    }
    return false;
  }

  private void and(int i) {
    if (gap(i)) {
      return;
    }
    if (view.there(i + 1)) {
      current = open(Kind.JOINED, outer(), i);
      return;
    }
    int next = cuts.afterAgo(i + 1);
    for (int skip = 0;
        skip < 2
            && next < view.sentence().to()
            && !view.verb(next)
            && view.ref(next) == null
            && view.adverb(next);
        skip++) {
      next++;
    }
    boolean verb = view.verb(next) || cuts.followedUp(next);
    if (verb && view.ref(next) == null) {
      current = open(Kind.JOINED, current.kind() == Kind.SUBORDINATE ? current : outer(), i);
      return;
    }
    Mention subject = view.refSoon(cuts.afterPhrase(i + 1));
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

  /** "… took gold in the 800m, Jones silver in the 1500m": a clause that shares the verb before. */
  private boolean gap(int i) {
    Mention subject = view.refSoon(i + 1);
    if (subject == null || current.kind() == Kind.BRACKET) {
      return false;
    }
    int at = cuts.afterAside(view.afterBracket(subject.to()));
    boolean the = at < view.sentence().to() && view.token(at).is("the");
    Mention object = prizes.object(the ? cuts.afterSex(at + 1) : at, the);
    boolean in = view.next(at - 1, "in");
    if (object == null && (in || view.next(at - 1, "with"))) {
      object = prizes.object(at + 1, false);
    }
    if (object == null && (prized(at) || marked(at))) {
      return share(i);
    }
    boolean timed =
        in
            && object != null
            && cuts.timed(current.from(), i)
            && cuts.timed(object.to(), object.to() + TIMED);
    if (object == null || !(timed || prizes.hasObject(current, i, object))) {
      return false;
    }
    return share(i);
  }

  /** "cleared 2.32m for silver and Jones 2.29m for bronze": a mark and what it was good for. */
  private boolean prized(int at) {
    for (Mention mention : view.mentions()) {
      if (mention.from() == at && mention.is(Value.Amount.class)) {
        return view.next(mention.to() - 1, "for")
            && prizes.object(mention.to() + 1, false) != null
            && cuts.timed(current.from(), at - 1);
      }
    }
    return false;
  }

  /** "ran a fine 2:06.50 and Jones a 2:09.85". */
  private boolean marked(int article) {
    boolean a =
        article < view.sentence().to()
            && (view.token(article).is("a") || view.token(article).is("an"));
    return a && cuts.mark(article + 1) && cuts.timed(current.from(), article - 1);
  }

  private boolean share(int i) {
    Clause model = current;
    boolean absolute = current.kind() == Kind.ABSOLUTE;
    boolean inner = current.kind() == Kind.SUBORDINATE;
    current = open(absolute ? Kind.ABSOLUTE : Kind.JOINED, inner ? current : outer(), i);
    current.share(model);
    return true;
  }

  /** "with Smith winning from Jones and Webb": two who were beaten. */
  private boolean governedList(int i, Mention next) {
    if (current.kind() != Kind.ABSOLUTE || view.verbSoon(next.to())) {
      return false;
    }
    for (Mention mention : view.mentions()) {
      if (mention.to() == i && mention.refers()) {
        return subjects.objects().governed(mention);
      }
    }
    return false;
  }
}
