package io.photofinish.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.publish.Delivery;
import io.photofinish.ingest.publish.Publishers;
import io.photofinish.ingest.source.Candidate;
import io.photofinish.ingest.source.Format;
import io.photofinish.ingest.source.ReadOptions;
import io.photofinish.ingest.source.Source;
import io.photofinish.ingest.source.Sources;
import io.photofinish.schemas.Article;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class InboxTest {
  private final MockProducer<String, Article> producer = Publishers.answering();
  private final Inbox inbox = new Inbox(Publishers.shared(producer));

  private static Source lines(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return Sources.stream(
        "the request",
        new ByteArrayInputStream(bytes),
        ReadOptions.standard().withFormat(Format.JSON_LINES));
  }

  @Test
  void what_is_good_is_published_and_what_is_not_is_told_by_its_line() throws Exception {
    var receipt =
        inbox.receive(
            lines(
                "{\"id\":\"a\",\"text\":\"Kerr won.\"}",
                "{\"id\":\"b\"}",
                "{\"id\":\"c\",\"retract\":true}"));

    assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("a", "c");
    assertThat(producer.history()).last().extracting(ProducerRecord::value).isNull();
    assertThat(receipt.articles()).isEqualTo(1);
    assertThat(receipt.retractions()).isEqualTo(1);
    assertThat(receipt.last()).contains("c");
    assertThat(receipt.refusals())
        .extracting(Candidate.Refused::where)
        .containsExactly("the request, line 2");
    assertThat(receipt.stopped()).isEmpty();
  }

  @Test
  void it_answers_when_the_brokers_have() throws Exception {
    var silent = Publishers.silent();
    var slow = new Inbox(Publishers.shared(silent));
    var receipt =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return slow.receive(lines("{\"id\":\"a\",\"text\":\"x\"}"));
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    while (!silent.completeNext()) {
      assertThat(receipt).isNotDone();
      Thread.onSpinWait();
    }
    assertThat(receipt.get().articles()).isEqualTo(1);
  }

  @Test
  void a_full_buffer_a_record_too_large_and_a_broker_out_of_reach_are_told_apart()
      throws Exception {
    assertThat(whenTheProducerSays(new BufferExhaustedException("full")).stopped())
        .contains(new Delivery.Busy());
    assertThat(whenTheProducerSays(new TimeoutException("gone")).stopped())
        .contains(new Delivery.Unavailable("the broker does not answer: gone"));
    var tooLarge = whenTheProducerSays(new RecordTooLargeException("9 MiB"));
    assertThat(tooLarge.stopped()).isEmpty();
    assertThat(tooLarge.refusals())
        .extracting(Candidate.Refused::cause)
        .containsExactly("a: 9 MiB", "b: 9 MiB");
  }

  private Inbox.Receipt whenTheProducerSays(RuntimeException fault) throws InterruptedException {
    producer.sendException = fault;
    var receipt =
        inbox.receive(lines("{\"id\":\"a\",\"text\":\"x\"}", "{\"id\":\"b\",\"text\":\"x\"}"));
    assertThat(receipt.articles()).isZero();
    assertThat(receipt.last()).isEmpty();
    return receipt;
  }

  @Test
  void every_line_is_published_or_refused_whatever_its_bytes() throws Exception {
    var random = new Random(20240806);
    for (int round = 0; round < 300; round++) {
      producer.clear();
      var lines = new ArrayList<String>();
      long good = 0;
      for (int i = 0; i < 1 + random.nextInt(20); i++) {
        boolean isGood = random.nextBoolean();
        good += isGood ? 1 : 0;
        byte[] noise = new byte[random.nextInt(30)];
        random.nextBytes(noise);
        String bad = ":" + new String(noise, StandardCharsets.ISO_8859_1).replace('\n', ' ');
        lines.add(isGood ? "{\"id\":\"" + i + "\",\"text\":\"x\"}" : bad);
      }

      var receipt = inbox.receive(lines(lines.toArray(String[]::new)));

      assertThat(receipt.articles()).isEqualTo(good).isEqualTo(producer.history().size());
      assertThat(receipt.refused()).isEqualTo(lines.size() - good);
    }
  }

  @Test
  void of_very_many_refusals_the_first_are_kept() throws Exception {
    var bad = new ArrayList<String>(List.of("{\"id\":\"a\",\"text\":\"x\"}"));
    for (int i = 0; i < 500; i++) {
      bad.add(":");
    }

    var receipt = inbox.receive(lines(bad.toArray(String[]::new)));

    assertThat(receipt.refused()).isEqualTo(500);
    assertThat(receipt.refusals()).hasSize(Inbox.MAX_REFUSALS);
  }
}
