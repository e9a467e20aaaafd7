package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Distances that are no race on the track or road: a part of one ("the last 300 metres", "with 50m
 * left", "clear by 20km"), or a race of swimmers and cyclists.
 */
final class Stretches {
  private static final int CHAIN = 12;

  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;

  /** Where the parts of races end. */
  private final Set<Integer> parts = new HashSet<>();

  Stretches(Page page, Sentence sentence, List<Mention> mentions) {
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
  }

  /** Puts a mere number, or an event without a code, where such a distance stood. */
  void replace() {
    if (!Lists.any(mentions, mention -> mention.is(Value.Event.class))) {
      return;
    }
    mentions.replaceAll(
        mention -> {
          int from = mention.from();
          int to = mention.to();
          if (!mention.is(Value.Event.class)) {
            return mention;
          }
          if (!page.token(from).isNumber()) {
            return mile(from) || count(from) || miles(from)
                ? new Mention(from, to, new Value.Other())
                : mention;
          }
          if (elsewhere(to)) {
            return new Mention(from, to, new Value.Unlisted());
          }
          if ((before(from) && !race(to))
              || after(to)
              || split(from, to)
              || count(from)
              || left(from, to)) {
            parts.add(to);
            return new Mention(from, to, new Value.Other());
          }
          return mention;
        });
    if (parts.isEmpty()) {
      return;
    }
    mentions.replaceAll(
        mention ->
            mention.is(Value.Amount.class) && ofPart(mention.from())
                ? new Mention(mention.from(), mention.to(), new Value.Other())
                : mention);
  }

  /** "the final 200m in 27.4": how fast that was is no mark. */
  private boolean ofPart(int mark) {
    return mark - 1 > sentence.from() && page.token(mark - 1).is("in") && parts.contains(mark - 1);
  }

  /** "the eighth mile", "the final mile": one of several. */
  private boolean mile(int at) {
    if (!page.token(at).is("mile") || at <= sentence.from()) {
      return false;
    }
    if (numbered(at + 1) || marked(at) || vague(at)) {
      return true;
    }
    boolean part = at - 1 > sentence.from() && page.token(at - 1).is("-");
    if (part && (page.token(at - 2).is("half") || page.token(at - 2).is("quarter"))) {
      return true; // "the final half-mile"
    }
    return switch (page.token(at - 1).word()) {
      case "last", "final", "closing", "opening", "every", "per", "each", "penultimate" ->
          !own(at - 2);
      default -> ordinal(at - 1) && !own(at - 2);
    };
  }

  /** "the mile mark": a point of the course, and no record. */
  private boolean marked(int mile) {
    int at = mile + 1;
    return at < sentence.to()
        && switch (page.token(at).word()) {
          case "marker", "post", "point" -> true;
          case "mark" ->
              page.token(mile - 1).is("the")
                  && !(at + 1 < sentence.to() && page.token(at + 1).is("of"))
                  && !broken(mile);
          default -> false;
        };
  }

  /** "after about a mile", "led for a mile". */
  private boolean vague(int at) {
    int about = at - 2;
    if (about <= sentence.from() || !page.token(at - 1).is("a")) {
      return false;
    }
    int before =
        switch (page.token(about).word()) {
          case "about", "around", "roughly", "almost", "nearly" -> about - 1;
          default -> about;
        };
    return switch (page.token(before).word()) {
      case "for" -> !best(before);
      case "after", "until", "within" -> true;
      default -> false;
    };
  }

  /** "the world record for a mile", "her best for a mile". */
  private boolean best(int to) {
    return Lists.any(mentions, m -> m.to() == to && m.is(Value.Best.class))
        || switch (page.token(to - 1).word()) {
          case "best", "record", "time", "mark" -> true;
          default -> false;
        };
  }

  /** "the next two miles". */
  private boolean miles(int at) {
    boolean miles = at + 1 < sentence.to() && page.token(at + 1).is("miles");
    return miles
        && at > sentence.from()
        && switch (page.token(at - 1).word()) {
          case "first", "opening", "next", "middle", "last", "final", "closing" -> !own(at - 2);
          default -> false;
        };
  }

  /** "at Mile 18", "at mile nine": a point of the course. */
  private boolean numbered(int at) {
    if (at >= sentence.to()) {
      return false;
    }
    boolean whole =
        page.token(at).isNumber()
            && page.token(at).length() <= 2
            && !(at + 1 < sentence.to() && page.token(at + 1).glued() && !ends(at + 1));
    return whole || (numeral(page.token(at).word()) && !page.token(at).is("half"));
  }

  private boolean ends(int at) {
    return page.token(at).is(",") || at + 1 >= sentence.to();
  }

  private boolean ordinal(int at) {
    for (Mention mention : mentions) {
      if (mention.to() == at + 1
          && mention.value() instanceof Value.Rank rank
          && rank.noun() == Value.Rank.Noun.ORDINAL) {
        return true;
      }
    }
    return false;
  }

  /** "eight of the ten kilometres". */
  private boolean count(int at) {
    return at - 3 >= sentence.from()
        && page.token(at - 1).is("the")
        && page.token(at - 2).is("of")
        && !(at - 4 >= sentence.from() && round(page.token(at - 4).word()))
        && !(at - 4 >= sentence.from() && rest(at - 4))
        && (page.token(at - 3).isNumber() || numeral(page.token(at - 3).word()));
  }

  /** "the last 200 of the 3,000": part of a race, which is named next. */
  private boolean rest(int at) {
    return page.token(at + 1).isNumber()
        && switch (page.token(at).word()) {
          case "last", "final", "closing", "first", "opening" -> true;
          default -> false;
        };
  }

  /** "heat 2 of the 400m". */
  private static boolean round(String word) {
    return switch (word) {
      case "heat", "race", "final", "semi", "semifinal", "section", "group", "pool" -> true;
      default -> false;
    };
  }

  private static boolean numeral(String word) {
    return switch (word) {
      case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half", "most" ->
          true;
      default -> false;
    };
  }

  /** "through 400m in 54.8 and 800m in 1:52.1". */
  private boolean split(int from, int to) {
    if (to >= sentence.to() || from - 1 <= sentence.from() || !page.token(to).is("in")) {
      return false;
    }
    boolean listed = page.token(from - 1).is("and") || page.token(from - 1).is(",");
    for (int i = from - 1; i >= Math.max(sentence.from(), from - (listed ? CHAIN : 1)); i--) {
      if (page.token(i).is("through")
          || page.token(i).is("passed")
          || (page.token(i).is("covered") && i == from - 1)) {
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
    boolean lasted = // "lasted only 20km"
        at - 1 > sentence.from() && page.token(at - 2).is("lasted");
    return switch (page.token(at - 1).word()) {
      case "last", "final", "closing", "opening", "next" -> !own(at - 2);
      case "by", "until", "past", "after", "lasted" -> true;
      case "only", "just", "barely" -> lasted;
      default -> false;
    };
  }

  /** "the opening 2000m road race". */
  private boolean race(int at) {
    boolean kind = at < sentence.to() && (page.token(at).is("road") || page.token(at).is("track"));
    int noun = kind ? at + 1 : at;
    return noun < sentence.to() && (page.token(noun).is("race") || page.token(noun).is("event"));
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
      case "mark" -> !record(at);
      case "to" -> next.is("go") || next.is("run");
      case "from" -> next.is("home") || (next.is("the") && line(at + 2));
      default -> false;
    };
  }

  /** "lowered the European 60 metres mark to 6.45": a record, and no point of a race. */
  private boolean record(int mark) {
    boolean to = mark + 2 < sentence.to() && page.token(mark + 1).is("to");
    return to && page.token(mark + 2).isNumber() && broken(mark);
  }

  /** Whether a record is broken before a token. */
  private boolean broken(int to) {
    return Lists.any(mentions, mention -> mention.is(Cue.BREAK) && mention.to() <= to);
  }

  /** "With 50 metres of yesterday's final left": how much of it there was to run. */
  private boolean left(int from, int to) {
    boolean with =
        from > sentence.from()
            && page.token(from - 1).is("with")
            && to < sentence.to()
            && page.token(to).is("of");
    for (int i = to; with && i < Math.min(sentence.to(), to + CHAIN); i++) {
      switch (page.token(i).word()) {
        case "left", "remaining" -> {
          return true;
        }
        case "," -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
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
          case "medley" -> at + 1 < sentence.to() && page.token(at + 1).is("relay");
          case "individual" -> at + 1 < sentence.to() && page.token(at + 1).is("medley");
          default -> false;
        };
  }
}
