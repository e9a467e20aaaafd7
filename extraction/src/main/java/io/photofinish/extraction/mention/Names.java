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
import java.util.Set;

/**
 * Finds the names of people, without a list of athletes: by capitals, by what the vocabulary knows
 * to be something else, and by what the rest of the article does with the same word. A surname
 * alone counts once a full name has it, or where it stands inside a sentence and means nothing
 * else.
 */
final class Names {
  private static final int LONGEST = 5;

  /** A run of capitalised words. */
  private record Run(int sentence, int from, int to, boolean first) {}

  private final Vocabulary vocabulary;
  private final Page page;
  private final Work work;
  private final boolean anyCase;
  private final boolean[] taken;
  private final boolean[] marks;
  private final NameJoints joints;

  /** Words that the article sets after "in" or "at": places. */
  private final Set<String> places = new HashSet<>();

  private final Set<Integer> roles = new HashSet<>();
  private final Set<String> lower = new HashSet<>();
  private final Map<String, Integer> inside = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  Names(Vocabulary vocabulary, Page page, Work work, boolean anyCase) {
    this.vocabulary = vocabulary;
    this.page = page;
    this.work = work;
    this.anyCase = anyCase;
    this.taken = new boolean[page.tokens().size() + 1];
    this.marks = new boolean[page.tokens().size() + 1];
    this.joints = new NameJoints(page, taken);
  }

  /** Adds the names to the mentions, and takes out what turned out to be part of one. */
  void read(List<List<Mention>> mentions) {
    for (Token token : page.tokens()) {
      if (token.letters() == Token.Case.LOWER) {
        lower.add(token.word());
      }
    }
    for (int i = 1; i < page.tokens().size(); i++) {
      Token before = page.token(i - 1);
      if (page.token(i).capital() && (before.is("in") || before.is("at") || before.is("near"))) {
        places.add(page.token(i).word());
      }
    }
    mentions.forEach(this::take);
    var runs = new ArrayList<Run>();
    for (int i = 0; i < page.sentences().size(); i++) {
      runs(i, page.sentences().get(i), runs);
    }
    runs.forEach(this::learn);
    for (Run run : runs) {
      name(run, mentions.get(run.sentence()));
    }
  }

  /** Words that mean something else are no part of a name, unless they are names too. */
  private void take(List<Mention> mentions) {
    for (Mention mention : mentions) {
      marks[mention.from()] |= mention.is(Value.Amount.class);
      if (mention.is(Value.Role.class) && mention.length() == 1) {
        roles.add(mention.from());
      }
      if (mention.value() instanceof Value.Word
          || mention.value() instanceof Value.Sex
          || mention.value() instanceof Value.Stage
          || mention.value() instanceof Value.Fate
          || mention.value() instanceof Value.Head
          || (mention.value() instanceof Value.Role role && !role.official())) {
        continue;
      }
      if (mention.length() == 1
          && (softly(mention) || page.token(mention.from()).letters() == Token.Case.LOWER)) {
        continue;
      }
      for (int i = mention.from(); i < mention.to(); i++) {
        taken[i] = true;
      }
    }
  }

  /** "Jordan", "Paris", "April": a name where another name word stands beside it. */
  private boolean softly(Mention mention) {
    int i = mention.from();
    String word = page.token(i).word();
    boolean place = mention.is(Value.Town.class) || mention.is(Value.Country.class);
    boolean weak =
        (place && vocabulary.namesake(word))
            || mention.is(Value.MonthOf.class)
            || mention.is(Value.Event.class)
            || mention.is(Value.Rank.class)
            || mention.is(Value.Role.class);
    boolean nation = mention.is(Value.Country.class) && nameWord(i + 1) && nameWord(i + 2);
    if (nation) {
      return false;
    }
    if (place && !weak && i > 0 && nameWord(i - 1) && !nameWord(i + 1) && !page.token(i).glued()) {
      return true;
    }
    if (place && !weak) {
      return nameWord(i + 1)
          && !prepositionBefore(i)
          && !(i > 0 && nameWord(i - 1))
          && !page.token(i + 1).is("'s")
          && mention.is(Value.Town.class);
    }
    return weak && (nameWord(i + 1) || (i > 0 && nameWord(i - 1) && !prepositionBefore(i)));
  }

  private boolean prepositionBefore(int i) {
    if (i == 0) {
      return false;
    }
    String word = page.token(i - 1).word();
    return word.equals("in")
        || word.equals("at")
        || word.equals("from")
        || word.equals("near")
        || word.equals("of");
  }

  private boolean nameWord(int i) {
    if (i >= page.tokens().size()) {
      return false;
    }
    Token token = page.token(i);
    return token.isWord()
        && token.letters() == Token.Case.CAPITALISED
        && token.length() > 1
        && !taken[i]
        && !vocabulary.common(token.word())
        && !vocabulary.organisation(token.word());
  }

  private void runs(int index, Sentence sentence, List<Run> runs) {
    boolean shouts = shouts(sentence);
    int i = sentence.from();
    while (i < sentence.to()) {
      work.step(1);
      if (!begins(i, sentence, shouts)) {
        i++;
        continue;
      }
      int from = i;
      int to = i + 1;
      while (to < sentence.to()) {
        int more = joints.goesOn(to, sentence);
        if (more == to) {
          break;
        }
        to = more;
      }
      runs.add(new Run(index, from, to, from == sentence.from() || opens(from)));
      i = to;
    }
  }

  /** Whether a new sentence may begin here: after a quotation mark or a colon. */
  private boolean opens(int i) {
    Token before = page.token(i - 1);
    return before.is("\"")
        || before.is(":")
        || (before.is("-") && !before.glued())
        || before.is("•");
  }

  private boolean begins(int i, Sentence sentence, boolean shouts) {
    Token token = page.token(i);
    if (!token.isWord() || taken[i] || token.length() > 40) {
      return false;
    }
    if (token.glued() && i > sentence.from() && page.token(i - 1).isNumber()) {
      return false;
    }
    if (token.capital()) {
      return !shouts || anyCase;
    }
    return false;
  }

  /** All in capitals, as a headline of an agency is. */
  private boolean shouts(Sentence sentence) {
    int words = 0;
    int capitals = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Token token = page.token(i);
      if (token.isWord() && token.length() > 1) {
        words++;
        capitals += token.letters() == Token.Case.CAPITALS ? 1 : 0;
      }
    }
    return words >= 4 && capitals * 3 > words * 2;
  }

  /**
   * Takes off what stands before or after the name: titles, and words that only begin sentences.
   */
  private Run trim(Run run) {
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
    return new Run(run.sentence(), from, to, run.first() && from == run.from());
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
    boolean mark = marks[to] || (to + 1 < marks.length && opensMark(to) && marks[to + 1]);
    boolean begins = from == 0 || !page.token(from).glued();
    return (mark || numbered(from, to) || surnamed(from, to))
        && begins
        && page.token(from).letters() == Token.Case.CAPITALISED
        && !vocabulary.common(page.token(from).word())
        && !vocabulary.organisation(page.token(from).word())
        && !vocabulary.region(page.token(from).word());
  }

  /** "Carl Wood", and no "at Heaton Park". */
  private boolean surnamed(int from, int to) {
    boolean place =
        from > 0
            && (prepositionBefore(from)
                || page.token(from - 1).is("the")
                || page.token(from - 1).is("to")
                || page.token(from - 1).is("through")
                || page.token(from - 1).is("around"));
    boolean goesOn = to < page.tokens().size() && page.token(to).capital();
    return vocabulary.surname(page.token(to - 1).word())
        && !place
        && !goesOn
        && !places.contains(page.token(from).word());
  }

  /** A surname by itself that a full name has made known. */
  private boolean knownSurname(int from, int to) {
    Token token = page.token(from);
    return to - from == 1
        && token.letters() == Token.Case.CAPITALISED
        && vocabulary.surname(token.word())
        && known.contains(token.word())
        && !prepositionBefore(from)
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

  private boolean strays(int i, Run run, int from) {
    Token token = page.token(i);
    String word = token.word();
    if (word.equals("i'm") || word.equals("i've") || word.equals("i'll") || word.equals("i'd")) {
      return true;
    }
    if (i == from && acronymBefore(i, run)) {
      return true;
    }
    if (i == from && roles.contains(i) && run.to() - from > 2) {
      return true;
    }
    if (i > from && joints.hyphenated(i)) {
      return false;
    }
    if (vocabulary.title(word) && (i + 1 < run.to())) {
      return true;
    }
    if (run.to() - run.from() == 1 && knownSurname(i, run.to())) {
      return false;
    }
    boolean owned = i == from && i > 0 && page.token(i - 1).is("'s") && run.to() - i == 2;
    if (vocabulary.common(word) && !owned) {
      return true;
    }
    boolean initial = i == from && run.first() && lower.contains(word);
    return initial && token.length() > 1;
  }

  /** "GRC Gordon Geach": a club before a name. */
  private boolean acronymBefore(int i, Run run) {
    return page.token(i).letters() == Token.Case.CAPITALS
        && run.to() - i > 2
        && page.token(i + 1).letters() == Token.Case.CAPITALISED
        && page.token(i + 2).letters() == Token.Case.CAPITALISED;
  }

  private boolean organisation(Run run) {
    if (entry(run.from(), run.to()) || knownSurname(run.from(), run.to())) {
      return false;
    }
    for (int i = run.from(); i < run.to(); i++) {
      if (vocabulary.organisation(page.token(i).word())) {
        return true;
      }
    }
    return run.to() < page.tokens().size()
        && page.token(run.to()).isWord()
        && page.token(run.to()).capital()
        && vocabulary.organisation(page.token(run.to()).word());
  }

  private List<String> parts(Run run) {
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

  private void learn(Run raw) {
    Run run = trim(raw);
    if (run.to() <= run.from() || organisation(run)) {
      return;
    }
    var parts = parts(run);
    if (parts.size() >= 2 && parts.size() <= LONGEST) {
      if (!acronym(run)) {
        known.add(parts.get(parts.size() - 1));
        known.add(parts.get(0));
        known.add(String.join(" ", parts.subList(1, parts.size())));
      }
    } else if (parts.size() == 1 && !run.first()) {
      inside.merge(parts.get(0), 1, Integer::sum);
    }
  }

  private boolean acronym(Run run) {
    for (int i = run.from(); i < run.to(); i++) {
      Token token = page.token(i);
      if (token.letters() == Token.Case.CAPITALISED && token.length() > 1) {
        return false;
      }
    }
    return true;
  }

  private void name(Run raw, List<Mention> mentions) {
    Run run = trim(raw);
    if (run.to() <= run.from() || organisation(run) || run.to() - run.from() > 2 * LONGEST) {
      return;
    }
    var parts = parts(run);
    boolean counts =
        parts.size() == 1
            ? (known.contains(parts.get(0)) && page.token(run.from()).length() > 2)
                || single(run, parts.get(0), mentions)
            : parts.size() <= LONGEST
                && (!acronym(run) || known.contains(parts.get(parts.size() - 1)));
    if (!counts) {
      return;
    }
    String name = written(run);
    mentions.removeIf(m -> overlaps(m, run) && !(m.value() instanceof Value.Amount));
    mentions.add(new Mention(run.from(), run.to(), new Value.Person(name, parts)));
  }

  /** "Penistone runners", "Bedford ladies": a town or club and no name. */
  private boolean groupFollows(Run run, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.from() == run.to()
          && (mention.is(Value.Role.class) || mention.is(Value.Sex.class))) {
        return page.token(mention.from()).letters() == Token.Case.LOWER;
      }
    }
    return false;
  }

  /** Whether a verb of racing follows: "Lagat settled for silver". */
  private boolean acts(Run run, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.from() == run.to() && mention.value() instanceof Value.Word cue) {
        boolean verb =
            cue.cue() == Cue.WIN
                || cue.cue() == Cue.TAKE
                || cue.cue() == Cue.FINISH
                || cue.cue() == Cue.RUN
                || cue.cue() == Cue.BEAT;
        if (verb
            && page.token(mention.from()).length() > 2
            && !page.token(mention.from()).is("with")) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean single(Run run, String word, List<Mention> mentions) {
    Token token = page.token(run.from());
    if (token.letters() != Token.Case.CAPITALISED
        || token.length() < 3
        || lower.contains(word)
        || roles.contains(run.from())
        || vocabulary.region(word)
        || places.contains(word)
        || groupFollows(run, mentions)) {
      return false;
    }
    if (run.first()) {
      return inside.getOrDefault(word, 0) > 0 || (token.length() > 3 && acts(run, mentions));
    }
    if (run.from() > 0) {
      String before = page.token(run.from() - 1).word();
      if (before.equals("(") && run.to() < page.tokens().size() && page.token(run.to()).is(")")) {
        return false;
      }
      if (before.equals("the")
          || before.equals("a")
          || before.equals("an")
          || prepositionBefore(run.from())) {
        return false;
      }
    }
    return true;
  }

  private static boolean overlaps(Mention mention, Run run) {
    return mention.from() < run.to() && run.from() < mention.to();
  }

  /** The name as it stands, with capitals only where a name has them. */
  private String written(Run run) {
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
  private static boolean initials(Run run) {
    return run.to() - run.from() == 1;
  }

  private static String calm(String text) {
    return text.substring(0, 1) + text.substring(1).toLowerCase(Locale.ROOT);
  }
}
