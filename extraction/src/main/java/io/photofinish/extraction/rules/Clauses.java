package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.read.Work;
import io.photofinish.extraction.rules.Clause.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a sentence into clauses, from left to right. */
final class Clauses {
  private static final Set<String> RELATIVE = Set.of("who", "whose", "which");
  private static final Set<String> SUBORDINATE =
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

  private static final Set<Cue> VERBS =
      Set.of(Cue.WIN, Cue.TAKE, Cue.FINISH, Cue.RUN, Cue.BEAT, Cue.SET, Cue.BE, Cue.WENT_TO);

  /** Verbs whose object may be an athlete or that are no verb everywhere. */
  private static final Set<String> WEAK =
      Set.of("in", "with", "a", "new", "to", "home", "left", "defending");

  private final Spotted spotted;
  private final Sentence sentence;
  private final int index;
  private final Work work;
  private final List<Clause> clauses = new ArrayList<>();
  private final Mention[] ref;
  private final boolean[] verb;
  private final int[] covered;
  private Clause current;

  private Clauses(Spotted spotted, int index, Work work) {
    this.spotted = spotted;
    this.sentence = spotted.sentence(index);
    this.index = index;
    this.work = work;
    int size = sentence.size() + 1;
    ref = new Mention[size];
    verb = new boolean[size];
    covered = new int[size];
    for (Mention mention : spotted.in(index)) {
      int at = mention.from() - sentence.from();
      if (mention.refers()) {
        ref[at] = mention;
        for (int i = mention.from(); i < mention.to(); i++) {
          covered[i - sentence.from()] = mention.to();
        }
      }
      if (mention.value() instanceof Value.Word word && VERBS.contains(word.cue())) {
        verb[at] |= !WEAK.contains(token(mention.from()).word());
      }
      if (mention.is(Value.Fate.class)) {
        verb[at] = true;
      }
    }
  }

  static List<Clause> of(Spotted spotted, int index, Work work) {
    return new Clauses(spotted, index, work).run();
  }

  private Token token(int at) {
    return spotted.page().token(at);
  }

  private Mention ref(int at) {
    return at < sentence.to() ? ref[at - sentence.from()] : null;
  }

  private boolean verb(int at) {
    return at < sentence.to() && verb[at - sentence.from()];
  }

  private List<Clause> run() {
    var of = new Clause[sentence.size()];
    current = open(Kind.MAIN, null, sentence.from());
    for (int i = sentence.from(); i < sentence.to(); i++) {
      work.step(1);
      if (covered[i - sentence.from()] == 0) {
        cut(i);
      }
      of[i - sentence.from()] = current;
      current.reach(i + 1);
      if (token(i).is(")") && current.kind() == Kind.BRACKET) {
        current = current.parent().orElseThrow();
      }
    }
    for (Mention mention : spotted.in(index)) {
      of[mention.from() - sentence.from()].add(mention);
    }
    for (Clause clause : clauses) {
      subject(clause);
    }
    return clauses;
  }

  private Clause open(Kind kind, Clause parent, int from) {
    var clause = new Clause(spotted, index, clauses.size(), kind, parent, from);
    clauses.add(clause);
    return clause;
  }

  private void cut(int i) {
    String word = token(i).word();
    if (current.kind() == Kind.BRACKET) {
      return;
    }
    if (word.equals("(") || word.equals("[")) {
      current = open(Kind.BRACKET, current, i);
    } else if (word.equals(";")
        || (word.equals("–") && !token(i).glued())
        || (word.equals("-") && !token(i).glued() && i > sentence.from() + 2)) {
      current = open(Kind.JOINED, outer(), i);
    } else if (word.equals(",")) {
      comma(i);
    } else if (RELATIVE.contains(word)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (word.equals("that") && told(i)) {
      current = open(Kind.JOINED, outer(), i);
    } else if (SUBORDINATE.contains(word) && !partOfPhrase(i)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (i == sentence.from() && OPENING.contains(word)) {
      current = open(Kind.SUBORDINATE, current, i);
    } else if (JOINING.contains(word)
        && !(word.equals("then") && i + 1 < sentence.to() && token(i + 1).is("to"))) {
      current = open(Kind.JOINED, outer(), i);
    } else if (word.equals("and") || word.equals("or") || word.equals("&")) {
      and(i);
    } else if (word.equals("with") && absolute(i)) {
      current = open(Kind.ABSOLUTE, current, i);
    }
  }

  /** "so fast was the pace that Smith broke …": what somebody did. */
  private boolean told(int i) {
    String first = token(current.from()).word();
    Mention subject = first.equals("so") || first.equals("such") ? refSoon(i + 1) : null;
    return subject != null && verbBefore(current.from(), i) && verbSoon(subject.to());
  }

  /** "as well as", "as a personal best": no clause. */
  private boolean partOfPhrase(int i) {
    if (!token(i).is("as") || i + 1 >= sentence.to()) {
      return false;
    }
    Token next = token(i + 1);
    for (Mention mention : spotted.in(index)) {
      if (mention.from() == i + 1 && mention.is(Value.Rank.class)) {
        return true;
      }
    }
    return next.is("well")
        || next.is("a")
        || (next.is("the") && ref(i + 1) == null && ref(i + 2) == null)
        || token(i - (i > 0 ? 1 : 0)).is("well");
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
    boolean number = i + 1 < sentence.to() && token(i + 1).isNumber() && token(i + 1).glued();
    if (number || i + 1 >= sentence.to()) {
      return;
    }
    int next = i + 1;
    if (OPENING.contains(token(current.from()).word()) && !verbBefore(current.from(), i)) {
      return;
    }
    if (current.kind() == Kind.SUBORDINATE || current.kind() == Kind.ABSOLUTE) {
      boolean list = current.kind() == Kind.ABSOLUTE && personSoon(next);
      if (!list && !listGoesOn(i)) {
        current = outer();
        if (current.from() == current.to() || i == sentence.from()) {
          return;
        }
        Mention subject = refSoon(next);
        if (subject != null && verbBefore(current.from(), i) && verbSoon(subject.to())) {
          current = open(Kind.JOINED, current, i);
        }
      }
      return;
    }
    if (token(next).word().endsWith("ing") && token(next).length() > 4) {
      current = open(Kind.JOINED, current, i);
      return;
    }
    Mention subject = refSoon(next);
    if (subject != null && verbBefore(current.from(), i) && verbSoon(subject.to())) {
      current = open(Kind.JOINED, current, i);
    }
  }

  /** "in Athens, Osaka and Beijing": the comma ends no clause. */
  private boolean listGoesOn(int i) {
    Mention before = lastBefore(i, Value.Event.class, Value.Town.class);
    if (before == null || before.to() != i) {
      return false;
    }
    for (Mention mention : spotted.in(index)) {
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
    for (Mention mention : spotted.in(index)) {
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
    int next = i + 1;
    for (int skip = 0;
        skip < 2 && next < sentence.to() && !verb(next) && ref(next) == null && adverb(next);
        skip++) {
      next++;
    }
    if (verb(next) && ref(next) == null) {
      current = open(Kind.JOINED, current.kind() == Kind.SUBORDINATE ? current : outer(), i);
      return;
    }
    Mention subject = refSoon(i + 1);
    if (subject == null) {
      return;
    }
    boolean afterRef = refEndsAt(i) && (!verbBefore(current.from(), i) || governedList(i, subject));
    if (!afterRef && (verbSoon(subject.to()) || current.kind() == Kind.ABSOLUTE)) {
      current = open(current.kind() == Kind.ABSOLUTE ? Kind.ABSOLUTE : Kind.JOINED, outer(), i);
    }
  }

  /** "with Smith winning from Jones and Webb": two who were beaten. */
  private boolean governedList(int i, Mention next) {
    if (current.kind() != Kind.ABSOLUTE || verbSoon(next.to())) {
      return false;
    }
    for (Mention mention : spotted.in(index)) {
      if (mention.to() == i && mention.refers()) {
        return governed(mention);
      }
    }
    return false;
  }

  private boolean adverb(int at) {
    String word = token(at).word();
    return word.endsWith("ly")
        || word.equals("then")
        || word.equals("also")
        || word.equals("later")
        || word.equals("went")
        || word.equals("on")
        || word.equals("has")
        || word.equals("had")
        || word.equals("again");
  }

  /** Whether a name, or a name with its bracket, ends here. */
  private boolean refEndsAt(int i) {
    int at = beforeClassYear(i - 1);
    if (at > sentence.from() && token(at).is(")")) {
      while (at > sentence.from() && !token(at).is("(")) {
        at--;
      }
      at--;
    }
    return at >= sentence.from() && covered[at - sentence.from()] == at + 1;
  }

  /** "Anna Smith '18": American reports give the year of graduation. */
  private int beforeClassYear(int at) {
    boolean year =
        at > sentence.from() + 1
            && token(at).glued()
            && (token(at).isNumber() || token(at).is("g"))
            && token(at - 1).is("'")
            && !token(at - 1).glued();
    return year ? at - 2 : at;
  }

  private boolean verbBefore(int from, int to) {
    for (int i = from; i < to; i++) {
      if (verb(i)) {
        return true;
      }
    }
    return false;
  }

  /** A reference within a noun phrase that begins here. */
  private Mention refSoon(int at) {
    for (int i = at; i < Math.min(sentence.to(), at + 6); i++) {
      if (ref(i) != null && !owner(ref(i))) {
        return ref(i);
      }
      Token token = token(i);
      if ((token.isPunctuation() && !(token.is("-") && token.glued()))
          || token.is("and")
          || verb(i)
          || RELATIVE.contains(token.word())
          || prepositional(token)) {
        return null;
      }
    }
    return null;
  }

  /** "Johnston's teammate Nat Kirk": whose teammate somebody is. */
  private boolean owner(Mention ref) {
    int at = ref.to();
    if (at >= sentence.to() || !token(at).is("'s")) {
      return false;
    }
    for (int i = at; i < Math.min(sentence.to(), at + 4); i++) {
      if (ref(i) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean prepositional(Token token) {
    return switch (token.word()) {
      case "in",
          "at",
          "from",
          "to",
          "of",
          "by",
          "behind",
          "over",
          "for",
          "on",
          "with",
          "after",
          "before",
          "when",
          "where",
          "while",
          "but",
          "ahead",
          "as",
          "since",
          "because",
          "until",
          "having" ->
          true;
      default -> false;
    };
  }

  private boolean personSoon(int at) {
    Mention ref = refSoon(at);
    return ref != null && !verbSoon(ref.to());
  }

  /** A verb, or a bracket with a mark, before the clause can end. */
  private boolean verbSoon(int at) {
    int depth = 0;
    for (int i = at; i < Math.min(sentence.to(), at + 12); i++) {
      String word = token(i).word();
      if (word.equals("(")) {
        depth++;
      } else if (word.equals(")")) {
        depth--;
      } else if (depth == 0) {
        if (verb(i)) {
          return true;
        }
        if (word.equals("and") && ref(i + 1) != null) {
          i = ref(i + 1).to() - 1;
          continue;
        }
        if ((i > at && ref(i) != null)
            || word.equals(",")
            || word.equals(";")
            || word.equals("and")) {
          return false;
        }
        if (RELATIVE.contains(word)) {
          return false;
        }
      }
    }
    return false;
  }

  /** "with Smith second", "with Jones (3:40.1) taking bronze". */
  private boolean absolute(int i) {
    Mention ref = refSoon(i + 1);
    if (ref == null) {
      return false;
    }
    for (Mention mention : spotted.in(index)) {
      boolean soon = mention.from() >= ref.to() && mention.from() <= ref.to() + 6;
      if (soon
          && (mention.is(Value.Rank.class)
              || mention.is(Value.Amount.class)
              || mention.is(Value.Margin.class)
              || mention.is(Value.Fate.class)
              || mention.is(Cue.TAKE)
              || (mention.is(Cue.FINISH) && !token(mention.from()).is("in"))
              || (mention.is(Cue.SET) && token(mention.from()).word().endsWith("ing"))
              || (mention.is(Cue.RUN) && token(mention.from()).word().endsWith("ing")))) {
        return true;
      }
    }
    return false;
  }

  private void subject(Clause clause) {
    if (clause.kind() == Kind.BRACKET) {
      clause.subjects(bracketHost(clause), false);
      return;
    }
    if (RELATIVE.contains(token(clause.from()).word())) {
      clause.subjects(antecedent(clause), false);
      return;
    }
    var own = ownSubjects(clause);
    if (!own.isEmpty()) {
      clause.subjects(own, true);
      return;
    }
    boolean orphan = clause.parent().map(p -> p.subjects().isEmpty()).orElse(true);
    Mention possessor = orphan && !sentence.fragment() ? possessor(clause) : null;
    if (possessor != null) {
      clause.subjects(List.of(possessor), false);
      return;
    }
    if (clause.kind() == Kind.MAIN && sentence.fragment()) {
      clause.lose();
      return;
    }
    clause.subjects(clause.parent().map(Clause::subjects).orElse(List.of()), false);
    if (clause.parent().map(Clause::lost).orElse(false)) {
      clause.lose();
    }
    if (clause.subjects().isEmpty()
        && clause.kind() == Kind.SUBORDINATE
        && clause.parent().isPresent()) {
      var later = ownSubjects(clause.parent().orElseThrow());
      clause.subjects(later, false);
    }
  }

  /** "her time of 2:01 was …": whose time, where the clause names nobody else. */
  private static Mention possessor(Clause clause) {
    for (Mention mention : clause.mentions()) {
      if (mention.is(Value.Pronoun.class)) {
        return mention;
      }
    }
    return null;
  }

  private List<Mention> bracketHost(Clause clause) {
    Mention host = null;
    for (Mention mention : spotted.in(index)) {
      if (mention.refers() && mention.to() <= clause.from() && mention.names()) {
        host = mention;
      }
    }
    return host == null || clause.from() - host.to() > 6 ? List.of() : List.of(host);
  }

  private List<Mention> antecedent(Clause clause) {
    if (token(clause.from()).is("which")) {
      var own = ownSubjects(clause);
      boolean follows = !own.isEmpty() && Shapes.opens(clause, own.get(0), clause.from() + 1);
      return follows ? own : clause.parent().map(Clause::subjects).orElse(List.of());
    }
    var found = new ArrayList<Mention>();
    for (Mention mention : spotted.in(index)) {
      if (!mention.refers() || mention.to() > clause.from()) {
        continue;
      }
      if (!found.isEmpty() && !joined(found.get(found.size() - 1), mention)) {
        found.clear();
      }
      found.add(mention);
    }
    boolean apposed = clause.from() > 0 && token(clause.from() - 1).is(",");
    if (apposed && found.size() > 1) {
      found.subList(0, found.size() - 1).clear();
    }
    boolean beside = !found.isEmpty() && beside(found.get(found.size() - 1).to(), clause.from());
    return beside ? found : List.of();
  }

  /** Whether only an age, a bracket or a nation parts a name from its "who". */
  private boolean beside(int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      Token token = token(i);
      if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth--;
      }
      if (depth == 0
          && token.isWord()
          && (to - from > 6 || verb(i) || token.is("team") || token.is("squad"))) {
        return false;
      }
    }
    return true;
  }

  /** The first reference that no verb comes before and no preposition rules, with those joined. */
  private List<Mention> ownSubjects(Clause clause) {
    var found = new ArrayList<Mention>();
    for (Mention mention : clause.mentions()) {
      if (mention.value() instanceof Value.Word word
          && VERBS.contains(word.cue())
          && found.isEmpty()
          && verb(mention.from())
          && !cleft(mention)
          && !opening(mention.from())) {
        break;
      }
      if (!mention.refers()) {
        continue;
      }
      if (found.isEmpty()) {
        if (!owner(mention) && (clause.kind() == Kind.ABSOLUTE || !governed(mention))) {
          found.add(mention);
        }
      } else if (joined(found.get(found.size() - 1), mention)) {
        found.add(mention);
      }
    }
    return found;
  }

  /** "It was Kerr who …": the verb introduces its subject. */
  private boolean cleft(Mention verb) {
    return (verb.from() > sentence.from() && token(verb.from() - 1).is("it"))
        || (verb.is(Cue.BE)
            && ref(verb.to()) != null
            && (participle(ref(verb.to()).to()) || inverted(verb)));
  }

  /** "Winning in Oslo was Anna Smith": before either verb stands no subject. */
  private boolean opening(int verb) {
    if (!participle(sentence.from())) {
      return false;
    }
    for (Mention mention : spotted.in(index)) {
      int after = mention.from() - sentence.from();
      if (mention.is(Cue.BE) && after > 0 && after < 9 && ref(mention.to()) != null) {
        boolean here = verb == sentence.from() || verb == mention.from();
        return here && ref(mention.to()).is(Value.Person.class);
      }
    }
    return false;
  }

  /** "First home was Anna Smith in 2:01", "next was Beth Jones". */
  private boolean inverted(Mention be) {
    for (Mention mention : spotted.in(index)) {
      boolean before = mention.to() <= be.from() && be.from() - mention.to() <= 5;
      if (before && mention.is(Value.Rank.class) && ref(be.to()).is(Value.Person.class)) {
        return true;
      }
    }
    return be.from() > sentence.from() && token(be.from() - 1).is("next");
  }

  /** "The highlight was Anna Smith winning the 800m." */
  private boolean participle(int at) {
    return verb(at) && token(at).word().endsWith("ing");
  }

  /** Whether only commas, "and", brackets and what describes a person lie between. */
  private boolean joined(Mention one, Mention other) {
    boolean link = false;
    int depth = 0;
    for (int i = one.to(); i < other.from(); i++) {
      Token token = token(i);
      if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth--;
      } else if (depth == 0) {
        if (verb(i) || prepositional(token) || RELATIVE.contains(token.word())) {
          return false;
        }
        boolean comma = token.is(",") && !other.is(Value.Definite.class);
        link |= token.is("and") || comma || token.is("&");
        if (i - one.to() > 12) {
          return false;
        }
      }
    }
    return link;
  }

  /** "saw Anna Smith (Leeds) take the title". */
  private boolean infinitive(int from) {
    int at = from;
    if (at < sentence.to() && token(at).is("(")) {
      while (at < sentence.to() && !token(at).is(")")) {
        at++;
      }
      at++;
    }
    for (Mention mention : spotted.in(index)) {
      boolean base =
          mention.is(Cue.TAKE_BASE)
              || mention.is(Cue.WIN_BASE)
              || mention.is(Cue.FINISH_BASE)
              || mention.is(Cue.RUN_BASE)
              || mention.is(Cue.SET_BASE);
      if (mention.from() == at && base) {
        return true;
      }
    }
    return false;
  }

  private boolean governed(Mention mention) {
    Mention governor = Shapes.governor(spotted, index, mention);
    if (governor == null) {
      return false;
    }
    if (token(governor.from()).is("saw") && infinitive(mention.to())) {
      return false;
    }
    boolean lets =
        token(governor.from()).word().startsWith("leav") || token(governor.from()).is("left");
    return !(lets && mention.to() < sentence.to() && token(mention.to()).is("to"));
  }
}
