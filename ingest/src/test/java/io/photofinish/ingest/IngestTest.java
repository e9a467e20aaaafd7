package io.photofinish.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.publish.ArticlePublisher;
import io.photofinish.ingest.publish.Publishers;
import io.photofinish.ingest.source.Candidate;
import io.photofinish.ingest.source.ReadOptions;
import io.photofinish.ingest.source.Source;
import io.photofinish.ingest.source.Sources;
import io.photofinish.schemas.Article;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class IngestTest {
  private final MockProducer<String, Article> producer = Publishers.answering();
  private final ArticlePublisher publisher = Publishers.over(producer);

  private static Source lines(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return Sources.stream(
        "standard input", new ByteArrayInputStream(bytes), ReadOptions.standard());
  }

  @Test
  void a_run_publishes_retracts_and_lists_what_it_refused() {
    IngestSummary summary =
        Ingest.run(
            List.of(
                lines(
                    "{\"id\":\"a\",\"text\":\"Kerr won.\"}",
                    "{\"id\":\"b\"}",
                    "{\"id\":\"a\",\"text\":\"Hocker won.\"}"),
                Sources.retractions(List.of("c"))),
            publisher,
            Progress.silent());

    assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("a", "a", "c");
    assertThat(summary.deliveries().published()).isEqualTo(2);
    assertThat(summary.deliveries().retracted()).isEqualTo(1);
    assertThat(summary.deliveries().bytes()).isEqualTo("Kerr won.Hocker won.".length());
    assertThat(summary.refusals())
        .extracting(Candidate.Refused::where)
        .containsExactly("standard input, line 2");
    assertThat(summary.isComplete()).isFalse();
  }

  @Test
  void a_run_in_which_all_went_well_is_complete_though_files_were_skipped() {
    IngestSummary summary =
        Ingest.run(
            List.of(
                lines("{\"id\":\"a\",\"text\":\"x\"}"),
                sink -> sink.accept(new Candidate.Skipped("photo.jpg", "no article"))),
            publisher,
            Progress.silent());

    assertThat(summary.isComplete()).isTrue();
    assertThat(summary.read().skipped()).isEqualTo(1);
  }

  @Test
  void progress_hears_of_every_candidate_with_the_totals_so_far() {
    List<String> heard = new ArrayList<>();

    Ingest.run(
        List.of(lines("{\"id\":\"a\",\"text\":\"x\"}", "{", "{\"id\":\"b\",\"retract\":true}")),
        publisher,
        (candidate, soFar) ->
            heard.add(soFar.articles() + " " + soFar.refused() + " " + soFar.retractions()));

    assertThat(heard).containsExactly("1 0 0", "1 1 0", "1 1 1");
  }

  @Test
  void the_summary_of_a_second_run_leaves_the_first_out() {
    producer.sendException = new RecordTooLargeException("first run");
    Ingest.run(List.of(lines("{\"id\":\"a\",\"text\":\"x\"}")), publisher, Progress.silent());
    producer.sendException = null;

    IngestSummary second =
        Ingest.run(List.of(lines("{\"id\":\"b\",\"text\":\"x\"}")), publisher, Progress.silent());

    assertThat(second.deliveries().published()).isEqualTo(1);
    assertThat(second.deliveries().undelivered()).isZero();
    assertThat(second.deliveries().examples()).isEmpty();
    assertThat(second.isComplete()).isTrue();
  }

  @Test
  void the_reading_ends_when_the_broker_takes_no_more() {
    var faulty = Publishers.silent();
    var stopping = Publishers.over(faulty);
    List<String> read = new ArrayList<>();

    IngestSummary summary =
        Ingest.run(
            List.of(
                lines(
                    "{\"id\":\"a\",\"text\":\"x\"}",
                    "{\"id\":\"b\",\"text\":\"x\"}",
                    "{\"id\":\"c\",\"text\":\"x\"}")),
            stopping,
            (candidate, soFar) -> {
              read.add(((Candidate.Accepted) candidate).id());
              if (soFar.articles() == 2) {
                faulty.completeNext();
                faulty.errorNext(new TimeoutException("the broker is gone"));
              }
            });

    assertThat(read).containsExactly("a", "b");
    assertThat(summary.deliveries().published()).isEqualTo(1);
    assertThat(summary.deliveries().examples()).extracting("id").containsExactly("b");
    assertThat(summary.deliveries().bytes()).as("of what was published alone").isEqualTo(1);
    assertThat(summary.deliveries().stopped())
        .contains("the broker does not answer: the broker is gone");
    assertThat(summary.isComplete()).isFalse();
  }

  @Test
  void refusals_beyond_the_first_hundred_are_counted_only() {
    String[] bad = new String[250];
    Arrays.fill(bad, ":");
    bad[0] = "{\"id\":\"a\",\"text\":\"x\"}";

    IngestSummary summary = Ingest.run(List.of(lines(bad)), publisher, Progress.silent());

    assertThat(summary.read().refused()).isEqualTo(249);
    assertThat(summary.refusals()).hasSize(IngestSummary.MAX_REFUSALS);
  }
}
