package io.photofinish.standalone.letter;

import io.photofinish.schemas.LetterFate;
import io.photofinish.schemas.LetterFateKind;
import io.photofinish.schemas.topic.CleanUp;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.records.Republisher;
import io.photofinish.standalone.records.Republisher.Again;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Dead letters published again or put away, each at most once: what is published and that it was
 * are one transaction. The only one at work on a cluster; a second shuts the first out.
 */
public final class Decisions implements AutoCloseable {
  private static final int BATCH = 50;

  private final Cluster cluster;
  private final Republisher republisher;
  private final LetterBox box;

  private Decisions(Cluster cluster, Republisher republisher) {
    this.cluster = cluster;
    this.republisher = republisher;
    box = LetterBox.read(cluster); // after the others were shut out
  }

  public static Decisions open(Cluster cluster) {
    var republisher = Republisher.open(cluster, "dead-letters", "dead-letters");
    try {
      return new Decisions(cluster, republisher);
    } catch (RuntimeException e) {
      republisher.close();
      throw e;
    }
  }

  public LetterBox box() {
    return box;
  }

  /** What became of a letter that was to be published again. */
  public enum Outcome {
    REPLAYED,
    /** The topic has a newer record of the key, which it would replace. */
    OVERTAKEN,
    /** Only its beginning is kept, or it does not say where it comes from. */
    INCOMPLETE,
    /** Its topic takes no record without a key. */
    KEYLESS
  }

  /** In the order in which the originals came; those already decided on are left to the caller. */
  public Map<Letter, Outcome> replay(List<Letter> letters) {
    var outcomes = new LinkedHashMap<Letter, Outcome>();
    letters.forEach(
        letter -> outcomes.put(letter, isComplete(letter) ? Outcome.KEYLESS : Outcome.INCOMPLETE));
    List<Letter> complete =
        letters.stream()
            .filter(letter -> isComplete(letter) && (letter.key() != null || !isTable(letter)))
            .sorted(
                Comparator.comparing((Letter letter) -> letter.topic().orElseThrow())
                    .thenComparing(letter -> letter.originPartition().orElseThrow())
                    .thenComparing(letter -> letter.originOffset().orElseThrow()))
            .toList();
    for (int from = 0; from < complete.size(); from += BATCH) {
      replayBatch(complete.subList(from, Math.min(from + BATCH, complete.size())), outcomes);
    }
    return outcomes;
  }

  private static boolean isComplete(Letter letter) {
    return letter.cutFrom().isEmpty()
        && letter.topic().isPresent()
        && letter.originPartition().isPresent()
        && letter.originOffset().isPresent();
  }

  private void replayBatch(List<Letter> batch, Map<Letter, Outcome> outcomes) {
    Map<Again, Letter> records = new LinkedHashMap<>();
    batch.forEach(letter -> records.put(again(letter), letter));
    List<Again> published =
        republisher.publish(
            List.copyOf(records.keySet()),
            done -> memory(done.stream().map(records::get).toList(), LetterFateKind.REPLAYED));
    batch.forEach(letter -> outcomes.put(letter, Outcome.OVERTAKEN));
    published.forEach(each -> outcomes.put(records.get(each), Outcome.REPLAYED));
  }

  private Again again(Letter letter) {
    return new Again(letter.original(box.bytes(letter)), isTable(letter));
  }

  /** Whether a newer record of its key replaces it. */
  private boolean isTable(Letter letter) {
    return cluster.topics().all().stream()
        .filter(topic -> topic.cleanUp() == CleanUp.COMPACT)
        .anyMatch(topic -> letter.topic().equals(Optional.of(topic.name())));
  }

  public void discard(List<Letter> letters) {
    var unused = republisher.publish(List.of(), none -> memory(letters, LetterFateKind.DISCARDED));
  }

  private List<ProducerRecord<byte[], byte[]>> memory(List<Letter> letters, LetterFateKind kind) {
    var now = InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
    var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
    letters.forEach(
        letter -> records.add(fate(letter.id(), new LetterFate(kind, letter.at(), now))));
    box.forgettable().forEach(id -> records.add(fate(id, null)));
    return records;
  }

  private ProducerRecord<byte[], byte[]> fate(String id, LetterFate fate) {
    Topic<String, LetterFate> topic = cluster.topics().deadLetterFates();
    return new ProducerRecord<>(
        topic.name(),
        id.getBytes(StandardCharsets.UTF_8),
        topic.value().serializer().serialize(topic.name(), fate));
  }

  @Override
  public void close() {
    republisher.close();
  }
}
