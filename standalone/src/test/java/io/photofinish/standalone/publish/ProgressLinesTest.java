package io.photofinish.standalone.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.IngestSummary;
import io.photofinish.ingest.Totals;
import io.photofinish.ingest.publish.Deliveries;
import io.photofinish.ingest.publish.Undelivered;
import io.photofinish.ingest.source.Candidate;
import io.photofinish.ingest.source.Workload;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
  private final StringWriter shown = new StringWriter();
  private final PrintWriter err = new PrintWriter(shown, true);
  private final Candidate article = new Candidate.Retraction("input", "id");

  @Test
  void in_a_log_a_line_comes_every_five_seconds() {
    var progress = new ProgressLines(err, false, Workload.unknown());
    progress.read(article, after(4));
    assertThat(shown.toString()).isEmpty();
    progress.read(article, after(6));
    progress.read(article, after(10));
    assertThat(shown.toString().lines())
        .containsExactly("6,000 articles read, 1 refused, 1,000 articles a second");
  }

  @Test
  void on_a_terminal_one_line_is_written_over_and_cleared_at_the_end() {
    var progress = new ProgressLines(err, true, Workload.unknown());
    progress.read(article, after(1));
    progress.read(article, after(2));
    progress.end();
    assertThat(shown.toString()).contains("1,000 articles read", "2,000 articles read");
    assertThat(shown.toString()).endsWith("\r\u001b[K").doesNotContain("\n");
  }

  @Test
  void a_refusal_is_shown_when_it_happens() {
    new ProgressLines(err, false, Workload.unknown())
        .read(new Candidate.Refused("a.txt", "it is empty", "give a text"), after(0));
    assertThat(shown.toString()).contains("refused: a.txt: it is empty; give a text");
  }

  @Test
  void where_the_size_is_known_the_share_and_the_time_left_are_shown() {
    var log = new ProgressLine(err, false);
    log.show(Duration.ofSeconds(30), "reading", OptionalDouble.of(0.25));
    log.show(Duration.ofSeconds(30), "reading", OptionalDouble.of(0.001));
    log.show(Duration.ofHours(1), "reading", OptionalDouble.of(0.4));
    log.show(Duration.ofSeconds(30), "reading", OptionalDouble.of(1));
    assertThat(shown.toString().lines())
        .containsExactly(
            "reading; 25 %, 1:30 left",
            "reading; 0 %", "reading; 40 %, 1:30 h left", "reading; 100 %");

    new ProgressLine(err, true).show(Duration.ofSeconds(1), "reading", OptionalDouble.of(0.5));
    assertThat(shown.toString()).endsWith("[##########          ] reading; 50 %, 0:01 left");
  }

  @Test
  void the_summary_says_what_was_not_confirmed_and_why_it_stopped() {
    var summary =
        new IngestSummary(
            new Totals(3, 0, 1, 0, Duration.ofMillis(1500)),
            new Deliveries(
                2,
                2048,
                0,
                1,
                List.of(new Undelivered("a.txt", "too late")),
                4,
                Optional.of("no broker")),
            List.of());
    assertThat(SummaryLines.of(summary))
        .containsExactly(
            "published 2 articles (2 KiB of text) in 1.5 s; 0 retracted, 1 refused, 0 skipped",
            "not confirmed by the broker: 1",
            "  a.txt: too late",
            "without an answer from the broker: 4",
            "stopped early: no broker; publish the same again, nothing counts twice");
  }

  private static Totals after(int seconds) {
    return new Totals(seconds * 1000L, 0, 1, 0, Duration.ofSeconds(seconds));
  }
}
