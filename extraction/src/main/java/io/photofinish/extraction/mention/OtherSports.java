package io.photofinish.extraction.mention;

import io.photofinish.extraction.mention.Facts.Fact;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import java.util.List;
import java.util.Set;

/**
 * Articles on sports that share words with athletics: cyclists and skiers have cross-country races
 * and finals too. Their events are none that have a code.
 */
final class OtherSports {
  private static final int FEWEST = 3;

  static final Set<String> OTHERS =
      Set.of(
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

  static final Set<String> OURS =
      Set.of(
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
    boolean any = false;
    for (Sentence sentence : page.sentences()) {
      if (Facts.has(sentence, Fact.OUR_SPORT)) {
        return false;
      }
      any |= Facts.has(sentence, Fact.OTHER_SPORT);
    }
    int other = 0;
    for (int i = 0; any && i < page.tokens().size(); i++) {
      other += Facts.has(page.token(i), Fact.OTHER_SPORT) ? 1 : 0;
    }
    return other >= FEWEST;
  }
}
