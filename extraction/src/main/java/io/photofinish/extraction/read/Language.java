package io.photofinish.extraction.read;

import java.util.List;
import java.util.Set;

/**
 * A vote of the commonest words on whether a text is English. Cheap, and sure enough for whole
 * articles; a list of names has few words of any language and passes.
 */
public final class Language {
  private static final int FEWEST_WORDS = 12;

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "a", "is", "was", "for", "on", "with", "at", "by", "from",
          "his", "her", "he", "she", "it", "that", "who", "after", "as", "has", "had", "but", "an",
          "their", "were", "this", "which", "be", "are", "i", "they", "have", "not", "will");

  private static final Set<String> OTHER =
      Set.of(
          "de", "la", "le", "les", "des", "et", "du", "en", "un", "une", "est", "dans", "pour",
          "der", "die", "das", "und", "den", "von", "mit", "auf", "ist", "im", "dem", "el", "los",
          "las", "y", "que", "del", "con", "por", "il", "di", "che", "della", "per", "och", "att",
          "som", "det", "på", "pa", "av", "og", "til", "van", "het", "een", "met", "op", "ja",
          "oli", "na", "w", "z", "nie", "się", "sie", "do", "da", "em", "uma", "os", "au", "sur",
          "ve", "bir", "bei", "sein");

  private Language() {}

  /** Whether more of the text's small words are another language's than English ones. */
  public static boolean foreign(List<Token> tokens) {
    int words = 0;
    int english = 0;
    int other = 0;
    int strange = 0;
    for (Token token : tokens) {
      if (token.isWord()) {
        words++;
        english += ENGLISH.contains(token.word()) ? 1 : 0;
        other += OTHER.contains(token.word()) ? 1 : 0;
        boolean letters = !token.word().isEmpty();
        strange += letters && !token.word().isEmpty() && token.word().charAt(0) > '\u024f' ? 1 : 0;
      }
    }
    return words >= FEWEST_WORDS && (other > english || strange * 2 > words);
  }
}
