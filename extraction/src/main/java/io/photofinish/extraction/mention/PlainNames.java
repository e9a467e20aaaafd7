package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of people where capitals tell nothing, in a text without any or in a line that shouts: runs
 * of words that are no English words and mean nothing else, or that begin with a first name ("amy
 * foster", "flomena cheyech daniel"). A surname alone counts once a full name has it.
 */
final class PlainNames {
  private static final int LONGEST = 4;

  private record Run(int sentence, int from, int to) {}

  private final Vocabulary vocabulary;
  private final Page page;
  private final boolean[] meant;
  private final boolean everywhere;

  private final BitSet shouting;

  /** By sentence, whether capitals tell nothing in it. */
  private final boolean[] plain;

  private final Set<String> surnames;

  /**
   * @param known what names the rest of the article has told
   * @param everywhere whether the whole text has lost its capitals, and not only shouts in places
   * @param shouting the sentences all in capitals
   */
  PlainNames(
      Vocabulary vocabulary, Page page, Set<String> known, boolean everywhere, BitSet shouting) {
    this.shouting = shouting;
    this.surnames = new HashSet<>(known);
    this.everywhere = everywhere;
    this.vocabulary = vocabulary;
    this.page = page;
    this.meant = new boolean[page.tokens().size() + 1];
    this.plain = new boolean[page.sentences().size()];
  }

  void read(List<List<Mention>> mentions) {
    boolean any = false;
    for (int i = 0; i < plain.length; i++) {
      plain[i] = everywhere || shouting.get(i);
      any |= plain[i];
    }
    if (!any) {
      return;
    }
    mentions.forEach(this::take);
    var runs = new ArrayList<Run>();
    for (int i = 0; i < page.sentences().size(); i++) {
      if (!plain[i]) {
        continue;
      }
      runs(i, page.sentences().get(i), runs);
    }
    for (Run run : runs) {
      if (run.to() - run.from() > 1) {
        surnames.add(page.token(run.to() - 1).word());
      }
    }
    for (int i = 0; i < page.sentences().size(); i++) {
      if (!plain[i]) {
        continue;
      }
      singles(i, page.sentences().get(i), runs);
    }
    for (Run run : runs) {
      if (run.to() - run.from() > 1 || surnames.contains(page.token(run.from()).word())) {
        var found = mentions.get(run.sentence());
        found.removeIf(m -> m.from() < run.to() && run.from() < m.to());
        found.add(new Mention(run.from(), run.to(), person(run)));
      }
    }
  }

  private void take(List<Mention> mentions) {
    for (Mention mention : mentions) {
      Token token = page.token(mention.from());
      boolean namesake =
          mention.length() == 1
              && (vocabulary.namesake(token)
                  || (mention.value() instanceof Value.Word && vocabulary.given(token)));
      for (int i = mention.from(); i < mention.to() && !namesake; i++) {
        meant[i] = true;
      }
    }
  }

  private void runs(int index, Sentence sentence, List<Run> runs) {
    int at = sentence.from();
    while (at < sentence.to()) {
      int to = end(at, sentence);
      int words = words(at, to);
      if (words > 0 && words <= LONGEST) {
        runs.add(new Run(index, at, to));
      }
      at = Math.max(at + 1, to);
    }
  }

  /** The token after the run that begins here; the same where none does. */
  private int end(int from, Sentence sentence) {
    boolean given = given(from);
    if (!strange(from) && !(given && from + 1 < sentence.to() && follows(from + 1))) {
      return from;
    }
    int to = from + 1;
    while (to < sentence.to()) {
      boolean hyphen = page.token(to).is("-") && page.token(to).glued() && to + 1 < sentence.to();
      int next = hyphen ? to + 1 : to;
      boolean joined = hyphen && page.token(next).isWord() && page.token(next).glued();
      if (joined && NameJoints.describes(page.token(next).word())) {
        return from;
      }
      boolean goesOn =
          joined || (!hyphen && (strange(next) || (to == from + 1 && given && follows(next))));
      if (!goesOn) {
        break;
      }
      to = next + 1;
    }
    return to;
  }

  private int words(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += page.token(i).isWord() && !page.token(i).glued() ? 1 : 0;
    }
    return words;
  }

  /** A surname by itself, although it is an English word: "foster's time". */
  private void singles(int index, Sentence sentence, List<Run> runs) {
    var covered = new boolean[sentence.size()];
    for (Run run : runs) {
      for (int i = run.from(); run.sentence() == index && i < run.to(); i++) {
        covered[i - sentence.from()] = true;
      }
    }
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (!covered[i - sentence.from()]
          && !meant[i]
          && surnames.contains(page.token(i).word())
          && page.token(i).isWord()) {
        runs.add(new Run(index, i, i + 1));
      }
    }
  }

  private boolean word(int at) {
    Token token = page.token(at);
    return token.isWord() && !token.glued() && !token.is("'s") && token.length() > 1 && !meant[at];
  }

  private boolean strange(int at) {
    Token token = page.token(at);
    String word = token.word();
    return word(at)
        && word.indexOf('\'') != word.length() - 2
        && word.length() > 1
        && !vocabulary.english(token)
        && !vocabulary.organisation(token)
        && !vocabulary.region(token)
        && !vocabulary.title(token);
  }

  private boolean given(int at) {
    Token token = page.token(at);
    return word(at) && vocabulary.given(token) && !vocabulary.common(token);
  }

  /** What may follow a first name: any word that is not everyday English. */
  private boolean follows(int at) {
    return word(at)
        && page.token(at).length() > 2
        && !vocabulary.common(page.token(at))
        && !vocabulary.organisation(page.token(at));
  }

  private Value.Person person(Run run) {
    var name = new StringBuilder();
    var parts = new ArrayList<String>();
    for (int i = run.from(); i < run.to(); i++) {
      Token token = page.token(i);
      String text = page.text(i, i + 1);
      if (i > run.from() && !token.glued()) {
        name.append(' ');
      }
      String rest = text.substring(1);
      boolean loud = token.letters() == Token.Case.CAPITALS && text.length() > 2;
      name.append(text.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(loud ? rest.toLowerCase(Locale.ROOT) : rest);
      if (token.isWord()) {
        if (token.glued() && !parts.isEmpty()) {
          parts.set(parts.size() - 1, parts.get(parts.size() - 1) + "-" + token.word());
        } else {
          parts.add(token.word());
        }
      }
    }
    return new Value.Person(name.toString(), parts);
  }
}
