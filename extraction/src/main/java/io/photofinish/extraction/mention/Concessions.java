package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Token;

/**
 * Modal verbs behind which somebody tells what happened: "should be pleased with her time of 2:01",
 * "may have won the 800m, but".
 */
final class Concessions {
  /** "Kenya's Anna Webb from taking": words from a verb to what it could not stop. */
  private static final int STOPPED = 8;

  private static final int SHORTEST = 4;

  /** Of a sentence. */
  private static final int REACH = 60;

  private Concessions() {}

  static boolean at(Page page, int modal) {
    return switch (page.token(modal).word()) {
      case "should" -> pleased(page, modal + 1) >= 0;
      case "can", "must", "will" -> known(page, pleased(page, modal + 1));
      case "may" -> conceded(page, modal + 1);
      case "could" -> word(page, modal + 1).equals("not") && failedToStop(page, modal + 2);
      case "couldn't" -> failedToStop(page, modal + 1);
      default -> false;
    };
  }

  /** "be (very) pleased with", "be proud of": what is behind it; -1 where there is none. */
  private static int pleased(Page page, int modal) {
    int be = stressed(page, modal);
    if (!word(page, be).equals("be")) {
      return -1;
    }
    int at = stressed(page, be + 1);
    boolean feels =
        switch (word(page, at)) {
          case "pleased", "delighted", "happy", "satisfied", "proud", "thrilled", "encouraged" ->
              true;
          case "commended", "congratulated", "applauded" -> true;
          default -> false;
        };
    return switch (word(page, at + 1)) {
      case "with", "of", "by", "for", "on", "about", "at" -> feels ? at + 2 : -1;
      default -> -1;
    };
  }

  /** Behind "therefore", "very", "justly". */
  private static int stressed(Page page, int from) {
    return switch (word(page, from)) {
      case "very", "more", "well", "most", "rather", "quite", "so" -> from + 1;
      case "therefore", "still", "also", "all", "surely" -> from + 1;
      default -> word(page, from).endsWith("ly") ? from + 1 : from;
    };
  }

  /** "(will be happy with) his time", and no "with a silver in Paris next week". */
  private static boolean known(Page page, int at) {
    return at >= 0
        && switch (word(page, at)) {
          case "his", "her", "their", "the", "that", "this" -> true;
          default -> false;
        };
  }

  /** "have won the 800m, but": it did happen, and is not what counts. */
  private static boolean conceded(Page page, int have) {
    if (!word(page, have).equals("have")) {
      return false;
    }
    for (int i = have + 1; i < Math.min(page.tokens().size() - 1, have + REACH); i++) {
      Token token = page.token(i);
      if (token.is("but")) {
        return !page.token(i + 1).is("for");
      }
      boolean stop = token.is(".") && !page.token(i + 1).glued();
      boolean condition = token.is("if") || token.is("had") || token.is("without");
      if (stop || condition || token.is("?") || token.is("!") || token.is(";")) {
        return false;
      }
    }
    return false;
  }

  /** "(did not) stop her winning", "(could not) prevent Webb from taking gold": so it came. */
  static boolean failedToStop(Page page, int verb) {
    boolean stops =
        switch (word(page, verb)) {
          case "stop", "prevent", "deter", "hinder" -> true;
          default -> false;
        };
    for (int i = verb + 1; stops && i < verb + STOPPED; i++) {
      String word = word(page, i);
      switch (word) {
        case ".", ",", ";", ":", "!", "?", "in", "at", "on", "as", "until", "during", "after" -> {
          return false;
        }
        default -> {}
      }
      if (word.endsWith("ing") && word.length() > SHORTEST) {
        return true;
      }
    }
    return false;
  }

  private static String word(Page page, int at) {
    return at < page.tokens().size() ? page.token(at).word() : "";
  }
}
