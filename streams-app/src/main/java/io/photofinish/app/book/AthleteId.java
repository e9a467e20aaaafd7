package io.photofinish.app.book;

import io.photofinish.extraction.athletics.Fold;

/** The identity of an athlete: the name without case, accents and punctuation. */
public final class AthleteId {
  private AthleteId() {}

  /**
   * "Josh Kerr" is {@code josh-kerr}, "Faith Kipyegon" {@code faith-kipyegon}, "Mo'Nia O’Brien"
   * {@code monia-obrien}. Letters and digits of every script stay, everything else parts words.
   *
   * @return empty where the name has no letter or digit
   */
  public static String of(String name) {
    String folded = Fold.fold(name);
    var id = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !id.isEmpty()) {
          id.append('-');
        }
        id.appendCodePoint(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return id.toString();
  }
}
