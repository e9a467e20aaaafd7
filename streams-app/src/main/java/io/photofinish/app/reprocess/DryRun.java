package io.photofinish.app.reprocess;

import io.photofinish.app.read.Claims;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.ClaimDifference;
import io.photofinish.schemas.ResultDifference;
import io.photofinish.schemas.registry.RegistryException;
import io.photofinish.schemas.topic.Topics;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serde;

/**
 * What this build's extractor would make of the book, beside the live one. First it is told what is
 * live ({@link #live}, {@link #newest}), then it reads articles ({@link #read}), and at last says
 * what becomes of the results ({@link #results}).
 *
 * <p>Exact: a result is a function of the claims of one athlete in one discipline, so those that a
 * difference touches are computed from all claims there are, before and after. Costs three passes
 * over the claims and, on disk, the claims of what is touched; in memory two counts a name, the ids
 * of what is touched, and one athlete's claims in one discipline. For one thread.
 */
public final class DryRun implements AutoCloseable {
  private final Scratch scratch = Scratch.open();
  private final Serde<ArticleClaims> claims;
  private final Serde<ClaimDifference> differences;
  private final Claims current;
  private final Map<String, AthleteAlias> aliases;

  /**
   * @param topics whose records it is told
   * @param aliases by key
   */
  public DryRun(Topics topics, Claims current, Map<String, AthleteAlias> aliases) {
    claims = topics.claims().value();
    differences = topics.claimDifferences().value();
    this.current = current;
    this.aliases = aliases;
  }

  /** The version that is compared with the live one. */
  public String version() {
    return current.version();
  }

  /** A record of the topic of claims. */
  public void live(byte[] article, byte[] claims) {
    scratch.put(Tables.key(Tables.LIVE, article), claims);
  }

  /**
   * A record of the topic of articles, in order.
   *
   * @param applied whether it was published again for this version
   */
  public void newest(int partition, byte[] article, long offset, boolean applied) {
    byte[] value = ByteBuffer.allocate(9).putLong(offset).put((byte) (applied ? 1 : 0)).array();
    scratch.put(Tables.key(Tables.NEWEST, partition, article), value);
  }

  public boolean isNewest(int partition, byte[] article, long offset) {
    return scratch
        .get(Tables.key(Tables.NEWEST, partition, article))
        .map(value -> ByteBuffer.wrap(value).getLong() == offset)
        .orElse(false);
  }

  /** What is known of an article that may have to be read again. */
  public enum State {
    /** The topology has not come to it; it will read it with its own extractor. */
    NOT_READ,
    /** Its live claims are this version's, or it was published again for it. */
    CURRENT,
    OLD
  }

  public State state(int partition, byte[] article) {
    Optional<byte[]> live = scratch.get(Tables.key(Tables.LIVE, article));
    if (live.isEmpty()) {
      return State.NOT_READ;
    }
    boolean applied =
        scratch
            .get(Tables.key(Tables.NEWEST, partition, article))
            .map(value -> value[8] == 1)
            .orElse(false);
    return applied || claims(live.get()).getExtractor().equals(version())
        ? State.CURRENT
        : State.OLD;
  }

  /**
   * Reads an article that is {@link State#OLD} and remembers how it differs.
   *
   * @param unreadable told why where this version cannot read it
   */
  public Optional<ClaimDifference> read(
      byte[] article, byte[] value, Consumer<Throwable> unreadable) {
    ArticleClaims live = claims(scratch.get(Tables.key(Tables.LIVE, article)).orElseThrow());
    Optional<ClaimDifference> difference = ClaimDifferences.between(live, now(value, unreadable));
    difference.ifPresent(d -> known(article, differences.serializer().serialize(null, d)));
    return difference;
  }

  private ArticleClaims now(byte[] value, Consumer<Throwable> unreadable) {
    try {
      return current.of(current.article(value));
    } catch (RegistryException e) {
      throw e; // which is no fault of the article
    } catch (RuntimeException | StackOverflowError e) {
      unreadable.accept(e);
      return current.unreadable();
    }
  }

  /** A record of the topic of the differences of claims; null forgets it. */
  public void known(byte[] article, byte[] difference) {
    scratch.put(Tables.key(Tables.DIFFERENCE, article), difference);
  }

  public boolean differs(byte[] article) {
    return scratch.get(Tables.key(Tables.DIFFERENCE, article)).isPresent();
  }

  /** Whether an old article should be published again: not where neither version can read it. */
  public boolean isWorthAnother(byte[] article) {
    boolean unreadable =
        scratch
            .get(Tables.key(Tables.LIVE, article))
            .map(live -> ClaimDifferences.isUnreadable(claims(live)))
            .orElse(false);
    return !unreadable || differs(article);
  }

  public void forEachDifference(BiConsumer<String, ClaimDifference> sink) {
    scratch.forEach(
        Tables.key(Tables.DIFFERENCE, new byte[0]),
        (key, value) -> sink.accept(Tables.text(key, 1), difference(value)));
  }

  private ClaimDifference difference(byte[] value) {
    return differences.deserializer().deserialize(null, value);
  }

  private ArticleClaims claims(byte[] value) {
    return claims.deserializer().deserialize(null, value);
  }

  /** What becomes of the results, result after result, by id. */
  public void results(BiConsumer<String, ResultDifference> sink) {
    new ResultDifferences(scratch, claims, differences, version(), aliases).forEach(sink);
  }

  @Override
  public void close() {
    scratch.close();
  }
}
