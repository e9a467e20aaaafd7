package io.photofinish.standalone.reprocess;

import io.photofinish.app.read.Claims;
import io.photofinish.app.read.Extracting;
import io.photofinish.app.read.Limits;
import io.photofinish.app.reprocess.DryRun;
import io.photofinish.schemas.ClaimDifference;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.records.LatestRecords;
import io.photofinish.standalone.records.Republisher;
import io.photofinish.standalone.records.Republisher.Again;
import io.photofinish.standalone.records.TopicReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Reads the articles again with this build's extractor, beside the live claims: publishes what
 * differs, and, if that is wished for, the articles again, so that the live topology reads them
 * anew. Both go on where a former run was stopped.
 */
public final class Reprocess implements AutoCloseable {
  private static final int BATCH = 100;

  private final Cluster cluster;
  private final Optional<Instant> since;
  private final PrintWriter err;
  private final DryRun dryRun;
  private final Summary summary;
  private final byte[] mark;
  private Map<TopicPartition, Long> ends = Map.of();
  private long articles;

  /**
   * @param since of which articles; empty for all
   * @param err for progress
   */
  public Reprocess(Cluster cluster, Optional<Instant> since, PrintWriter err) {
    this.cluster = cluster;
    this.since = since;
    this.err = err;
    dryRun =
        new DryRun(
            cluster.topics(),
            new Claims(cluster.topics().articles(), Extracting.current(), Limits.DEFAULT),
            LatestRecords.of(cluster, cluster.topics().athleteAliases()));
    summary = new Summary(dryRun.version());
    mark = mark().getBytes(StandardCharsets.UTF_8);
  }

  private String mark() {
    return "reprocess " + dryRun.version();
  }

  /** Compares, and publishes the differences of claims and results. */
  public Summary compare() {
    try (var reader = TopicReader.open(cluster, cluster.topics().articles());
        var writer = DifferenceWriter.open(cluster, run())) {
      readClaims();
      findNewest(reader);
      startFrom(reader, writer);
      readAgain(reader, writer);
      writer.save();
      results(writer);
      writer.end(ends.keySet());
      return summary;
    } catch (KafkaException e) {
      throw TopicReader.unavailable(cluster, e);
    }
  }

  /** By the day, so that "7d" stopped and started again is the same run. */
  private String run() {
    return dryRun.version()
        + " "
        + since.map(from -> from.truncatedTo(ChronoUnit.DAYS).toString()).orElse("all");
  }

  private void readClaims() {
    try (var claims = TopicReader.open(cluster, cluster.topics().claims())) {
      claims.rewind();
      var progress = new Progressing(err, "live claims read", claims.size());
      claims.readToEnd(
          each -> {
            dryRun.live(each.key(), each.value());
            progress.step();
          },
          () -> true);
      progress.end();
    }
  }

  /** Which record of each article is the newest. */
  private void findNewest(TopicReader reader) {
    reader.rewind();
    ends = reader.ends();
    articles = reader.size();
    var progress = new Progressing(err, "articles found", articles);
    reader.readToEnd(
        each -> {
          if (each.key() != null) {
            dryRun.newest(each.partition(), each.key(), each.offset(), isApplied(each));
          }
          progress.step();
        },
        () -> true);
    progress.end();
  }

  private boolean isApplied(ConsumerRecord<byte[], byte[]> article) {
    Header by = article.headers().lastHeader(Republisher.AGAIN);
    return by != null && Arrays.equals(by.value(), mark);
  }

  /** Where a run that was stopped came to, or at the beginning without what former runs found. */
  private void startFrom(TopicReader reader, DifferenceWriter writer) {
    Map<TopicPartition, Long> interrupted = writer.interrupted(ends.keySet());
    reader.rewind();
    if (interrupted.isEmpty()) {
      keys(cluster.topics().claimDifferences()).forEach(article -> writer.claims(article, null));
    } else {
      read(cluster.topics().claimDifferences(), each -> dryRun.known(each.key(), each.value()));
      reader.seek(interrupted);
      err.println("goes on where the last run was stopped");
    }
  }

  private void read(Topic<?, ?> topic, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
    try (var records = TopicReader.open(cluster, topic)) {
      records.rewind();
      records.readToEnd(sink, () -> true);
    }
  }

  private Set<String> keys(Topic<?, ?> table) {
    var keys = new TreeSet<String>();
    read(
        table,
        each -> {
          if (each.value() == null) {
            keys.remove(text(each.key()));
          } else {
            keys.add(text(each.key()));
          }
        });
    return keys;
  }

  private void readAgain(TopicReader reader, DifferenceWriter writer) {
    var progress = new Progressing(err, "articles read again", articles);
    reader.readToEnd(
        each -> {
          if (isWanted(each)) {
            read(each, writer);
          }
          writer.read(new TopicPartition(each.topic(), each.partition()), each.offset());
          progress.step();
        },
        () -> true);
    progress.end();
    dryRun.forEachDifference((article, difference) -> summary.claims(difference));
  }

  private boolean isWanted(ConsumerRecord<byte[], byte[]> each) {
    return each.key() != null
        && dryRun.isNewest(each.partition(), each.key(), each.offset())
        && since.map(from -> each.timestamp() >= from.toEpochMilli()).orElse(true);
  }

  private void read(ConsumerRecord<byte[], byte[]> article, DifferenceWriter writer) {
    boolean differed = dryRun.differs(article.key());
    dryRun.known(article.key(), null);
    Optional<ClaimDifference> differs = Optional.empty();
    if (article.value() != null) {
      switch (dryRun.state(article.partition(), article.key())) {
        case NOT_READ -> summary.notRead();
        case CURRENT -> summary.current();
        case OLD -> {
          summary.read();
          differs = dryRun.read(article.key(), article.value(), cause -> summary.unreadable());
        }
      }
    }
    if (differs.isPresent() || differed) {
      writer.claims(text(article.key()), differs.orElse(null));
    }
  }

  private void results(DifferenceWriter writer) {
    Set<String> former = keys(cluster.topics().resultDifferences());
    var progress = new Progressing(err, "results that differ", 0);
    dryRun.results(
        (id, difference) -> {
          former.remove(id);
          summary.result(id, difference);
          writer.result(id, difference);
          progress.step();
        });
    former.forEach(id -> writer.result(id, null));
    progress.end();
  }

  /**
   * Publishes again what the live topology is to read anew, each article once, and only while it is
   * the newest. After {@link #compare}.
   *
   * @return how many
   */
  public long apply() {
    var progress = new Progressing(err, "articles published again", articles);
    var batch = new ArrayList<Again>();
    long[] applied = {0};
    try (var reader = TopicReader.open(cluster, cluster.topics().articles());
        var republisher = Republisher.open(cluster, "reprocess", mark())) {
      ends.forEach(republisher::readTo);
      reader.rewind();
      reader.readToEnd(
          each -> {
            progress.step();
            if (isWanted(each) && isToBeApplied(each)) {
              batch.add(new Again(each, true));
            }
            if (batch.size() == BATCH) {
              applied[0] += publish(republisher, batch);
            }
          },
          () -> true);
      applied[0] += publish(republisher, batch);
    } catch (KafkaException e) {
      throw TopicReader.unavailable(cluster, e);
    }
    progress.end();
    return applied[0];
  }

  private boolean isToBeApplied(ConsumerRecord<byte[], byte[]> article) {
    return article.value() != null
        && dryRun.state(article.partition(), article.key()) == DryRun.State.OLD
        && dryRun.isWorthAnother(article.key());
  }

  private static long publish(Republisher republisher, List<Again> batch) {
    if (batch.isEmpty()) {
      return 0;
    }
    int published = republisher.publish(List.copyOf(batch), done -> List.of()).size();
    batch.clear();
    return published;
  }

  private static String text(byte[] key) {
    return new String(key, StandardCharsets.UTF_8);
  }

  /**
   * @param live the version of the instances that are to read the articles
   * @throws Problem where they would read them as before
   */
  public void requireSame(Optional<String> live) {
    live.filter(version -> !version.equals(dryRun.version()))
        .ifPresent(
            version -> {
              throw Problem.refused(
                  "the running instance has extractor %s and this is %s: it would read the articles as before; upgrade it first"
                      .formatted(version, dryRun.version()));
            });
  }

  @Override
  public void close() {
    dryRun.close();
  }
}
