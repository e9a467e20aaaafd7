package io.photofinish.app.store;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.AthleteName;
import io.photofinish.schemas.Entrant;
import io.photofinish.schemas.HeadToHead;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.Meeting;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Race;
import io.photofinish.schemas.RecordHistory;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.SeasonBest;
import io.photofinish.schemas.Statement;
import io.photofinish.schemas.Support;
import io.photofinish.schemas.WinCount;
import io.photofinish.schemas.codec.SingleObjectSerde;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The state stores, each declared once. Keys are UTF-8 strings; see {@link Keys}. */
public final class Stores {
  /** Article id → what its newest version says. */
  public static final Store<ArticleClaims> CLAIMS_BY_ARTICLE =
      new Store<>("claims-by-article", ArticleClaims.class);

  /** Article id → its text, for who looks at the evidence; only of those that could be read. */
  public static final Store<Article> ARTICLE_TEXTS = new Store<>("article-texts", Article.class);

  /** Athlete id/discipline/statement → how many live articles say so. */
  public static final Store<Statement> STATEMENTS = new Store<>("statements", Statement.class);

  /** Athlete id/discipline/statement/article id → that article's evidence. */
  public static final Store<Support> EVIDENCE = new Store<>("evidence", Support.class);

  /** Athlete id, or athlete id/nation or category → under whose id the book keeps it. */
  public static final Store<AthleteAlias> ALIASES = new Store<>("aliases", AthleteAlias.class);

  /** Athlete id that a name gives → how many claims of the name say men and women. */
  public static final Store<Athlete> CATEGORIES = new Store<>("categories", Athlete.class);

  /** Athlete id → names, nations and categories. */
  public static final Store<Athlete> ATHLETES = new Store<>("athletes", Athlete.class);

  /** The rest of a name from some letter on/athlete id → the athlete: finds parts of names. */
  public static final Store<AthleteName> ATHLETE_NAMES =
      new Store<>("athlete-names", AthleteName.class);

  /** Athlete id/discipline/occasion → the result. */
  public static final Store<Result> RESULTS = new Store<>("results", Result.class);

  /** Athlete id/discipline/indoor or outdoor → the best. */
  public static final Store<PersonalBest> PERSONAL_BESTS =
      new Store<>("personal-bests", PersonalBest.class);

  /** Athlete id/discipline/season/indoor or outdoor → the best of the season. */
  public static final Store<SeasonBest> SEASON_BESTS =
      new Store<>("season-bests", SeasonBest.class);

  /**
   * Discipline/category/season or all/indoor or outdoor/mark/day/result → the result. In rank
   * order, of the athletes of this partition.
   */
  public static final Store<Listing> RANKINGS = new Store<>("rankings", Listing.class);

  /** Days backwards/result id → the result; those whose day is known. */
  public static final Store<Listing> LATEST_RESULTS = new Store<>("latest-results", Listing.class);

  /** Athlete id → wins, podiums, medals. */
  public static final Store<WinCount> WIN_COUNTS = new Store<>("win-counts", WinCount.class);

  /** Race id/athlete id → the athlete's part in the race. */
  public static final Store<Entrant> ENTRANTS = new Store<>("entrants", Entrant.class);

  /** Competition in lower case/year/race id → the race with its first three. */
  public static final Store<Race> RACES = new Store<>("races", Race.class);

  /** Pair of athletes/discipline/days backwards/race id → their meeting there. */
  public static final Store<Meeting> MEETINGS = new Store<>("meetings", Meeting.class);

  /** Pair of athletes/discipline → their meetings in sum. */
  public static final Store<HeadToHead> HEAD_TO_HEADS =
      new Store<>("head-to-heads", HeadToHead.class);

  /** Athlete id/meetings backwards/the other/discipline → what their meetings sum up to. */
  public static final Store<HeadToHead> RIVALS = new Store<>("rivals", HeadToHead.class);

  /** Record id/mark/day/result → a result that is claimed as this record. In rank order. */
  public static final Store<Listing> RECORD_MARKS = new Store<>("record-marks", Listing.class);

  /** Record id → who holds it, and its succession. */
  public static final Store<RecordHistory> RECORDS = new Store<>("records", RecordHistory.class);

  /** The stores of the sub-topology <i>read</i>. */
  public static final List<Store<?>> READ = List.of(CLAIMS_BY_ARTICLE, ARTICLE_TEXTS);

  /** The stores of the sub-topology <i>book</i>. */
  public static final List<Store<?>> BOOK =
      List.of(
          STATEMENTS,
          EVIDENCE,
          ALIASES,
          CATEGORIES,
          ATHLETES,
          ATHLETE_NAMES,
          RESULTS,
          LATEST_RESULTS,
          PERSONAL_BESTS,
          SEASON_BESTS,
          RANKINGS,
          WIN_COUNTS);

  /** The stores of the sub-topology <i>records</i>. */
  public static final List<Store<?>> RECORD_BOOK = List.of(RECORD_MARKS, RECORDS);

  /** The stores of the sub-topology <i>race</i>. */
  public static final List<Store<?>> RACE_BOOK = List.of(ENTRANTS, RACES);

  /** The stores of the sub-topology <i>rivalry</i>. */
  public static final List<Store<?>> RIVALRY = List.of(MEETINGS, HEAD_TO_HEADS, RIVALS);

  private Stores() {}

  public static List<Store<?>> all() {
    return Stream.of(READ, BOOK, RECORD_BOOK, RACE_BOOK, RIVALRY)
        .<Store<?>>flatMap(List::stream)
        .toList();
  }

  /** A store's name and the type of its values. */
  public record Store<V extends SpecificRecord>(String name, Class<V> type) {
    public StoreBuilder<KeyValueStore<String, V>> builder() {
      return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
          LockOrderedStore.supplier(name), Serdes.String(), SingleObjectSerde.of(type));
    }
  }
}
