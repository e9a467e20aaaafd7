package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.mention.WordSet;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Second was X; in third place came X; with X second; X third. */
public final class OrdinalWas implements Rule {
  private static final int LONG_REACH = 18;

  private static final WordSet VERBS = WordSet.of("was", "were", "came", "went");

  private static final Kinds NAMES = Kinds.of(Value.Person.class, Value.Team.class);

  /** Words from the verb to the name of whom it describes first. */
  private static final int DESCRIBED = 10;

  @Override
  public String id() {
    return "ordinal-was";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    var subjects = clause.subjects();
    boolean both = clause.kind() == Clause.Kind.ABSOLUTE && subjects.size() > 1;
    var ordinals = both ? Places.ordinals(clause) : List.<Mention>of();
    if (both && ordinals.size() == subjects.size()) {
      for (int i = 0; i < subjects.size(); i++) {
        Mention rank = ordinals.get(i);
        int place = ((Value.Rank) rank.value()).place();
        finds.add(clause, subjects.get(i), new Place(place), rank, 0.95);
      }
      return;
    }
    if (clause.kind() != Clause.Kind.ABSOLUTE && !clause.mentions().meets(NAMES)) {
      return;
    }
    for (Mention rank : clause.all(Value.Rank.class)) {
      var value = (Value.Rank) rank.value();
      boolean ordinal = value.noun() == Value.Rank.Noun.ORDINAL;
      boolean medal = value.noun() == Value.Rank.Noun.MEDAL;
      if (medal && clause.happened(rank)) {
        alone(clause, rank, value, finds);
      }
      boolean runnerUp =
          value.noun() == Value.Rank.Noun.HOLDER
              && (clause.token(rank.from()).word().startsWith("runner") || named(clause, rank));
      if (runnerUp && clause.happened(rank)) {
        inverted(clause, rank, value, finds);
        if (clause.kind() == Clause.Kind.ABSOLUTE && clause.subjects().size() == 1) {
          behind(clause, rank, value, finds);
        }
      }
      if (!ordinal || !clause.happened(rank)) {
        continue;
      }
      if (Places.standsAlone(clause, rank)) {
        inverted(clause, rank, value, finds);
        beside(clause, rank, value, finds);
      }
    }
  }

  /** "The 800m winner was", "silver medallist in the javelin was": of the race at hand. */
  private static boolean named(Clause clause, Mention rank) {
    int from = clause.spotted().sentence(clause.sentence()).from();
    for (int i = from; i < rank.from(); i++) {
      if (clause.token(i).isPunctuation() && !clause.token(i).is("'s")) {
        return false;
      }
    }
    String noun = clause.token(rank.to() - 1).word();
    String first = clause.token(rank.from()).word();
    return (first.startsWith("winn") || noun.startsWith("medal"))
        && !noun.endsWith("s")
        && clause.kind() == Clause.Kind.MAIN
        && clause.subjects().stream().noneMatch(s -> s.from() < rank.from())
        && clause.all(Value.Ago.class).isEmpty()
        && clause.all(Value.Year.class).isEmpty();
  }

  private static void inverted(Clause clause, Mention rank, Value.Rank value, Finds finds) {
    int at = rank.to();
    int reach = opens(clause, rank) || Places.finisher(clause, at) ? LONG_REACH : 3;
    for (int i = at; i < Math.min(clause.to(), at + reach); i++) {
      if (VERBS.has(clause.token(i))) {
        if (!plain(clause, at, i) || several(clause, rank, i, finds)) {
          return;
        }
        for (Mention mention : clause.mentions()) {
          if (mention.names() && mention.from() > i && who(clause, i, mention)) {
            finds.add(clause, mention, new Place(value.place()), rank, 0.85);
            listed(clause, mention, finds);
            return;
          }
        }
      }
    }
  }

  /** "Placing ninth and tenth were Smith and Jones": one each, in order. */
  private static boolean several(Clause clause, Mention rank, int verb, Finds finds) {
    var ranks = new ArrayList<Mention>();
    for (Mention next : Places.ordinals(clause)) {
      boolean linked = ranks.isEmpty() ? next.equals(rank) : next.from() <= last(ranks).to() + 2;
      if (next.from() < verb && linked) {
        ranks.add(next);
      }
    }
    var names = new ArrayList<Mention>();
    for (Mention name : clause.all(Value.Person.class)) {
      boolean linked =
          names.isEmpty() ? name.from() > verb : Tail.after(clause, last(names)) + 2 >= name.from();
      if (name.from() > verb && linked) {
        names.add(name);
      }
    }
    boolean each = ranks.size() > 1 && ranks.size() == names.size();
    for (int i = 0; each && i < ranks.size(); i++) {
      int place = ((Value.Rank) ranks.get(i).value()).place();
      finds.add(clause, names.get(i), new Place(place), ranks.get(i), 0.86);
    }
    return each;
  }

  private static Mention last(List<Mention> list) {
    return list.get(list.size() - 1);
  }

  /** "Second was Smith and third Jones": the verb is said once. */
  private static void listed(Clause clause, Mention first, Finds finds) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      boolean next =
          rank.from() > first.to()
              && ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.ORDINAL
              && (clause.token(rank.from() - 1).is("and") || clause.token(rank.from() - 1).is(","));
      for (Mention name : next ? clause.all(Value.Person.class) : Mentions.NONE) {
        if (name.from() >= rank.to() && Shapes.opens(clause, name, rank.to())) {
          int place = ((Value.Rank) rank.value()).place();
          finds.add(clause, name, new Place(place), rank, 0.84);
        }
      }
    }
  }

  /** "was Smith", "was the Kenyan Smith", "was local doctor and former student, Smith". */
  private static boolean who(Clause clause, int verb, Mention name) {
    int start = clause.phraseStart(name);
    if (name.from() <= verb + 5 && start <= verb + 2) {
      return true;
    }
    boolean role =
        name.from() <= verb + DESCRIBED
            && clause.token(name.from() - 1).is(",")
            && clause.has(Value.Role.class, verb, name.from());
    for (int i = verb + 1; role && i < name.from() - 1; i++) {
      role = clause.token(i).isWord() && !SentenceView.prepositional(clause.token(i));
    }
    return role;
  }

  /** "Second in the men's javelin at the Weltklasse in Zurich was Smith". */
  private static boolean opens(Clause clause, Mention rank) {
    int from = clause.spotted().sentence(clause.sentence()).from();
    return rank.from() == from
        || ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.HOLDER
        || (rank.from() == from + 1 && clause.token(from).is("in"))
        || (rank.from() == from + 2 && clause.token(from + 1).is("into"));
  }

  /** Nobody, and no other verb, between the place and its verb. */
  private static boolean plain(Clause clause, int from, int to) {
    for (Mention mention : clause.mentions()) {
      boolean between = mention.from() >= from && mention.from() < to;
      boolean verb = mention.is(Cue.WIN) || mention.is(Cue.TAKE);
      if (between && (mention.refers() || verb)) {
        return false;
      }
    }
    return true;
  }

  /** "… took silver and Smith bronze": the verb is said once. */
  private static void alone(Clause clause, Mention rank, Value.Rank value, Finds finds) {
    for (Mention mention : clause.mentions()) {
      if (!mention.names() || mention.to() > rank.from()) {
        continue;
      }
      int medal = rank.from() - (rank.from() > 0 && small(clause.token(rank.from() - 1)) ? 1 : 0);
      boolean beside = Tail.after(clause, mention) == medal || afterMark(clause, mention) == medal;
      if (beside && begins(clause, mention)) {
        finds.add(clause, mention, new Place(value.place()), rank, 0.93);
        mark(clause, mention, rank, finds);
      }
    }
  }

  /** "and Smith's compatriot Jones bronze": where the name begins of whom she is called after. */
  private static int whose(Clause clause, int at) {
    if (at > clause.from() && clause.token(at).is("'s")) {
      for (Mention owner : clause.all(Value.Person.class)) {
        if (owner.to() == at) {
          return owner.from();
        }
      }
    }
    return at;
  }

  private static boolean begins(Clause clause, Mention name) {
    int at = whose(clause, clause.phraseStart(name));
    return at == clause.spotted().sentence(clause.sentence()).from()
        || clause.token(at - 1).is("and")
        || clause.token(at - 1).is(",")
        || clause.token(at - 1).is("with");
  }

  /** The token after "Smith of Kenya (2:01.50)". */
  private static int afterMark(Clause clause, Mention athlete) {
    int year = Tail.classYear(clause, athlete.to());
    int at = year > athlete.to() ? year : Tail.after(clause, athlete);
    for (Clause child : clause.children()) {
      if (child.kind() == Clause.Kind.BRACKET && child.from() == at) {
        return child.to();
      }
    }
    return at;
  }

  private static boolean small(Token before) {
    return before.is("the") || before.is("with");
  }

  /** "with Smith runner-up in 2:02.00". */
  private static void behind(Clause clause, Mention rank, Value.Rank value, Finds finds) {
    Mention subject = clause.subjects().get(0);
    boolean near = Tail.after(clause, subject) <= rank.from();
    if (near && rank.from() - subject.to() <= 6) {
      finds.add(clause, subject, new Place(value.place()), rank, 0.85);
    }
  }

  /** "Smith bronze, 8.12", "Smith silver in 8.16". */
  private static void mark(Clause clause, Mention athlete, Mention rank, Finds finds) {
    boolean comma = rank.to() < clause.tokens() && clause.token(rank.to()).is(",");
    var mark = comma ? clause.at(Value.Amount.class, rank.to() + 1) : Optional.<Mention>empty();
    if (mark.isPresent() && Marks.number(clause, mark.get()).isPresent()) {
      var figure = ((Value.Amount) mark.get().value()).figure();
      finds.add(clause, athlete, new MarkOf(figure), mark.get(), 0.93);
    }
  }

  /** After the name's bracket, home and ", the holder,". */
  private static boolean adjacent(Clause clause, Mention athlete, Mention place) {
    boolean finisher = place.from() > clause.from() && Places.finisher(clause, place.to());
    boolean the = finisher && clause.token(place.from() - 1).is("the");
    Mention rank = the ? new Mention(place.from() - 1, place.to(), place.value()) : place;
    for (Clause child : clause.children()) {
      if (child.kind() == Clause.Kind.BRACKET && child.from() == athlete.to()) {
        return child.to() == rank.from() || Tail.apposition(clause, child.to()) == rank.from();
      }
    }
    int at = Tail.after(clause, athlete);
    return at == rank.from()
        || afterMark(clause, athlete) == rank.from()
        || Tail.apposition(clause, at) == rank.from();
  }

  /** "second in her heat in 2:01.50": behind the round; else the token itself. */
  private static int afterHeat(Clause clause, int at) {
    boolean in =
        at + 2 < clause.to()
            && clause.token(at).is("in")
            && (clause.token(at + 1).is("the")
                || clause.token(at + 1).is("his")
                || clause.token(at + 1).is("her"));
    return in ? clause.at(Value.Stage.class, at + 2).map(Mention::to).orElse(at) : at;
  }

  /** "behind Smith in fourth place was Jones": her place. */
  private static boolean turned(Clause clause, Mention rank) {
    int at = rank.to();
    at += at < clause.to() && clause.token(at).is("place") ? 1 : 0;
    boolean was =
        at + 1 < clause.to() && (clause.token(at).is("was") || clause.token(at).is("came"));
    return was && clause.at(Value.Person.class, at + 1).isPresent();
  }

  private static void beside(Clause clause, Mention rank, Value.Rank value, Finds finds) {
    for (Mention mention : clause.mentions()) {
      boolean noun =
          mention.is(Value.Definite.class)
              && clause.kind() == Clause.Kind.ABSOLUTE
              && mention.to() == rank.from(); // "with the Norwegian second"
      if (!(mention.names() || noun) || mention.to() > rank.from()) {
        continue;
      }
      boolean adjacent = adjacent(clause, mention, rank);
      boolean bracketed =
          clause.kind() == Clause.Kind.ABSOLUTE
              && mention.to() <= rank.from()
              && rank.from() - mention.to() <= (clause.token(mention.to()).is(",") ? 9 : 6);
      int at = afterMark(clause, mention);
      boolean in = at + 1 == rank.from() && clause.token(at).is("in") && !turned(clause, rank);
      if (adjacent || in || (bracketed && !clause.has(Cue.FINISH, mention.to(), rank.from()))) {
        finds.add(clause, mention, new Place(value.place()), rank, 0.88);
        var mark = clause.next(Value.Amount.class, afterHeat(clause, rank.to()), 2);
        if ((adjacent || in) && mark.isPresent() && Marks.number(clause, mark.get()).isPresent()) {
          finds.add(
              clause,
              mention,
              new MarkOf(((Value.Amount) mark.get().value()).figure()),
              mark.get(),
              0.9);
        }
      }
    }
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Second was Anna Smith in 2:01.50.", "Anna Smith | 2"),
        finds("Beth Jones won, with Anna Smith third.", "Anna Smith | 3"),
        finds(
            "Cara Webb won, with Anna Smith and Beth Jones second and third.",
            "Anna Smith | 2",
            "Beth Jones | 3"),
        finds("Cara Webb was third and Anna Smith fifth for a 12 second pack.", "Anna Smith | 5"),
        finds("Cara Webb took silver and Anna Smith bronze.", "Anna Smith | 3"),
        finds(
            "Cara Webb had to be content with silver and Anna Smith with bronze.",
            "Anna Smith | 3"),
        finds("Cara Webb took the silver and Anna Smith the bronze.", "Anna Smith | 3"),
        finds("Ian Webb (York) was second and Anna Smith (Leeds) third.", "Anna Smith | 3"),
        finds(
            "Cara Webb was second and Anna Smith (Leeds), the holder, third in 2:02.",
            "Anna Smith | 3 | 2:02"),
        finds("Cara Webb took silver and Anna Smith (6.01m) bronze.", "Anna Smith | 3"),
        finds("Ian Webb was second and Anna Smith of Peru (2:02.00) third.", "Anna Smith | 3"),
        finds(
            "Beth Jones and Anna Smith went through, Smith second in her heat in 2:01.50.",
            "Smith | 2 | 2:01.50"),
        finds("Cara Webb took silver and Webb's compatriot Anna Smith bronze.", "Anna Smith | 3"),
        finds("Anna Smith (USA) bronze, 8.12m.", "Anna Smith | 3 | 8.12m"),
        finds(
            "Cara Webb won, followed by Anna Smith (17:52) in fourth and Beth Jones in 19th.",
            "Anna Smith | 4",
            "Beth Jones | 19"),
        finds("Cara Webb won from Anna Smith '13 in third at 15.20m.", "Anna Smith | 3 | 15.20m"),
        finds("Runner-up was Anna Smith with 1.50m.", "Anna Smith | 2"),
        finds("Cara Webb won the 4x400m relay for Kenya, with Japan third.", "Japan | 3"),
        finds("Second in the 800m at the Weltklasse in Zurich was Anna Smith.", "Anna Smith | 2"),
        finds("Edging into third was Anna Smith.", "Anna Smith | 3"),
        finds("Beth Jones won in 2:01.50, with Anna Smith runner-up in 2:02.00.", "Anna Smith | 2"),
        finds("A second behind Anna Smith in fourth place was Beth Jones.", "Beth Jones | 4"),
        finds("The 3000m winner was Anna Smith in 9:01.50.", "Anna Smith | 1"),
        finds("Winner of the women's 20km walk was Anna Smith of Peru.", "Anna Smith | 1"),
        finds("The winning lady was Anna Smith, who finished in 1:21:53.", "Anna Smith | 1"),
        finds(
            "Second was Anna Smith and third Beth Jones of Kenya.",
            "Anna Smith | 2",
            "Beth Jones | 3"),
        finds("Ian Webb ran well, with Anna Smith the third woman to finish.", "Anna Smith | 3"),
        finds("Beth Jones won, with Anna Smith, on her debut at 800m, third.", "Anna Smith | 3"),
        finds("The first woman to finish was Anna Smith in 21:05.", "Anna Smith | 1"),
        finds("The second man home was local baker and coach, Ian Webb.", "Ian Webb | 2"),
        leaves("The first woman to run a mile there was Anna Smith.", "nobody had before"),
        leaves("Last year's winner was Anna Smith.", "another race"),
        leaves("Anna Smith third fastest this year.", "a ranking"),
        leaves("The second was a disappointment.", "nobody is named"));
  }
}
