package io.photofinish.schemas.topic;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedState;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.HeadToHead;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.RecordHistory;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.SeasonBest;
import io.photofinish.schemas.WinCount;
import io.photofinish.schemas.codec.SingleObjectSerde;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;

/** The catalogue: every topic, declared once. */
public record Topics(
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
    Topic<String, Feed> feeds,
    Topic<String, FeedState> feedState) {

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

  public static Topics withPrefix(String prefix) {
    return new Topics(
        table(prefix, "articles", "article id", Article.class),
        table(
            prefix,
            "athlete-aliases",
            "athlete id, or athlete id/nation or category",
            AthleteAlias.class),
        table(prefix, "claims", "article id", ArticleClaims.class),
        log(prefix, "aliased-changes", AthleteChanges.class, ALIASED_CHANGES_RETENTION),
        table(prefix, "results", "result id", Result.class),
        table(
            prefix,
            "personal-bests",
            "athlete id/discipline/indoor or outdoor",
            PersonalBest.class),
        table(
            prefix,
            "season-bests",
            "athlete id/discipline/season/indoor or outdoor",
            SeasonBest.class),
        table(prefix, "win-counts", "athlete id", WinCount.class),
        table(
            prefix,
            "rankings",
            "discipline/category/season or all/indoor or outdoor/mark in rank order/day/result id",
            Listing.class),
        table(
            prefix,
            "records",
            "record code/scope/discipline/category/indoor or outdoor",
            RecordHistory.class),
        table(
            prefix,
            "head-to-heads",
            "athlete id/athlete id/discipline, the ids in order",
            HeadToHead.class),
        log(prefix, "happenings", Happening.class, HAPPENINGS_RETENTION),
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
        table(prefix, "feeds", "feed URL", Feed.class),
        table(prefix, "feed-state", "feed URL", FeedState.class));
  }

  public static Topics standard() {
    return withPrefix(DEFAULT_PREFIX);
  }

  private static <V extends SpecificRecord> Topic<String, V> table(
      String prefix, String shortName, String keyFormat, Class<V> value) {
    return new Topic<>(
        shortName,
        prefix + shortName,
        keyFormat,
        Serdes.String(),
        SingleObjectSerde.of(value),
        CleanUp.COMPACT,
        PARTITIONS,
        Optional.empty(),
        MAX_RECORD_BYTES);
  }

  /** What the topics' names begin with. */
  public String prefix() {
    return articles.name().substring(0, articles.name().length() - articles.shortName().length());
  }

  /** By athlete id. */
  private static <V extends SpecificRecord> Topic<String, V> log(
      String prefix, String shortName, Class<V> value, Duration retention) {
    return new Topic<>(
        shortName,
        prefix + shortName,
        "athlete id",
        Serdes.String(),
        SingleObjectSerde.of(value),
        CleanUp.DELETE,
        PARTITIONS,
        Optional.of(retention),
        MAX_RECORD_BYTES);
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
        feeds,
        feedState);
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
}
