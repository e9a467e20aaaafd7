package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Sentence;
import java.util.ArrayList;
import java.util.List;

/** The two whom "both" means that stands where a subject does. */
final class BothOf {
  /** "Smith of Kenya and the Briton Jones". */
  private static final int PAIR_REACH = 6;

  private final SentenceView view;

  BothOf(SentenceView view) {
    this.view = view;
  }

  /**
   * "Smith pipped Jones, both being timed at 27:45": the last two that were named; "Both ran a
   * best.": the two of the sentence before.
   */
  List<Mention> of(Clause clause) {
    int they = plural(clause);
    if (they >= 0) {
      return each(they, Places.ordinals(clause).size());
    }
    boolean mark = view.token(clause.from()).isPunctuation();
    int both = mark ? clause.from() + 1 : clause.from();
    if (both >= clause.to() || !view.token(both).is("both")) {
      return List.of();
    }
    var named = new ArrayList<Mention>();
    for (Mention mention : view.mentions()) {
      if (mention.names() && mention.to() <= clause.from()) {
        named.add(mention);
      }
    }
    if (named.isEmpty()) {
      return pair(both);
    }
    return named.size() < 2 ? List.of() : named.subList(named.size() - 2, named.size());
  }

  /** "as they finished", "The pair were": where it stands; -1 for nowhere. */
  private int plural(Clause clause) {
    int at = clause.from();
    boolean joins =
        at + 1 < clause.to()
            && switch (view.token(at).word()) {
              case "as", "and", "when", "before", ",", "with" -> true;
              default -> false;
            };
    at += joins ? 1 : 0;
    boolean they = at + 1 < clause.to() && view.token(at).is("they");
    boolean noun =
        at + 2 < clause.to()
            && view.token(at).is("the")
            && switch (view.token(at + 1).word()) {
              case "pair", "duo", "two", "trio", "three" -> true;
              default -> false;
            };
    return they || noun ? at : -1;
  }

  /**
   * "Smith caught Jones and they came 10th and 11th": as many as there are places, of this sentence
   * or of the one before.
   */
  private List<Mention> each(int they, int places) {
    if (places < 2) {
      return List.of();
    }
    var named = new ArrayList<Mention>();
    for (Mention mention : view.mentions()) {
      if (mention.is(Value.Person.class) && mention.to() <= they) {
        named.add(mention);
      }
    }
    int before = view.index() - 1;
    if (named.isEmpty() && before >= 0) {
      named.addAll(view.spotted().in(before).all(Value.Person.class));
    }
    return named.size() == places ? named : List.of();
  }

  /** Whether a sentence may mean two by "both", be they named in the one before. */
  static boolean named(Spotted spotted, int index) {
    Sentence sentence = spotted.sentence(index);
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (spotted.page().token(i).is("both")) {
        return true;
      }
    }
    return sentence.from() + 1 < sentence.to()
        && spotted.in(index).all(Value.Rank.class).size() > 1
        && switch (spotted.page().token(sentence.from()).word()) {
          case "they", "the" -> true;
          default -> false;
        };
  }

  /** The two whom the sentence before joins, in one paragraph with this one. */
  private List<Mention> pair(int both) {
    int before = view.index() - 1;
    boolean noun = both + 2 < view.sentence().to() && people(view.token(both + 1).word());
    boolean had = both + 1 < view.sentence().to() && view.token(both + 1).is("had");
    boolean verb = view.verb(both) || view.verb(both + 1) || ((noun || had) && view.verb(both + 2));
    if (before < 0
        || !verb
        || view.spotted().sentence(before).paragraph() != view.sentence().paragraph()) {
      return List.of();
    }
    var people = view.spotted().in(before).all(Value.Person.class);
    if (people.size() < 2 || people.get(1).from() - people.get(0).to() > PAIR_REACH) {
      return List.of();
    }
    if (noun && people.size() == 2) {
      return List.of(people.get(0), people.get(1));
    }
    boolean more = people.size() > 2 && people.get(2).from() - people.get(1).to() <= PAIR_REACH;
    boolean met = people.size() == 2 && beaten(people.get(0).to(), people.get(1).from(), before);
    for (int i = people.get(0).to(); i < people.get(1).from() && !more; i++) {
      if (met || view.token(i).is("and")) {
        return List.of(people.get(0), people.get(1));
      }
    }
    return List.of();
  }

  /** "Smith got the better of Jones.": whether one of two beat the other. */
  private boolean beaten(int from, int to, int sentence) {
    for (Mention mention : view.spotted().in(sentence).cues(Cue.BEAT)) {
      if (mention.from() >= from && mention.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** "Both men cleared 5.65m". */
  static boolean people(String word) {
    return switch (word) {
      case "men", "women", "athletes", "runners", "jumpers", "throwers", "vaulters" -> true;
      default -> false;
    };
  }
}
