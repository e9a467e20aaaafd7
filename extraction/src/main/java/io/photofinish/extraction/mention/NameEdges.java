package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Token;
import java.util.Set;

/** Cuts a run of words with capitals to the name in it. */
final class NameEdges {
  /** How somebody speaks of himself or herself. */
  private static final WordSet OWN = WordSet.of("i'm", "i've", "i'll", "i'd");

  private final Vocabulary vocabulary;
  private final Page page;
  private final NameClues clues;
  private final NameJoints joints;
  private final Set<String> known;

  /**
   * @param known the names that the article has told so far
   */
  NameEdges(
      Vocabulary vocabulary, Page page, NameClues clues, NameJoints joints, Set<String> known) {
    this.vocabulary = vocabulary;
    this.page = page;
    this.clues = clues;
    this.joints = joints;
    this.known = known;
  }

  /**
   * Takes off what stands before or after the name: titles, and words that only begin sentences.
   */
  NameRun trim(NameRun run) {
    int from = run.from();
    int to = run.to();
    while (from < to
        && (strays(from, run, from) || page.token(from).is("-") || page.token(from).is("."))) {
      from++;
    }
    while (to > from
        && ((page.token(to - 1).isPunctuation() && !page.token(to - 1).is("."))
            || (strays(to - 1, run, from) && to - 1 > from && !entry(from, to)))) {
      to--;
    }
    if (to > from && page.token(to - 1).is(".")) {
      to--;
    }
    if (to - from > 2 && page.token(to - 1).length() == 1 && !page.token(to - 1).glued()) {
      to--;
    }
    return new NameRun(run.sentence(), from, to, run.first() && from == run.from());
  }

  /**
   * "12, Oliver Pike 21:22", "Sarah High (24:10)": a name and a mark, whatever its last word means
   * elsewhere.
   */
  private boolean entry(int from, int to) {
    Token last = page.token(to - 1);
    if (to - from != 2 || last.letters() == Token.Case.LOWER || last.length() < 3) {
      return false;
    }
    boolean mark =
        clues.marks[to] || (to + 1 < clues.marks.length && opensMark(to) && clues.marks[to + 1]);
    boolean begins = from == 0 || !page.token(from).glued();
    return (mark || numbered(from, to) || surnamed(from, to))
        && begins
        && page.token(from).letters() == Token.Case.CAPITALISED
        && !vocabulary.common(page.token(from))
        && !vocabulary.organisation(page.token(from))
        && !vocabulary.region(page.token(from));
  }

  /** "Carl Wood", and no "at Heaton Park". */
  private boolean surnamed(int from, int to) {
    boolean place =
        from > 0
            && (clues.prepositionBefore(from)
                || page.token(from - 1).is("on")
                || page.token(from - 1).is("the")
                || page.token(from - 1).is("to")
                || page.token(from - 1).is("through")
                || page.token(from - 1).is("around"));
    boolean goesOn =
        to < page.tokens().size()
            && page.token(to).capital()
            && !(clues.taken[to] && page.token(to).letters() == Token.Case.CAPITALS); // a code
    return vocabulary.surname(page.token(to - 1))
        && !place
        && !goesOn
        && !clues.places.contains(page.token(from).word());
  }

  /** A surname by itself that a full name has made known. */
  private boolean knownSurname(int from, int to) {
    Token token = page.token(from);
    return to - from == 1
        && token.letters() == Token.Case.CAPITALISED
        && vocabulary.surname(token)
        && known.contains(token.word())
        && !clues.prepositionBefore(from)
        && !(from > 0 && page.token(from - 1).is("the"));
  }

  /** "2. Leeann Lock (York)". */
  private boolean numbered(int from, int to) {
    boolean counted =
        from > 1
            && page.token(from - 2).isNumber()
            && (page.token(from - 1).is(".") || page.token(from - 1).is(","))
            && page.token(from - 1).glued();
    return counted && to < page.tokens().size() && page.token(to).isPunctuation();
  }

  private boolean opensMark(int at) {
    Token token = page.token(at);
    return token.is("(") || token.is("–") || token.is("-") || token.is(",") || token.is(":");
  }

  private boolean strays(int i, NameRun run, int from) {
    Token token = page.token(i);
    String word = token.word();
    if (OWN.has(token)) {
      return true;
    }
    if (doubled(i, run)) {
      return false;
    }
    if (i == from && acronymBefore(i, run)) {
      return true;
    }
    if (i == from
        && clues.roles.get(i)
        && (run.to() - from > 2 || (run.to() - from == 2 && called(i)))) {
      return true;
    }
    if (i == from + 1 && i + 1 == run.to() && initialled(from)) {
      return false;
    }
    if (i == from && (clubBefore(i, run) || schoolBefore(i, run))) {
      return true;
    }
    if (i == from && run.to() - i > 2 && beforeName(i, run)) {
      return true;
    }
    if (i > from && joints.hyphenated(i)) {
      return false;
    }
    if (vocabulary.title(token) && (i + 1 < run.to())) {
      return true;
    }
    if (run.to() - run.from() == 1 && knownSurname(i, run.to())) {
      return false;
    }
    boolean owned = i == from && i > 0 && page.token(i - 1).is("'s") && run.to() - i == 2;
    if (vocabulary.sporting(token) && !owned && !(word.equals("a") && initial(i, run))) {
      return true;
    }
    boolean weighs = clues.titled.get(run.sentence()) || (run.first() && i == from);
    if (vocabulary.common(token)
        && !owned
        && weighs
        && !familiar(i, from, word)
        && !homed(i, run)) {
      return true;
    }
    boolean initial = i == from && run.first() && clues.lower(token) && !familiar(i, from, word);
    return initial && token.length() > 1 && !first(i, run);
  }

  /** "Olympian Webb": what somebody is, and no first name. */
  private boolean called(int role) {
    return !vocabulary.given(page.token(role))
        && page.token(role + 1).letters() == Token.Case.CAPITALISED
        && !page.token(role + 1).glued();
  }

  /** "Mark Webb ran a good race": a first name, although the article has the word, too. */
  private boolean first(int i, NameRun run) {
    return run.to() - i == 2
        && vocabulary.given(page.token(i))
        && !vocabulary.english(page.token(i + 1))
        && !page.token(i + 1).glued()
        && switch (page.token(i).word()) {
          case "will", "may", "can" -> false; // "Will Webb run?"
          default -> true;
        };
  }

  /** "Farmer-Price": whatever its first half means, where a full name has it. */
  private boolean doubled(int i, NameRun run) {
    return i + 2 < run.to()
        && page.token(i + 1).is("-")
        && page.token(i + 1).glued()
        && page.token(i + 2).glued()
        && known.contains(page.token(i).word() + "-" + page.token(i + 2).word());
  }

  /** "in June John Landy won", "Evergreen Kim Collins": what stands before a first name. */
  private boolean beforeName(int i, NameRun run) {
    Token token = page.token(i);
    boolean name =
        vocabulary.given(page.token(i + 1))
            && page.token(i + 1).letters() == Token.Case.CAPITALISED
            && !page.token(i + 1).glued()
            && page.token(i + 2).isWord();
    boolean month = clues.others.get(i) && (i > 0 && preposition(page.token(i - 1).word()));
    boolean opens = run.first() && i == run.from() && vocabulary.english(token);
    return name && (month || ((opens || clues.others.get(i)) && !vocabulary.given(token)));
  }

  /** "Blessing Okagbare of Nigeria": a first name, although it is a word. */
  private boolean homed(int i, NameRun run) {
    int at = run.to();
    boolean two = i == run.from() && at - i == 2 && at + 1 < page.tokens().size();
    return two
        && (page.token(at).is("of") || page.token(at).is("("))
        && clues.taken[at + 1]
        && !vocabulary.english(page.token(i + 1))
        && !clues.lower(page.token(i));
  }

  private static boolean preposition(String word) {
    return switch (word) {
      case "in", "that", "last", "since", "by", "until", "this", "at" -> true;
      default -> false;
    };
  }

  /** "1. A Fraser", "; A Fraser": no article, where a list goes on. */
  private boolean initial(int i, NameRun run) {
    if (i == 0 || i + 1 >= run.to() || !page.token(i).capital()) {
      return false;
    }
    Token before = page.token(i - 1);
    return before.isNumber()
        || before.is(",")
        || before.is(";")
        || before.is(":")
        || (before.is(".") && i > 1 && page.token(i - 2).isNumber());
  }

  /** "Usain Bolt": whatever it means elsewhere, after a first name or once known. */
  private boolean familiar(int i, int from, String word) {
    return i > from
        ? vocabulary.given(page.token(i - 1))
        : known.contains(word)
            && (!clues.lower(page.token(i)) || clues.verbs.get(i + 1) || listed(i + 1));
  }

  /** "Young, Webb and Smith": where names that the article has told follow. */
  private boolean listed(int at) {
    return at + 1 < page.tokens().size()
        && (page.token(at).is(",") || page.token(at).is("and"))
        && page.token(at + 1).letters() == Token.Case.CAPITALISED
        && known.contains(page.token(at + 1).word());
  }

  /** "GRC Gordon Geach": a club before a name. */
  private boolean acronymBefore(int i, NameRun run) {
    return page.token(i).letters() == Token.Case.CAPITALS
        && run.to() - i > 2
        && page.token(i + 1).letters() == Token.Case.CAPITALISED
        && page.token(i + 2).letters() == Token.Case.CAPITALISED;
  }

  /** "1 A Bell 13.05m": an initial that the number of a list stands before. */
  private boolean initialled(int initial) {
    return initial > 0
        && page.token(initial).length() == 1
        && page.token(initial).capital()
        && !page.token(initial).glued()
        && page.token(initial - 1).isNumber();
  }

  /** "Harlow Anna Smith", where the article has a Harlow College. */
  private boolean schoolBefore(int from, NameRun run) {
    return run.to() - from == 3
        && clues.schools.contains(page.token(from).word())
        && !vocabulary.given(page.token(from))
        && !page.token(from + 1).glued()
        && vocabulary.given(page.token(from + 1));
  }

  /** "Hope Valley Harrier Anna Smith": a club, by the noun for its members. */
  private boolean clubBefore(int from, NameRun run) {
    for (int i = from + 1; i + 2 < run.to(); i++) {
      if (clues.roles.get(i) && vocabulary.given(page.token(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "Dale Lanyon": a first name, although valleys are called so. */
  private boolean dale(NameRun run) {
    Token last = page.token(run.to() - 1);
    return run.to() - run.from() == 2
        && vocabulary.given(page.token(run.from()))
        && page.token(run.from()).letters() == Token.Case.CAPITALISED
        && last.letters() == Token.Case.CAPITALISED
        && !last.glued()
        && !vocabulary.organisation(last)
        && !vocabulary.sporting(last)
        && !clues.prepositionBefore(run.from());
  }

  boolean organisation(NameRun run) {
    if (entry(run.from(), run.to()) || knownSurname(run.from(), run.to())) {
      return false;
    }
    for (int i = run.from(); i < run.to(); i++) {
      if (vocabulary.organisation(page.token(i))
          && !joints.hyphenated(i)
          && !(i + 1 < run.to() && page.token(i + 1).is("-")) // "Ron Hill-Davies"
          && !(i == run.from() && dale(run))) {
        return true;
      }
    }
    return run.to() < page.tokens().size()
        && page.token(run.to()).isWord()
        && page.token(run.to()).capital()
        && vocabulary.organisation(page.token(run.to()));
  }

  /** "Wharfedale-based". */
  boolean describes(NameRun run) {
    int hyphen = run.to();
    return hyphen + 1 < page.tokens().size()
        && page.token(hyphen).is("-")
        && page.token(hyphen).glued()
        && NameJoints.describes(page.token(hyphen + 1).word());
  }
}
