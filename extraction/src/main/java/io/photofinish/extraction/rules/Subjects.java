package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Clause.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds whom a clause speaks of. */
final class Subjects {
  /** "First across the line at the Great South Run was". */
  private static final int OPENING = 13;

  private static final int QUARTET = 4;

  private final SentenceView view;
  private final Inversions inversions;
  private final Kin kin;
  private final TeamSubjects teams;
  private final Hindered hindered;
  private final Objects objects;

  Subjects(SentenceView view) {
    this.view = view;
    this.inversions = new Inversions(view);
    this.kin = new Kin(view);
    this.teams = new TeamSubjects(view);
    this.hindered = new Hindered(view);
    this.objects = new Objects(view);
  }

  Objects objects() {
    return objects;
  }

  void find(Clause clause) {
    if (clause.kind() == Kind.BRACKET) {
      clause.subjects(new BracketHost(view).host(clause), false);
      return;
    }
    if (view.token(clause.from()).is("that") && view.verb(clause.from() + 1)) {
      Mention team = teams.before(clause.from());
      if (team == null) {
        clause.lose();
      } else {
        clause.subjects(List.of(team), false);
      }
      return;
    }
    if (clause.kind() == Kind.JOINED && view.there(clause.from() + 1)) {
      return;
    }
    if (SentenceView.RELATIVE.has(view.token(clause.from()))) {
      if (kin.asked(clause.from() - 1)) {
        clause.lose();
        return;
      }
      var named = kin.named(clause);
      if (!named.isEmpty()) {
        clause.subjects(named, true);
        return;
      }
      var whom = antecedent(clause);
      boolean later = whom.size() == 1 && whom.get(0).from() > clause.from();
      clause.subjects(whom, later && whom.get(0).is(Value.Person.class)); // "which Smith won"
      return;
    }
    if (clause.another() && view.setBy(clause.from())) {
      clause.subjects(List.of(view.refSoon(clause.from() + 2)), false);
      return;
    }
    Mention absent = Absent.subject(view, clause);
    if (absent != null) {
      clause.subjects(List.of(absent), true);
      return;
    }
    var own = ownSubjects(clause);
    if (!own.isEmpty()) {
      clause.subjects(own, true);
      return;
    }
    if (somebody(clause)) {
      clause.lose();
      return;
    }
    var two = new BothOf(view).of(clause);
    if (!two.isEmpty()) {
      clause.subjects(two, true);
      return;
    }
    if (kin.unnamed(clause)) {
      clause.lose();
      return;
    }
    var acting = acting(clause);
    if (!acting.isEmpty()) {
      clause.subjects(acting, false);
      return;
    }
    boolean orphan = clause.parent().map(p -> p.subjects().isEmpty()).orElse(true);
    Mention possessor = orphan && !view.sentence().fragment() ? possessor(clause) : null;
    if (possessor != null) {
      clause.subjects(List.of(possessor), false);
      return;
    }
    if (clause.kind() == Kind.MAIN && view.sentence().fragment()) {
      clause.lose();
      return;
    }
    clause.subjects(clause.parent().map(p -> passed(clause, p)).orElse(List.of()), false);
    if (clause.parent().map(Clause::lost).orElse(false)) {
      clause.lose();
    }
    if (clause.subjects().isEmpty()
        && clause.kind() == Kind.SUBORDINATE
        && clause.parent().isPresent()) {
      var later = ownSubjects(clause.parent().orElseThrow());
      clause.subjects(later.isEmpty() ? goesOn(clause) : later, false);
    }
  }

  /** "Two days after winning the 100m, Smith won": of whom the sentence goes on to tell. */
  private List<Mention> goesOn(Clause clause) {
    Clause main = clause.parent().orElseThrow();
    boolean opens =
        main.from() == view.sentence().from()
            && clause.from() + 1 < clause.to()
            && inversions.participle(clause.from() + 1);
    for (Clause next : opens ? main.children() : List.<Clause>of()) {
      if (next.kind() == Kind.JOINED && next.from() >= clause.to()) {
        return ownSubjects(next);
      }
    }
    return List.of();
  }

  /** "Taking second place in the 800m, Smith ran 2:01": who acts in the clause behind. */
  private List<Mention> acting(Clause clause) {
    boolean opens =
        clause.kind() == Kind.MAIN
            && clause.from() == view.sentence().from()
            && inversions.participle(clause.from());
    for (Clause next : opens ? clause.children() : List.<Clause>of()) {
      if (next.kind() == Kind.JOINED && view.token(next.from()).is(",")) {
        return ownSubjects(next);
      }
    }
    return List.of();
  }

  /** "… as one dropped out", "and another fell": none of those who are named. */
  private boolean somebody(Clause clause) {
    int at = clause.from() + 1;
    if (clause.kind() == Kind.MAIN || at + 1 >= clause.to()) {
      return false;
    }
    return switch (view.token(at).word()) {
      case "one", "another", "others", "someone", "somebody" ->
          view.verb(at + 1) || clause.at(Value.Fate.class, at + 1).isPresent();
      default -> false;
    };
  }

  /** Those of the clause around; "the cup was claimed by Smith, finishing in 2:01": who did it. */
  private List<Mention> passed(Clause clause, Clause parent) {
    int first = clause.from() + 1;
    if (clause.kind() == Kind.JOINED && first < clause.to() && view.token(first).is("the")) {
      for (Mention verb : clause.cues(Cue.WENT_TO)) {
        if (WentTo.athlete(clause, verb) != null) {
          return List.of(); // "and the race was won by Jones"
        }
      }
    }
    boolean goesOn = first < clause.to() && view.token(first).word().endsWith("ing");
    return goesOn && clause.kind() == Kind.JOINED ? Shapes.winners(parent) : parent.subjects();
  }

  /** "her time of 2:01 was …": whose time, where the clause names nobody else. */
  private static Mention possessor(Clause clause) {
    for (Mention verb : clause.cues(Cue.WENT_TO)) {
      if (WentTo.athlete(clause, verb) != null) { // "in her absence the race was won by Jones"
        return null;
      }
    }
    for (Mention mention : clause.mentions()) {
      if (mention.is(Value.Pronoun.class)) {
        return mention;
      }
    }
    return null;
  }

  private List<Mention> antecedent(Clause clause) {
    if (view.token(clause.from()).is("which")) {
      var own = ownSubjects(clause);
      boolean left = view.next(clause.from(), "left");
      boolean follows =
          !own.isEmpty() && Shapes.opens(clause, own.get(0), clause.from() + (left ? 2 : 1));
      return follows ? own : clause.parent().map(Clause::subjects).orElse(List.of());
    }
    var found = new ArrayList<Mention>();
    for (Mention mention : view.mentions()) {
      if (!mention.refers() || mention.to() > clause.from()) {
        continue;
      }
      if (!found.isEmpty() && !joined(found.get(found.size() - 1), mention)) {
        found.clear();
      }
      found.add(mention);
    }
    boolean whom = view.token(clause.from()).is("whom") && clause.from() > 2;
    int at = whom ? clause.from() - 2 : clause.from();
    boolean apposed = at > 0 && view.token(at - 1).is(",");
    if (apposed && found.size() > 1 && !both(clause) && !each(clause, found.size())) {
      found.subList(0, found.size() - 1).clear();
    }
    boolean beside = !found.isEmpty() && beside(found.get(found.size() - 1).to(), clause.from());
    return beside ? found : List.of();
  }

  /** "Smith and Jones, who both ran well", "both of whom": all of them. */
  private static boolean both(Clause clause) {
    for (int i = Math.max(0, clause.from() - 2); i < clause.to(); i++) {
      switch (clause.token(i).word()) {
        case "both", "respectively", "each", "were", "all", "shared", "share", "sharing" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "A, B and C, who finished fourth, fifth and sixth": of all of them. */
  private static boolean each(Clause clause, int people) {
    return Places.ordinals(clause).size() == people;
  }

  /** Whether only an age, a bracket or a nation parts a name from its "who". */
  private boolean beside(int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      Token token = view.token(i);
      if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth--;
      }
      if (depth == 0
          && token.isWord()
          && (to - from > 6 || view.verb(i) || token.is("team") || token.is("squad"))) {
        return false;
      }
    }
    return true;
  }

  /** The first reference that no verb comes before and no preposition rules, with those joined. */
  private List<Mention> ownSubjects(Clause clause) {
    Mention team = teams.quartet(clause);
    Mention only = team == null ? hindered.actor(clause) : team;
    if (only != null) {
      return List.of(only);
    }
    var found = new ArrayList<Mention>();
    Mention beside = null;
    for (Mention mention : clause.mentions()) {
      if (mention.value() instanceof Value.Word word
          && SentenceView.VERBS.has(word.cue())
          && found.isEmpty()
          && view.verb(mention.from())
          && !view.token(mention.from()).quoted()
          && !inversions.cleft(mention)
          && !inversions.opening(mention.from())
          && !leading(mention.from())) {
        break;
      }
      if (!mention.refers() || objects.object(mention)) {
        continue;
      }
      if (found.isEmpty()) {
        if (clause.kind() != Kind.ABSOLUTE
            && (objects.accompanies(mention)
                || objects.left(mention)
                || objects.opened(mention)
                || (beside != null && joined(beside, mention) && !objects.acts(beside, mention)))) {
          beside = mention;
        } else if (!view.owner(mention)
            && (clause.kind() == Kind.ABSOLUTE || !objects.governed(mention))) {
          found.add(mention);
        }
      } else if (renamed(found.get(found.size() - 1), mention)) {
        found.set(found.size() - 1, mention);
      } else if (joined(found.get(found.size() - 1), mention)) {
        found.add(mention);
      }
    }
    boolean listed = found.size() > QUARTET && found.get(0).is(Value.Team.class);
    return listed ? List.of(found.get(0)) : found.isEmpty() ? seen(clause) : found;
  }

  /** "What went unnoticed was Anna Smith winning the 800m": who acts comes after other verbs. */
  private List<Mention> seen(Clause clause) {
    for (Mention be : clause.cues(Cue.BE)) {
      Mention who = inversions.behind(be);
      if (who == null || !who.is(Value.Person.class)) {
        continue;
      }
      if (inversions.participle(who.to())) {
        return List.of(who);
      }
      if (inversions.outstanding(clause.from()) && Inversions.nobody(clause, be)) {
        var all = new ArrayList<Mention>(List.of(who));
        for (Mention next : clause.all(Value.Person.class)) {
          if (next.from() > who.from() && joined(all.get(all.size() - 1), next)) {
            all.add(next);
          }
        }
        return all;
      }
    }
    for (Mention who : clause.all(Value.Person.class)) {
      boolean to = who.from() > clause.from() && view.token(who.from() - 1).is("to");
      if (to && inversions.participle(who.to())) { // "changed to Smith earning eighth place"
        return List.of(who);
      }
    }
    return List.of();
  }

  /** "The 23-year-old from Leeds, Anna Smith, came home": one and the same. */
  private boolean renamed(Mention noun, Mention name) {
    boolean apposed =
        noun.is(Value.Definite.class)
            && name.is(Value.Person.class)
            && (name.from() > noun.to() && view.token(name.from() - 1).is(","))
            && name.to() < view.sentence().to()
            && (view.token(name.to()).is(",") || view.verb(name.to()));
    for (int i = noun.to(); apposed && i < name.from() - 1; i++) {
      apposed = !view.verb(i) && !view.token(i).is(",") && view.ref(i) == null;
    }
    return apposed;
  }

  /** "In finishing third, Anna Smith became", "With all running wide, …": she acts, later on. */
  private boolean leading(int verb) {
    int from = view.sentence().from();
    if (!inversions.participle(verb)
        || verb <= from
        || !opens(view.token(from).word(), verb - from)) {
      return false;
    }
    for (int i = verb + 1; i < Math.min(view.sentence().to(), verb + OPENING); i++) {
      Mention who = view.ref(i);
      if (who != null) {
        int start = view.phraseStart(who);
        return who.is(Value.Person.class) && view.token(start - 1).is(",");
      }
    }
    return false;
  }

  private static boolean opens(String word, int distance) {
    return switch (word) {
      case "in", "by" -> distance == 1;
      case "with" -> true;
      default -> false;
    };
  }

  /** Whether only commas, "and", brackets and what describes a person lie between. */
  private boolean joined(Mention one, Mention other) {
    boolean link = false;
    int depth = 0;
    for (int i = one.to(); i < other.from(); i++) {
      Token token = view.token(i);
      if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth--;
      } else if (depth == 0) {
        if (view.verb(i)
            || (SentenceView.prepositional(token) && !home(i))
            || SentenceView.RELATIVE.has(token)) {
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

  /** "Anna Smith of Kenya": where she is from. */
  private boolean home(int of) {
    if (!(view.token(of).is("of") || view.token(of).is("from"))
        || view.token(of - 1).is("part")
        || view.token(of - 1).is("member")) {
      return false;
    }
    int at = view.next(of, "the") ? of + 2 : of + 1;
    for (Mention mention : view.mentions()) {
      boolean there =
          mention.is(Value.Country.class)
              || mention.is(Value.Team.class)
              || mention.is(Value.Town.class);
      if (mention.from() == at && there) {
        return true;
      }
    }
    return false;
  }
}
