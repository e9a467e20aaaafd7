package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.mention.WordSet;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Token;
import java.util.ArrayList;
import java.util.List;

/** What several rules ask of the words around a mention. */
public final class Shapes {
  private static final Kinds GOVERNORS =
      Kinds.of(Cue.BY, Cue.BEHIND, Cue.AHEAD, Cue.BEAT, Cue.BY_AGENT, Cue.WENT_TO, Cue.BREAK);

  private static final WordSet DESCRIBING =
      WordSet.of(
          "'s",
          "the",
          "a",
          "an",
          "another",
          "born",
          "fellow",
          "rival",
          "defending",
          "former",
          "world",
          "team",
          "mate",
          "winner",
          "her",
          "his",
          "international",
          "mates",
          "reigning",
          "teenager",
          "favourite",
          "ranked",
          "seeded",
          "rated",
          "nationally",
          "injured",
          "absent",
          "ailing",
          "suspended",
          "veteran");

  /** Letters of "teammate". */
  private static final int SHORTEST_MATE = 8;

  private static final int LOOK_BACK = 8;

  /** "the older, well-performed Smith". */
  private static final int PRAISE = 7;

  private static final int KIND = 4;
  private static final int LONGEST_OWNER = 3;

  private Shapes() {}

  /** The longest preposition or verb that ends at a token and rules what follows; null for none. */
  static Mention governor(Mentions mentions, int to) {
    Mention best = null;
    for (Mention mention : mentions.meets(GOVERNORS) ? mentions : Mentions.NONE) {
      if (mention.from() >= to) {
        break;
      }
      if (mention.to() == to && mention.is(GOVERNORS)) {
        boolean longer = best == null || mention.length() > best.length();
        best = longer || best.is(Cue.BREAK) ? mention : best; // "overhauled": a rival, not a mark
      }
    }
    return best;
  }

  /** "beat him", "chased her home", but not "beat her rival" and not "beat his best". */
  public static boolean isObject(Spotted spotted, Mention pronoun) {
    if (spotted.page().token(pronoun.from()).is("him")) {
      return true;
    }
    boolean last = pronoun.to() >= spotted.page().tokens().size();
    return spotted.page().token(pronoun.from()).is("her")
        && switch (last ? "" : spotted.page().token(pronoun.to()).word()) {
          case "home", "to", "in", "into", "by", "over", "across", "at", "on", "for" -> true;
          case "all", "and", "but", "off", "with", "" -> true;
          case ",", ".", ";" -> true;
          default -> false;
        };
  }

  /** Where the noun phrase begins that ends in this reference: "fellow Kenyan winner Alice …". */
  public static int phraseStart(Spotted spotted, int sentence, Mention ref) {
    int start = spotted.sentence(sentence).from();
    int at = ref.from();
    boolean moved = true;
    while (moved && at > start && ref.from() - at < LOOK_BACK) {
      moved = false;
      Token before = spotted.page().token(at - 1);
      for (Mention mention : spotted.in(sentence)) {
        if (mention.to() != at) {
          continue;
        }
        boolean where =
            mention.is(Value.Contest.class)
                || mention.is(Value.Town.class)
                || (mention.is(Value.Event.class) && ofContest(spotted, sentence, mention));
        boolean dated = mention.is(Value.Year.class) && at < ref.from(); // "2014 champion Smith"
        boolean placed = dated || (mention.is(Value.Rank.class) && before.is("placed"));
        boolean group = at == ref.from() && pair(before) && !several(spotted, ref.to());
        if ((placed || describes(mention)) && !(where && at == ref.from()) && !group) {
          at = mention.is(Value.Role.class) ? kind(spotted, sentence, mention) : mention.from();
          moved = true;
          break;
        }
      }
      int apart = moved ? at : apposed(spotted, start, at);
      if (apart < at) {
        at = apart;
        moved = true;
        continue;
      }
      int aged = moved ? at : age(spotted, start, at);
      if (aged < at) {
        at = aged;
        moved = true;
      } else if (!moved
          && !(at == ref.from() && own(before))
          && (describes(before) || (at < ref.from() && adjective(before.word())))) {
        at--;
        moved = true;
        if (before.is("'s") || before.is("'")) {
          at = owner(spotted, sentence, at);
        }
      }
    }
    return at < ref.from() ? at : praised(spotted, start, at);
  }

  /** "Behind her Anna Smith was second": she is nobody's. */
  private static boolean own(Token before) {
    return before.is("her") || before.is("his");
  }

  private static boolean pair(Token noun) {
    return noun.is("pair") || noun.is("duo") || noun.is("trio") || noun.is("leaders");
  }

  /** "the pair Smith and Jones", and no "behind the pair Smith (2:02.0) was third". */
  private static boolean several(Spotted spotted, int after) {
    var page = spotted.page();
    int at = after;
    while (at < page.tokens().size() && page.token(after).is("(") && !page.token(at).is(")")) {
      at++;
    }
    at += at > after ? 1 : 0;
    return at >= page.tokens().size() || page.token(at).is("and") || page.token(at).is(",");
  }

  /** "The race was led by Smith until the bell". */
  private static boolean race(Clause clause, int by) {
    for (int i = Math.max(clause.from(), by - LONGEST_OWNER); i < by; i++) {
      switch (clause.token(i).word()) {
        case "race", "field", "pack", "final", "heat", "it", "which" -> {
          return true;
        }
        default -> {}
      }
    }
    return clause.has(Value.Event.class, clause.from(), by);
  }

  /** Whether a word may stand in a noun phrase before a name. */
  private static boolean describes(Token word) {
    return DESCRIBING.has(word)
        || ((word.is("-") || word.is("'")) && word.glued())
        || (word.length() >= SHORTEST_MATE
            && (word.word().startsWith("compatriot")
                || word.word().startsWith("countrym")
                || word.word().startsWith("countryw")
                || word.word().startsWith("teammate")));
  }

  /** "the older, much-fancied Smith": where the words begin that only describe. */
  private static int praised(Spotted spotted, int start, int to) {
    boolean describes = false;
    for (int i = to - 1; i >= Math.max(start, to - PRAISE); i--) {
      Token token = spotted.page().token(i);
      switch (token.word()) {
        case "the", "a", "an" -> {
          return describes ? i : to;
        }
        case "-", "," -> {
          if (i == to - 1) {
            return to;
          }
        }
        default -> {
          boolean last = i == to - 1;
          if (!token.isWord()
              || token.letters() != Token.Case.LOWER
              || SentenceView.prepositional(token)
              || (last && !adjective(token.word()))) {
            return to;
          }
          describes |= last;
        }
      }
    }
    return to;
  }

  private static boolean adjective(String word) {
    return switch (word) {
      case "young", "older", "younger", "unknown", "unheralded", "local", "improving" -> true;
      case "rising", "promising", "returning", "charging", "finishing", "impressive" -> true;
      case "tall", "tiny", "little", "great", "legendary", "late", "aforementioned" -> true;
      default ->
          word.endsWith("ous")
              || word.endsWith("ful")
              || word.endsWith("ented")
              || word.endsWith("enced")
              || word.endsWith("rmed")
              || word.endsWith("fancied")
              || word.endsWith("rated");
    };
  }

  /** "at the Leeds marathon Anna Smith won": no marathon of hers. */
  private static boolean ofContest(Spotted spotted, int sentence, Mention event) {
    return Lists.any(
        spotted.in(sentence).all(Value.Contest.class),
        c -> c.to() == event.to() && c.from() < event.from());
  }

  /**
   * "college star Anna Smith": where the word begins that says what kind of athlete somebody is.
   */
  private static int kind(Spotted spotted, int sentence, Mention role) {
    int at = role.from() - 1;
    if (at > spotted.sentence(sentence).from()
        && spotted.page().token(role.from()).capital()
        && spotted.page().token(at).capital()) {
      return owner(spotted, sentence, role.from()); // "Hope Valley Harrier Anna Smith"
    }
    if (at <= spotted.sentence(sentence).from() || role.is(Value.Rank.class)) {
      return role.from();
    }
    Token word = spotted.page().token(at);
    if (word.isWord() && word.capital() && ofSchool(spotted.page().token(role.from()).word())) {
      return owner(spotted, sentence, role.from()); // "Jefferson sophomore Anna Smith"
    }
    boolean plain =
        word.isWord()
            && word.letters() == Token.Case.LOWER
            && word.length() > KIND
            && !SentenceView.prepositional(word)
            && !Lists.any(spotted.in(sentence), m -> m.from() <= at && at < m.to());
    return plain ? at : role.from();
  }

  private static boolean ofSchool(String role) {
    return switch (role) {
      case "freshman", "sophomore", "junior", "senior", "student", "graduate" -> true;
      default -> false;
    };
  }

  /** "her nearest rival, Beth Jones", "compatriot and champion Beth Jones": where it goes on. */
  private static int apposed(Spotted spotted, int start, int at) {
    if (at - 2 < start) {
      return at;
    }
    Token link = spotted.page().token(at - 1);
    if (!link.is(",") && !link.is("and")) {
      return groups(spotted, at - 2) && link.is("of") ? at - 2 : at;
    }
    if (at - 3 >= start && link.is(",") && fellow(spotted.page().token(at - 3))) {
      return at - 1;
    }
    return switch (spotted.page().token(at - 2).word()) {
      case "rival", "compatriot", "countryman", "countrywoman", "teammate", "mate" -> at - 1;
      case "challenger", "pursuer" -> described(spotted, start, at - 2);
      case "champion", "holder", "favourite", "favorite", "opponent" -> {
        boolean noun = link.is(",");
        yield noun ? at - 1 : at;
      }
      default -> at;
    };
  }

  /** "another Kenyan, Anna Smith", "a fellow teenager, Anna Smith". */
  private static boolean fellow(Token word) {
    return word.is("another") || word.is("fellow");
  }

  /** "the American pair of Anna Smith and Beth Jones". */
  private static boolean groups(Spotted spotted, int noun) {
    return switch (spotted.page().token(noun).word()) {
      case "pair", "duo", "trio" -> true;
      default -> false;
    };
  }

  /** "her closest pursuer": where the words before a noun begin. */
  private static int described(Spotted spotted, int start, int noun) {
    boolean near =
        noun - 1 > start
            && switch (spotted.page().token(noun - 1).word()) {
              case "closest", "nearest", "main", "only", "chief" -> true;
              default -> false;
            };
    return near ? noun - 1 : noun;
  }

  /** Where an "18-year-old" begins that ends before a token, or the token itself. */
  private static int age(Spotted spotted, int start, int at) {
    boolean old =
        at - 5 >= start
            && spotted.page().token(at - 1).is("old")
            && spotted.page().token(at - 3).is("year")
            && spotted.page().token(at - 5).isNumber();
    return old ? at - 5 : at;
  }

  /** "Ohio State's Anna Smith": where the name of whom she runs for begins. */
  private static int owner(Spotted spotted, int sentence, int to) {
    for (Mention mention : spotted.in(sentence)) {
      if (mention.to() == to && mention.refers()) {
        return to;
      }
    }
    int at = to;
    int start = spotted.sentence(sentence).from();
    while (at > start
        && to - at < LONGEST_OWNER
        && spotted.page().token(at - 1).isWord()
        && spotted.page().token(at - 1).capital()) {
      at--;
    }
    return at;
  }

  /** "which Smith won": whether the noun phrase of a reference begins at a token. */
  static boolean opens(Clause clause, Mention ref, int at) {
    return clause.phraseStart(ref) == at;
  }

  /** The subjects, or those nearest to the verb where there are as many marks as they. */
  static List<Mention> actors(Clause clause) {
    var subjects = clause.subjects();
    int marks = clause.all(Value.Amount.class).size();
    boolean some = marks > 1 && marks < subjects.size();
    return some ? subjects.subList(subjects.size() - marks, subjects.size()) : subjects;
  }

  /** "The race was won by Smith with a leap of 8.52m": who did it, where the subject is a thing. */
  static List<Mention> winners(Clause clause) {
    if (clause.subjects().isEmpty()) {
      for (Mention verb : clause.cues(Cue.WENT_TO)) {
        Mention agent = WentTo.athlete(clause, verb);
        if (agent != null && clause.happened(verb) && WentTo.gives(clause, verb, agent)) {
          return List.of(agent);
        }
      }
      for (Mention rank : clause.all(Value.Rank.class)) {
        var winner = PlacesFor.agent(clause, rank);
        if (winner.isPresent() && clause.happened(rank)) {
          return List.of(winner.get());
        }
        var whom = PlacesFor.whom(clause);
        if (whom.isPresent() && clause.happened(rank)) {
          return List.of(whom.get());
        }
      }
    }
    Mention leader = leader(clause);
    return leader == null ? clause.subjects() : List.of(leader);
  }

  /** "The home team were led by Smith, winning the 800m": she did; null where nobody leads. */
  private static Mention leader(Clause clause) {
    boolean team = clause.subjects().stream().allMatch(s -> s.is(Value.Team.class));
    for (Mention name : team ? clause.all(Value.Person.class) : List.<Mention>of()) {
      int by = clause.phraseStart(name) - 1;
      boolean led =
          by > clause.from() + 1
              && name.to() < clause.tokens()
              && clause.token(by).is("by")
              && switch (clause.token(by - 1).word()) {
                case "led", "headed", "spearheaded", "paced" -> true;
                default -> false;
              };
      if (led && !race(clause, by) && clause.happened(name) && !clause.token(name.to()).is("'s")) {
        return name;
      }
    }
    return null;
  }

  private static boolean describes(Mention mention) {
    return mention.is(Value.Country.class)
        || mention.is(Value.Role.class)
        || mention.is(Value.Contest.class)
        || mention.is(Value.Event.class)
        || mention.is(Value.Town.class)
        || mention.is(Value.Sex.class)
        || (mention.value() instanceof Value.Rank rank
            && (rank.noun() == Value.Rank.Noun.HOLDER || rank.noun() == Value.Rank.Noun.CHAMPION));
  }

  /** The events named from one token to another, without those inside longer ones. */
  static List<Mention> events(Mentions mentions, int from, int to) {
    var events = new ArrayList<Mention>();
    for (Mention event : mentions.all(Value.Event.class)) {
      boolean inside = !events.isEmpty() && event.from() < events.get(events.size() - 1).to();
      if (event.from() >= from && event.to() <= to && !inside) {
        events.add(event);
      }
    }
    return events;
  }
}
