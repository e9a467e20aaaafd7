package io.photofinish.standalone.feed;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.ingest.feed.turn.HostTurns;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedState;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.records.LatestRecords;
import io.photofinish.standalone.records.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The feeds of a cluster, as its topics {@code feeds} and {@code feed-state} hold them. */
public final class FeedTopics {
  private static final Logger LOG = LoggerFactory.getLogger(FeedTopics.class);
  private static final int PATIENCE_MILLIS = 15_000;

  private final Cluster cluster;

  public FeedTopics(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * By address, in its order.
   *
   * @throws Problem where the brokers do not answer or lack the topics
   */
  public Map<String, FeedSummary> all() {
    Map<String, FeedState> states = read(cluster.topics().feedState());
    Map<String, FeedSummary> known = new LinkedHashMap<>();
    read(cluster.topics().feeds())
        .forEach(
            (address, feed) ->
                known.put(
                    address,
                    FeedSummary.of(
                        address,
                        feed,
                        Optional.ofNullable(states.get(address)).map(FeedSummary.Polled::of))));
    return known;
  }

  private <V> Map<String, V> read(Topic<String, V> topic) {
    var table = new LatestRecords();
    try (var reader = TopicReader.open(cluster, topic)) {
      reader.rewind();
      reader.readToEnd(table::add, () -> true);
    } catch (KafkaException e) {
      throw unanswered(e);
    }
    Map<String, V> values = new LinkedHashMap<>();
    table
        .all()
        .forEach(
            each -> {
              String key = new String(each.key(), StandardCharsets.UTF_8);
              try {
                values.put(
                    key, topic.value().deserializer().deserialize(topic.name(), each.value()));
              } catch (SerializationException e) {
                LOG.warn("what {} holds of {} cannot be read", topic.name(), Redacted.of(key), e);
              }
            });
    return values;
  }

  /** Among all who ask the same hosts; to be closed. */
  public HostTurns turns(FetchSettings fetch) {
    return new HostTurns(
        cluster.clientProperties(),
        cluster.topics().hostTurns(),
        fetch.timeout(),
        Duration.ofMillis(PATIENCE_MILLIS),
        InstantSource.system());
  }

  /** Written when it returns. What was added before is added anew. */
  public void add(Map<String, Feed> feeds) {
    write(feeds);
  }

  /** Their memory goes too, once the poller sees it; the articles stay. */
  public void remove(Iterable<String> addresses) {
    Map<String, Feed> tombstones = new LinkedHashMap<>();
    addresses.forEach(address -> tombstones.put(address, null));
    write(tombstones);
  }

  private void write(Map<String, Feed> values) {
    if (values.isEmpty()) {
      return;
    }
    Topic<String, Feed> topic = cluster.topics().feeds();
    Map<String, Object> properties = cluster.clientProperties();
    properties.put("client.id", "photofinish-feeds-command");
    properties.put("acks", "all");
    properties.put("max.block.ms", PATIENCE_MILLIS);
    properties.put("request.timeout.ms", PATIENCE_MILLIS / 2);
    properties.put("delivery.timeout.ms", PATIENCE_MILLIS);
    Serializer<Feed> serializer = topic.value().serializer();
    try (var producer =
        new KafkaProducer<String, Feed>(properties, topic.key().serializer(), serializer)) {
      for (var each : values.entrySet()) {
        var unused =
            producer.send(new ProducerRecord<>(topic.name(), each.getKey(), each.getValue())).get();
      }
    } catch (ExecutionException e) {
      throw unanswered(e.getCause());
    } catch (KafkaException e) {
      throw unanswered(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.environment("interrupted", e);
    }
  }

  private Problem unanswered(Throwable e) {
    return Problem.environment(
        "no answer from the brokers at %s (%s); check that they run and the address"
            .formatted(cluster.bootstrapServers(), e.getMessage()),
        e);
  }
}
