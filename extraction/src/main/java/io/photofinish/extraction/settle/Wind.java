package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import java.util.OptionalInt;

/** The wind that a text gives with a mark: "9.77 (+1.6)", "11.05 into a headwind of 0.4 m/s". */
final class Wind {
  private static final int REACH = 12;
  private static final int MOST_TENTHS = 150;

  private final Story story;

  Wind(Story story) {
    this.story = story;
  }

  /** In tenths of a metre a second, positive from behind; empty where the text gives none. */
  OptionalInt of(Mention mark) {
    boolean against = false;
    boolean named = false;
    for (int i = mark.to(); i < mark.to() + REACH; i++) {
      switch (story.word(i)) {
        case "headwind" -> {
          against = true;
          named = true;
        }
        case "wind", "tailwind", "assisted", "aided" -> named = true;
        case "+", "-" -> {
          boolean bracket = story.word(i - 1).equals("(") || named;
          if (bracket && decimal(i + 1)) {
            return tenths(i + 1, story.word(i).equals("-"));
          }
        }
        case ".", ";", ")", "" -> {
          if (!decimal(i - 1)) {
            return OptionalInt.empty();
          }
        }
        default -> {
          if (decimal(i) && speed(i + 3)) {
            boolean head = against || story.word(i + 6).equals("headwind");
            boolean tail = named || story.word(i + 6).endsWith("wind");
            return head || tail ? tenths(i, head) : OptionalInt.empty();
          }
        }
      }
    }
    return OptionalInt.empty();
  }

  private boolean decimal(int at) {
    return number(at)
        && story.word(at + 1).equals(".")
        && number(at + 2)
        && story.word(at + 2).length() == 1;
  }

  private boolean number(int at) {
    String word = story.word(at);
    return !word.isEmpty()
        && word.length() <= 2
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** "m/s", "metres per second". */
  private boolean speed(int at) {
    String second = story.word(at + 2);
    boolean unit = story.word(at).startsWith("m");
    boolean per = story.word(at + 1).equals("/") || story.word(at + 1).equals("per");
    return unit && per && (second.equals("s") || second.startsWith("sec"));
  }

  private OptionalInt tenths(int at, boolean against) {
    int tenths = 10 * Integer.parseInt(story.word(at)) + Integer.parseInt(story.word(at + 2));
    return tenths > MOST_TENTHS ? OptionalInt.empty() : OptionalInt.of(against ? -tenths : tenths);
  }
}
