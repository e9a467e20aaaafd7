package io.photofinish.app.book;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.athletics.Fold;
import io.photofinish.extraction.athletics.Nation;
import io.photofinish.schemas.Outcome;
import java.util.Locale;
import java.util.Optional;

/** The identity of an athlete: the name without case, accents and punctuation. */
public final class AthleteId {
  private AthleteId() {}

  /**
   * Whom an outcome is about. A relay team is its nation and its category, {@code
   * great-britain-women}, however an article calls it.
   */
  public static String of(Outcome outcome, Athletics athletics) {
    boolean relay =
        athletics.disciplines().of(outcome.getDiscipline()).map(Discipline::relay).orElse(false);
    if (!relay) {
      return of(outcome.getAthlete());
    }
    String team =
        Optional.ofNullable(outcome.getNation())
            .flatMap(athletics.nations()::of)
            .map(Nation::name)
            .orElse(outcome.getAthlete());
    return outcome.getCategory() == null
        ? of(team)
        : of(team + " " + outcome.getCategory().name().toLowerCase(Locale.ROOT));
  }

  /**
   * "Josh Kerr" is {@code josh-kerr}, "Faith Kipyegon" {@code faith-kipyegon}, "Mo'Nia O’Brien"
   * {@code monia-obrien}. Letters and digits of every script stay, everything else parts words.
   *
   * @return the empty string where the name has no letter or digit
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
