package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Token;
import java.util.List;

/**
 * Articles on sports that share words with athletics: cyclists and skiers have cross-country races
 * and finals too. Their events are none that have a code.
 */
final class OtherSports {
  private static final int FEWEST = 3;

  private static final WordSet OTHERS =
      WordSet.of(
          "bike",
          "bikes",
          "biker",
          "bikers",
          "biking",
          "rider",
          "riders",
          "cyclist",
          "cyclists",
          "cycling",
          "peloton",
          "ski",
          "skier",
          "skiers",
          "skiing",
          "swimmer",
          "swimmers",
          "swimming",
          "rower",
          "rowers",
          "rowing",
          "skater",
          "skaters",
          "skating");

  private static final WordSet OURS =
      WordSet.of(
          "runner",
          "runners",
          "ran",
          "running",
          "sprinter",
          "sprinters",
          "athlete",
          "athletics",
          "jumper",
          "jumped",
          "thrower",
          "threw",
          "marathon",
          "hurdles",
          "track");

  private OtherSports() {}

  static void replace(Page page, List<List<Mention>> mentions) {
    if (!elsewhere(page)) {
      return;
    }
    for (List<Mention> found : mentions) {
      found.replaceAll(m -> events(m) ? new Mention(m.from(), m.to(), new Value.Unlisted()) : m);
    }
  }

  private static boolean events(Mention mention) {
    return mention.is(Value.Event.class)
        || (mention.value() instanceof Value.Contest contest && contest.discipline().isPresent());
  }

  /** Whether riders and skiers are spoken of several times, and runners or throwers never. */
  private static boolean elsewhere(Page page) {
    int other = 0;
    for (int i = 0; i < page.tokens().size(); i++) {
      Token token = page.token(i);
      if (OURS.has(token)) {
        return false;
      }
      other += OTHERS.has(token) ? 1 : 0;
    }
    return other >= FEWEST;
  }
}
