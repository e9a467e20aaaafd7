package io.photofinish.standalone.acl;

/** Articles that differ, each of which changes a line of every table. */
final class News {
  /** Third in each, under the name that an alias changes. */
  static final String ALIASED = "Dana Ekberg";

  private News() {}

  static String of(int number) {
    String name = "Bak" + (char) ('a' + number % 26) + "berg";
    String mark = hundredths(number);
    return ("Anna %s won the women's 1500m final at the 2019 World Championships in Doha in a world record of 3:49.%s."
            + " Carla %s was second in 3:50.%s and %s third in 3:51.%s.")
        .formatted(name, mark, name, mark, ALIASED, mark);
  }

  /** Of all marks in it. */
  static String hundredths(int number) {
    return "%02d".formatted(99 - number);
  }
}
