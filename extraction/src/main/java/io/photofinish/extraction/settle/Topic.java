package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Discipline;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the text is about at the moment; a paragraph that changes the subject changes it. */
final class Topic {
  Optional<Discipline> discipline = Optional.empty();

  /** Whether it is a race or contest that has no code. */
  boolean unlisted;

  /** What it was before the sentence that is being read. */
  Optional<Discipline> before = Optional.empty();

  /** Whether this paragraph has set it before this sentence. */
  boolean held;

  int paragraph = -1;
  Optional<Claim.Category> category = Optional.empty();
  Occasion occasion = Occasion.UNKNOWN;
  Optional<Claim.Round> round = Optional.empty();

  /** Whether the occasion is the article's news. */
  boolean news;

  /** Whose a race was called last, and in which paragraph. */
  private record Called(Optional<Claim.Category> sex, int paragraph) {}

  private static final int PARAGRAPHS = 2;

  private final Map<Discipline, Called> called = new HashMap<>();

  /** "the women's 400m hurdles and the men's pole vault": to whom a race belongs. */
  void race(Discipline race, Claim.Category sex, int paragraph) {
    var setting = race.setting();
    if (setting != Discipline.Setting.ROAD && setting != Discipline.Setting.COUNTRY) {
      boolean both = sex(race, paragraph).filter(s -> s != sex).isPresent();
      called.put(race, new Called(both ? Optional.empty() : Optional.of(sex), paragraph));
    }
  }

  /** Whose it was called not long before a paragraph; empty where it was both men's and women's. */
  Optional<Claim.Category> sex(Discipline race, int paragraph) {
    Called last = called.get(race);
    return last == null || paragraph - last.paragraph() > PARAGRAPHS
        ? Optional.empty()
        : last.sex();
  }
}
