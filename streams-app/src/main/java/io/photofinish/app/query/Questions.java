package io.photofinish.app.query;

import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.Entrant;
import io.photofinish.schemas.HeadToHead;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Race;
import io.photofinish.schemas.RecordHistory;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.SeasonBest;
import io.photofinish.schemas.WinCount;
import java.util.List;
import java.util.Optional;

/**
 * What can be asked of the book; whichever instances have it, the answer is the same. Of an athlete
 * of whom no live article speaks everything is {@code Absent}. Safe for threads.
 */
public interface Questions {
  /** The same questions, answered by then or {@code NotReady}. */
  Questions within(Deadline deadline);

  /** Why questions would not be answered now; empty when they would. */
  Optional<String> missing();

  /** What the newest version of an article says. */
  Lookup<ArticleClaims> articleClaims(String article);

  /** An article's text and what it says. */
  Lookup<ArticlePage> article(String article);

  /** Everything of one athlete. */
  Lookup<AthletePage> athlete(String id);

  /**
   * Athletes with {@code part} in their name, whatever its case and accents.
   *
   * @param part with a letter or a digit
   */
  Lookup<Listed<Athlete>> athletes(String part, Page page);

  /** One athlete's results, in the order of their ids. */
  Lookup<Listed<Result>> results(String athlete, ResultFilter filter, Page page);

  Lookup<List<PersonalBest>> personalBests(String athlete);

  Lookup<List<SeasonBest>> seasonBests(String athlete);

  /** Empty where nothing counts as a podium. */
  Lookup<Optional<WinCount>> wins(String athlete);

  /** Two athletes' meetings, by discipline; empty where they never met. */
  Lookup<List<HeadToHead>> headToHeads(String athlete, String other);

  /** Whom the athlete met in finals, by discipline; whom she met most first. */
  Lookup<Listed<Rival>> rivals(String athlete, Page page);

  /** The records that the athlete holds, as articles claim them. */
  Lookup<List<RecordHistory>> recordsHeld(String athlete);

  /** One result, by its id. */
  Lookup<Result> result(String id);

  /** Everybody in a race, by its id, as a list of results has them. */
  Lookup<List<Entrant>> race(String id);

  /**
   * The races of one edition, by their ids.
   *
   * @param competition its code, in any case
   */
  Lookup<Listed<Race>> edition(String competition, int year, Page page);

  /**
   * A ranking list.
   *
   * @param list as {@code Rankings.list} names it
   * @param onePerAthlete whether only each athlete's first line is wanted; costs as much as stands
   *     before the page
   */
  Lookup<Listed<Listing>> ranking(String list, boolean onePerAthlete, Page page);

  /** Results of known day, the latest first. */
  Lookup<Listed<Listing>> latest(Page page);

  /** One record, by its id. */
  Lookup<RecordHistory> record(String id);

  /**
   * Records, by their ids.
   *
   * @param code such as {@code NR}; empty for all
   * @param scope such as {@code gbr}; only with a code
   */
  Lookup<Listed<RecordHistory>> records(Optional<String> code, Optional<String> scope, Page page);
}
