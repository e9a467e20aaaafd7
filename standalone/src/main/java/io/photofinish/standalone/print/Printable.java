package io.photofinish.standalone.print;

/** Text from articles and feeds as a terminal may be given it. */
public final class Printable {
  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /** Control characters would move the cursor, name the window or worse; they become U+FFFD. */
  public static String of(String line) {
    if (line.chars().noneMatch(Printable::isControl)) {
      return line;
    }
    var printable = new StringBuilder(line.length());
    line.chars().forEach(c -> printable.append(isControl(c) ? REPLACEMENT : (char) c));
    return printable.toString();
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\t';
  }
}
