package io.photofinish.schemas.topic;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.ClaimDifference;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedState;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.HeadToHead;
import io.photofinish.schemas.HostTurn;
import io.photofinish.schemas.LetterFate;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.RecordHistory;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.ResultDifference;
import io.photofinish.schemas.SeasonBest;
import io.photofinish.schemas.WinCount;
import io.photofinish.schemas.codec.ValueSerde;
import io.photofinish.schemas.registry.RegistrySettings;
import io.photofinish.schemas.registry.SchemaRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The catalogue: every topic, declared once.
 *
 * @param registry that knows the values' schemas; empty where they name their schemas themselves
 */
public record Topics(
    Optional<SchemaRegistry> registry,
    Topic<String, Article> articles,
    Topic<String, AthleteAlias> athleteAliases,
    Topic<String, ArticleClaims> claims,
    Topic<String, AthleteChanges> aliasedChanges,
    Topic<String, Result> results,
    Topic<String, PersonalBest> personalBests,
    Topic<String, SeasonBest> seasonBests,
    Topic<String, WinCount> winCounts,
    Topic<String, Listing> rankings,
    Topic<String, RecordHistory> records,
    Topic<String, HeadToHead> headToHeads,
    Topic<String, Happening> happenings,
    Topic<byte[], byte[]> deadLetters,
    Topic<String, LetterFate> deadLetterFates,
    Topic<String, ClaimDifference> claimDifferences,
    Topic<String, ResultDifference> resultDifferences,
    Topic<String, Feed> feeds,
    Topic<String, FeedState> feedState,
    Topic<String, HostTurn> hostTurns) {

  public static final String DEFAULT_PREFIX = "photofinish.";

  /** The most bytes of one record on any topic but the dead letters. */
  public static final int MAX_RECORD_BYTES = 8 << 20;

  /** The most bytes of a dead letter: a record, the headers that it had, and why it is here. */
  public static final int MAX_LETTER_BYTES = 4 * MAX_RECORD_BYTES;

  private static final int PARTITIONS = 4;
  private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);
  private static final Duration HAPPENINGS_RETENTION = Duration.ofDays(30);

  // Read by who writes it, at once; only an application stopped in between needs it later.
  private static final Duration ALIASED_CHANGES_RETENTION = Duration.ofDays(365);

  // Read at once; who comes later looks back for some hours.
  private static final Duration HOST_TURNS_RETENTION = Duration.ofDays(1);

  /** Whose values name their schemas themselves. */
  public static Topics withPrefix(String prefix) {
    return of(prefix, Map.of());
  }

  /**
   * @param settings of Kafka clients; those of {@link RegistrySettings} among them say whether the
   *     values' schemas are kept in a registry
   * @throws org.apache.kafka.common.config.ConfigException where one of these is none
   */
  public static Topics of(String prefix, Map<String, ?> settings) {
    Optional<SchemaRegistry> registry = RegistrySettings.of(settings).map(SchemaRegistry::new);
    var make = new Making(prefix, registry);
    return new Topics(
        registry,
        make.table("articles", "article id", Article.class),
        make.table(
            "athlete-aliases", "athlete id, or athlete id/nation or category", AthleteAlias.class),
        make.table("claims", "article id", ArticleClaims.class),
        make.log("aliased-changes", "athlete id", AthleteChanges.class, ALIASED_CHANGES_RETENTION),
        make.table("results", "result id", Result.class),
        make.table("personal-bests", "athlete id/discipline/indoor or outdoor", PersonalBest.class),
        make.table(
            "season-bests", "athlete id/discipline/season/indoor or outdoor", SeasonBest.class),
        make.table("win-counts", "athlete id", WinCount.class),
        make.table(
            "rankings",
            "discipline/category/season or all/indoor or outdoor/mark in rank order/day/result id",
            Listing.class),
        make.table(
            "records",
            "record code/scope/discipline/category/indoor or outdoor",
            RecordHistory.class),
        make.table(
            "head-to-heads",
            "athlete id/athlete id/discipline, the ids in order",
            HeadToHead.class),
        make.log("happenings", "athlete id", Happening.class, HAPPENINGS_RETENTION),
        new Topic<>(
            "dead-letters",
            prefix + "dead-letters",
            "the original key",
            Serdes.ByteArray(),
            Serdes.ByteArray(),
            CleanUp.DELETE,
            PARTITIONS,
            Optional.of(DEAD_LETTER_RETENTION),
            MAX_LETTER_BYTES),
        make.table("dead-letter-fates", "partition/offset of the dead letter", LetterFate.class),
        make.table("claim-differences", "article id", ClaimDifference.class),
        make.table("result-differences", "result id", ResultDifference.class),
        make.table("feeds", "feed URL", Feed.class),
        make.table("feed-state", "feed URL", FeedState.class),
        make.log("host-turns", "host", HostTurn.class, HOST_TURNS_RETENTION));
  }

  public static Topics standard() {
    return withPrefix(DEFAULT_PREFIX);
  }

  /** What the topics' names begin with. */
  public String prefix() {
    return articles.name().substring(0, articles.name().length() - articles.shortName().length());
  }

  /** All of them, in the order in which data flows. */
  public List<Topic<?, ?>> all() {
    return List.of(
        articles,
        athleteAliases,
        claims,
        results,
        personalBests,
        seasonBests,
        winCounts,
        rankings,
        records,
        headToHeads,
        happenings,
        aliasedChanges,
        deadLetters,
        deadLetterFates,
        claimDifferences,
        resultDifferences,
        feeds,
        feedState,
        hostTurns);
  }

  /** By short name or by the broker's name; case counts for neither. */
  public Optional<Topic<?, ?>> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return all().stream()
        .filter(
            topic ->
                topic.shortName().equals(wanted)
                    || topic.name().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** What topics of one catalogue have in common. */
  private record Making(String prefix, Optional<SchemaRegistry> registry) {
    <V extends SpecificRecord> Topic<String, V> table(
        String shortName, String keyFormat, Class<V> value) {
      return of(shortName, keyFormat, value, CleanUp.COMPACT, Optional.empty());
    }

    <V extends SpecificRecord> Topic<String, V> log(
        String shortName, String keyFormat, Class<V> value, Duration retention) {
      return of(shortName, keyFormat, value, CleanUp.DELETE, Optional.of(retention));
    }

    private <V extends SpecificRecord> Topic<String, V> of(
        String shortName,
        String keyFormat,
        Class<V> value,
        CleanUp cleanUp,
        Optional<Duration> retention) {
      String name = prefix + shortName;
      return new Topic<>(
          shortName,
          name,
          keyFormat,
          Serdes.String(),
          ValueSerde.of(value, name, registry),
          cleanUp,
          PARTITIONS,
          retention,
          MAX_RECORD_BYTES);
    }
  }
}
