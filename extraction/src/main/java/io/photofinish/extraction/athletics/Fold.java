package io.photofinish.extraction.athletics;

import java.text.Normalizer;
import java.util.Locale;

/** Spellings that count as one: case, accents and hyphens apart. */
public final class Fold {
  private Fold() {}

  /** "Zürich" and "ZURICH" are "zurich", "Saint-Denis" is "saint denis", "Łódź" is "lodz". */
  public static String fold(String text) {
    var out = new StringBuilder(text.length());
    var letters = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      switch (c) {
        case 'ł' -> out.append('l');
        case 'ø' -> out.append('o');
        case 'đ' -> out.append('d');
        case 'ı' -> out.append('i');
        case 'ß' -> out.append("ss");
        case 'æ' -> out.append("ae");
        case '’', '\'' -> {}
        case '-', '\u2010', '\u2011' -> out.append(' ');
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
