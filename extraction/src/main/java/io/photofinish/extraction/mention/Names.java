package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.read.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the names of people, without a list of athletes: by capitals, by what the vocabulary knows
 * to be something else, and by what the rest of the article does with the same word. A surname
 * alone counts once a full name has it, or where it stands inside a sentence and means nothing
 * else.
 */
final class Names {
  /** "has not yet raced". */
  private static final int PERFECT = 4;

  private static final int LONGEST = 5;

  /** "women's indoor track and field team". */
  private static final int TEAM = 8;

  /** Letters of a word in capitals that is no abbreviation. */
  private static final int SHOUTED = 3;

  private final Vocabulary vocabulary;
  private final Page page;
  private final Capitals capitals;
  private final Work work;
  private final Map<String, Integer> inside = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();
  private NameClues clues;
  private NameEdges edges;

  Names(Vocabulary vocabulary, Page page, Capitals capitals, Work work) {
    this.capitals = capitals;
    this.vocabulary = vocabulary;
    this.page = page;
    this.work = work;
  }

  /**
   * Adds the names to the mentions, and takes out what turned out to be part of one.
   *
   * @return what names the article has told, by first name and by surname
   */
  Set<String> read(List<List<Mention>> mentions) {
    clues = new NameClues(vocabulary, page, capitals.titled, mentions);
    var joints = new NameJoints(page, clues.taken);
    edges = new NameEdges(vocabulary, page, clues, joints, known);
    var runs = new NameRuns(page, capitals.shouting, work, clues, joints).find();
    runs.forEach(this::learn);
    for (NameRun run : runs) {
      name(run, mentions.get(run.sentence()));
    }
    new Namesakes(page, clues, surnames).read(mentions);
    new Narrator(page, clues).read(mentions);
    return known;
  }

  private List<String> parts(NameRun run) {
    var parts = new ArrayList<String>();
    for (int i = run.from(); i < run.to(); i++) {
      Token token = page.token(i);
      if (token.isWord() && !token.is("'s")) {
        if (token.glued() && !parts.isEmpty() && page.token(i - 1).is("-")) {
          parts.set(parts.size() - 1, parts.get(parts.size() - 1) + "-" + token.word());
        } else {
          parts.add(token.word());
        }
      }
    }
    return parts;
  }

  private void learn(NameRun raw) {
    NameRun run = edges.trim(raw);
    if (run.to() <= run.from() || edges.organisation(run)) {
      return;
    }
    if (edges.describes(run) || teamFollows(run.to()) || race(run)) {
      return;
    }
    var parts = parts(run);
    if (parts.size() >= 2 && parts.size() <= LONGEST) {
      if (!acronym(run) || shouted(run)) {
        known.add(parts.get(parts.size() - 1));
        known.add(parts.get(0));
        if (vocabulary.given(page.token(run.from()))) {
          surnames.add(parts.get(parts.size() - 1));
        }
        if (parts.size() > 2) {
          known.add(String.join(" ", parts.subList(1, parts.size())));
        }
      }
    } else if (parts.size() == 1 && !run.first()) {
      inside.merge(parts.get(0), 1, Integer::sum);
    }
  }

  /** "St Bede's girls": a school. */
  private boolean saint(NameRun run) {
    boolean owner = run.to() < page.tokens().size() && page.token(run.to()).is("'s");
    return owner && run.from() > 0 && page.token(run.from() - 1).is("st");
  }

  /** "the Belgrave Harrier", "the next Belgrave Harrier": what somebody is. */
  private boolean member(NameRun run) {
    int the = run.from() - (counted(run.from() - 1) ? 2 : 1);
    return the >= 0
        && page.token(the).is("the")
        && run.to() - run.from() > 1
        && clues.roles.get(run.to() - 1);
  }

  private boolean counted(int at) {
    return at > 0
        && switch (page.token(at).word()) {
          case "first", "second", "third", "next", "last", "only", "leading" -> true;
          default -> false;
        };
  }

  /** "Photo: Anna Smith", "PICTURE / Anna Smith": who took it. */
  private boolean credited(int at) {
    if (at < 2 || !page.token(at - 1).isPunctuation()) {
      return at >= 2 && page.token(at - 1).is("by") && picture(page.token(at - 2));
    }
    boolean sign = page.token(at - 1).is(":") || page.token(at - 1).is("/");
    return sign && picture(page.token(at - 2));
  }

  private static boolean picture(Token token) {
    return switch (token.word()) {
      case "photo", "photos", "photograph", "photographs", "picture", "pictures", "image" -> true;
      default -> false;
    };
  }

  /** "GEMMA STRACHAN last night became": the first words of a report in capitals. */
  private boolean shouted(NameRun run) {
    for (int i = run.from(); i < run.to(); i++) {
      if (page.token(i).isWord() && page.token(i).length() < SHOUTED) {
        return false;
      }
    }
    int at = run.to();
    boolean goesOn = at < page.tokens().size() && page.token(at).letters() == Token.Case.LOWER;
    return (goesOn && vocabulary.given(page.token(run.from()))) || heads(run);
  }

  /** "SUSAN CHEPKEMBOI (KENYA)": a line with a name and where he or she is from. */
  private boolean heads(NameRun run) {
    var sentence = page.sentences().get(run.sentence());
    int at = run.to();
    return sentence.kind() == Sentence.Kind.LINE
        && run.from() == sentence.from()
        && at + 1 < sentence.to()
        && page.token(at).is("(")
        && clues.taken[at + 1];
  }

  private boolean acronym(NameRun run) {
    for (int i = run.from(); i < run.to(); i++) {
      Token token = page.token(i);
      if (token.letters() == Token.Case.CAPITALISED && token.length() > 1) {
        return false;
      }
    }
    return true;
  }

  private void name(NameRun raw, List<Mention> mentions) {
    NameRun run = edges.trim(raw);
    if (run.to() <= run.from()
        || edges.organisation(run)
        || edges.describes(run)
        || saint(run)
        || member(run)
        || credited(run.from())
        || run.to() - run.from() > 2 * LONGEST) {
      return;
    }
    var parts = parts(run);
    if (parts.size() > 1
        && (clues.schools.containsAll(parts) || teamFollows(run.to()) || race(run))) {
      return;
    }
    boolean counts =
        parts.size() == 1
            ? (known.contains(parts.get(0)) && page.token(run.from()).length() > 2)
                || single(run, parts.get(0), mentions)
            : parts.size() <= LONGEST
                && (!acronym(run) || known.contains(parts.get(parts.size() - 1)) || shouted(run));
    var shared = parts.size() == 1 ? surname(run) : Optional.<NameRun>empty();
    counts |= shared.isPresent();
    if (!counts) {
      return;
    }
    String name = written(run) + shared.map(s -> " " + written(s)).orElse("");
    shared.ifPresent(s -> parts.addAll(parts(s)));
    mentions.removeIf(m -> overlaps(m, run) && !(m.value() instanceof Value.Amount));
    int to = run.to() + (coded(run, mentions) ? 1 : 0);
    mentions.add(new Mention(run.from(), to, new Value.Person(name, parts)));
  }

  /** "Tomas Hale NZL 21.82m": the code of a nation goes with the name that it stands behind. */
  private boolean coded(NameRun run, List<Mention> mentions) {
    boolean capitals =
        run.to() < page.tokens().size() && page.token(run.to()).letters() == Token.Case.CAPITALS;
    if (!capitals) { // as most are
      return false;
    }
    for (Mention mention : mentions) {
      if (mention.from() == run.to() && mention.value() instanceof Value.Country country) {
        return country.coded(page.token(run.to())) && mention.length() == 1;
      }
    }
    return false;
  }

  /** "Paul and Anna Hill": the surname of the first of two, where it is told but once. */
  private Optional<NameRun> surname(NameRun run) {
    int next = run.to() + 1;
    boolean two =
        next + 1 < page.tokens().size()
            && page.token(run.to()).is("and")
            && vocabulary.given(page.token(run.from()))
            && page.token(run.from()).letters() == Token.Case.CAPITALISED
            && !known.contains(page.token(run.from()).word())
            && vocabulary.given(page.token(next))
            && page.token(next).letters() == Token.Case.CAPITALISED
            && page.token(next + 1).letters() == Token.Case.CAPITALISED
            && known.contains(page.token(next + 1).word());
    boolean longer =
        two && next + 2 < page.tokens().size() && page.token(next + 2).capital(); // its own
    return two && !longer
        ? Optional.of(new NameRun(run.sentence(), next + 1, next + 2, false))
        : Optional.empty();
  }

  /** "Penistone runners", "Bedford ladies": a town or club and no name. */
  private boolean groupFollows(NameRun run, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.from() == run.to()
          && (mention.is(Value.Role.class) || mention.is(Value.Sex.class))) {
        return page.token(mention.from()).letters() == Token.Case.LOWER;
      }
    }
    return false;
  }

  /** "the Corn Exchange Open race": what a race is called. */
  private boolean race(NameRun run) {
    boolean the = run.from() > 0 && page.token(run.from() - 1).is("the");
    for (int i = run.to(); the && i < Math.min(page.tokens().size(), run.to() + 2); i++) {
      if (page.token(i).is("race")) {
        return true;
      }
    }
    return false;
  }

  /** "UC Harbor women's cross country team": a school or club, and nobody. */
  private boolean teamFollows(int at) {
    boolean sex =
        at < page.tokens().size()
            && switch (page.token(at).word()) {
              case "men", "women", "boys", "girls" -> !page.token(at).capital();
              default -> false;
            };
    for (int i = at + 1; sex && i < Math.min(page.tokens().size(), at + TEAM); i++) {
      switch (page.token(i).word()) {
        case "team", "teams", "squad", "squads" -> {
          return true;
        }
        default -> {
          if (page.token(i).isPunctuation() && !page.token(i).is("'")) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /** "Under 18", "Over-50": an age group. */
  private boolean ageFollows(NameRun run) {
    Token token = page.token(run.from());
    int at = run.to();
    at += at < page.tokens().size() && page.token(at).is("-") ? 1 : 0;
    return (token.is("under") || token.is("over"))
        && at < page.tokens().size()
        && page.token(at).isNumber();
  }

  private boolean single(NameRun run, String word, List<Mention> mentions) {
    Token token = page.token(run.from());
    if (token.letters() != Token.Case.CAPITALISED
        || token.length() < 3
        || vocabulary.numeral(token)
        || clues.lower(token)
        || clues.roles.get(run.from())
        || ageFollows(run)
        || vocabulary.region(token)
        || clues.places.contains(word)
        || clues.schools.contains(word)
        || clues.teams.contains(word)
        || groupFollows(run, mentions)) {
      return false;
    }
    if (run.first()) {
      return inside.getOrDefault(word, 0) > 0
          || (token.length() > 3 && (clues.verbs.get(run.to()) || raced(run.to())))
          || clues.aged(run.to())
          || performed(run);
    }
    if (run.from() > 0) {
      String before = page.token(run.from() - 1).word();
      if (before.equals("(") && run.to() < page.tokens().size() && page.token(run.to()).is(")")) {
        return false;
      }
      if (counted(run.from() - 1) && page.token(run.from() - 2).is("the")) {
        return false; // "the first Strider across the line"
      }
      if (before.equals("the")
          || before.equals("a")
          || before.equals("an")
          || placed(run.from() - 1)
          || clues.prepositionBefore(run.from())) {
        return false;
      }
    }
    return true;
  }

  /** "at Market Stainton": where the second word is no name either. */
  private boolean placed(int first) {
    return page.token(first).capital() && !clues.taken[first] && clues.prepositionBefore(first);
  }

  /** "Webb's time was a record". */
  private boolean performed(NameRun run) {
    int at = run.to();
    return at + 1 < page.tokens().size()
        && page.token(at).is("'s")
        && !vocabulary.english(page.token(run.from()))
        && switch (page.token(at + 1).word()) {
          case "time", "throw", "leap", "jump", "effort", "performance", "winning" -> true;
          default -> false;
        };
  }

  /** "has not raced since", "had finished second": what only an athlete has done. */
  private boolean raced(int at) {
    boolean perfect =
        at < page.tokens().size() && (page.token(at).is("has") || page.token(at).is("had"));
    for (int i = at + 1; perfect && i < Math.min(page.tokens().size(), at + PERFECT); i++) {
      if (clues.verbs.get(i) || page.token(i).is("raced") || page.token(i).is("competed")) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlaps(Mention mention, NameRun run) {
    return mention.from() < run.to() && run.from() < mention.to();
  }

  /** The name as it stands, with capitals only where a name has them. */
  private String written(NameRun run) {
    var out = new StringBuilder();
    for (int i = run.from(); i < run.to(); i++) {
      Token token = page.token(i);
      if (i > run.from() && !token.glued()) {
        out.append(' ');
      }
      String text = page.text(i, i + 1);
      boolean loud = token.letters() == Token.Case.CAPITALS && token.length() > 2 && !initials(run);
      out.append(loud ? calm(text) : text);
    }
    return out.toString();
  }

  /** "JJ", "TJ": capitals that are no shouting are at most two letters long. */
  private static boolean initials(NameRun run) {
    return run.to() - run.from() == 1;
  }

  private static String calm(String text) {
    return text.substring(0, 1) + text.substring(1).toLowerCase(Locale.ROOT);
  }
}
