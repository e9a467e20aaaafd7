package io.photofinish.standalone.letter;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.schemas.LetterFate;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.records.LatestRecords;
import io.photofinish.standalone.records.RecordJson;
import io.photofinish.standalone.records.TopicReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;

/** The dead letters of a cluster, and what was decided on them. Holds no bytes of theirs. */
public final class LetterBox {
  private final Cluster cluster;
  private final List<Letter> letters;
  private final Map<String, LetterFate> fates;

  private final long inAll;

  private LetterBox(
      Cluster cluster, List<Letter> letters, Map<String, LetterFate> fates, long inAll) {
    this.cluster = cluster;
    this.letters = letters;
    this.fates = fates;
    this.inAll = inAll;
  }

  /**
   * As they are now; costs a pass over all of them.
   *
   * @throws Problem where the brokers do not answer or lack the topics
   */
  public static LetterBox read(Cluster cluster) {
    return newest(cluster, Long.MAX_VALUE);
  }

  /**
   * The newest of them; costs a pass over these.
   *
   * @param most of each partition
   * @throws Problem where the brokers do not answer or lack the topics
   */
  static LetterBox newest(Cluster cluster, long most) {
    var letters = new ArrayList<Letter>();
    long inAll;
    try (var reader = TopicReader.open(cluster, cluster.topics().deadLetters())) {
      inAll = reader.size();
      reader.rewind(most);
      reader.readToEnd(each -> letters.add(Letter.of(each)), () -> true);
    } catch (KafkaException e) {
      throw TopicReader.unavailable(cluster, e);
    }
    letters.sort(Comparator.comparing(Letter::at).thenComparing(Letter::partition));
    return new LetterBox(
        cluster, letters, LatestRecords.of(cluster, cluster.topics().deadLetterFates()), inAll);
  }

  /** What the names of the cluster's topics begin with. */
  public String topicPrefix() {
    return cluster.topics().prefix();
  }

  /** How many the topic holds, at most: ends of transactions count too. */
  long inAll() {
    return inAll;
  }

  /** Those that were read, the oldest first. */
  public List<Letter> all() {
    return letters;
  }

  /** What was decided on a letter. */
  public Optional<LetterFate> fate(Letter letter) {
    return Optional.ofNullable(fates.get(letter.id()))
        .filter(fate -> fate.getLetterAt().equals(letter.at()));
  }

  /**
   * @throws Problem where there is none
   */
  public Letter named(String id) {
    return letters.stream()
        .filter(letter -> letter.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.refused(
                    "there is no dead letter "
                        + id
                        + " (any more); see what there is: photofinish dead-letters list --all"));
  }

  /** The bytes of a letter; null where the original was a tombstone. */
  public byte[] bytes(Letter letter) {
    try (var reader = TopicReader.open(cluster, cluster.topics().deadLetters())) {
      return reader.at(letter.partition(), letter.offset()).map(ConsumerRecord::value).orElse(null);
    } catch (KafkaException e) {
      throw TopicReader.unavailable(cluster, e);
    }
  }

  /** What the bytes are on the topic that they come from; empty where they are nothing there. */
  public Optional<JsonNode> decoded(Letter letter, byte[] bytes) {
    Optional<Topic<?, ?>> topic = letter.topic().flatMap(cluster.topics()::named);
    if (topic.isEmpty() || bytes == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RecordJson(topic.get()).value(bytes));
    } catch (SerializationException e) {
      return Optional.empty();
    }
  }

  /** Decisions whose letters have gone by their age: nobody needs to remember them. */
  List<String> forgettable() {
    Set<String> there = letters.stream().map(Letter::id).collect(Collectors.toSet());
    return fates.keySet().stream().filter(id -> !there.contains(id)).toList();
  }
}
