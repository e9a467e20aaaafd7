package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.List;

/**
 * Distances that are no race on the track or road: a part of one ("the last 300 metres", "with 50m
 * left", "clear by 20km"), or a race of swimmers and cyclists.
 */
final class Stretches {
  private static final int CHAIN = 12;

  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;

  Stretches(Page page, Sentence sentence, List<Mention> mentions) {
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
  }

  /** Puts a mere number, or an event without a code, where such a distance stood. */
  void replace() {
    mentions.replaceAll(
        mention -> {
          int from = mention.from();
          int to = mention.to();
          if (!mention.is(Value.Event.class) || !page.token(from).isNumber()) {
            return mention;
          }
          if (elsewhere(to)) {
            return new Mention(from, to, new Value.Unlisted());
          }
          if (before(from) || after(to) || split(from, to)) {
            return new Mention(from, to, new Value.Other());
          }
          return mention;
        });
  }

  /** "through 400m in 54.8 and 800m in 1:52.1". */
  private boolean split(int from, int to) {
    if (to >= sentence.to() || from - 1 <= sentence.from() || !page.token(to).is("in")) {
      return false;
    }
    boolean listed = page.token(from - 1).is("and") || page.token(from - 1).is(",");
    for (int i = from - 1; i >= Math.max(sentence.from(), from - (listed ? CHAIN : 1)); i--) {
      if (page.token(i).is("through") || page.token(i).is("passed")) {
        return true;
      }
    }
    return false;
  }

  /** "the final 80 metres", "by 20km". */
  private boolean before(int at) {
    if (at <= sentence.from()) {
      return false;
    }
    return switch (page.token(at - 1).word()) {
      case "last", "final", "closing", "opening", "next" -> !own(at - 2);
      case "by", "until", "past", "after" -> true;
      default -> false;
    };
  }

  /** "her last 800m": a race. */
  private boolean own(int at) {
    return at >= sentence.from()
        && switch (page.token(at).word()) {
          case "her", "his", "their", "my", "'s" -> true;
          default -> false;
        };
  }

  /** "50m left", "600m from home", "200 metres to go". */
  private boolean after(int at) {
    if (at + 1 >= sentence.to()) {
      return false;
    }
    Token next = page.token(at + 1);
    return switch (page.token(at).word()) {
      case "left", "remaining" -> true;
      case "to" -> next.is("go") || next.is("run");
      case "from" -> next.is("home") || (next.is("the") && line(at + 2));
      default -> false;
    };
  }

  private boolean line(int at) {
    return at < sentence.to()
        && switch (page.token(at).word()) {
          case "line", "finish", "tape", "end" -> true;
          default -> false;
        };
  }

  /** "400m freestyle", "200m individual medley". */
  private boolean elsewhere(int at) {
    return at < sentence.to()
        && switch (page.token(at).word()) {
          case "freestyle", "backstroke", "breaststroke", "butterfly", "pursuit", "skating" -> true;
          case "individual" -> at + 1 < sentence.to() && page.token(at + 1).is("medley");
          default -> false;
        };
  }
}
