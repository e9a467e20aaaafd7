package io.photofinish.standalone.publish;

import io.photofinish.ingest.IngestSummary;
import io.photofinish.ingest.Totals;
import io.photofinish.ingest.publish.Deliveries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How an ingest ended, for people. */
final class SummaryLines {
  private SummaryLines() {}

  static List<String> of(IngestSummary summary) {
    var lines = new ArrayList<String>();
    Totals read = summary.read();
    Deliveries delivered = summary.deliveries();
    lines.add(
        String.format(
            Locale.ROOT,
            "published %,d %s (%,d KiB of text) in %.1f s; %,d retracted, %,d refused, %,d skipped",
            delivered.published(),
            delivered.published() == 1 ? "article" : "articles",
            (delivered.bytes() + 1023) >> 10,
            read.elapsed().toMillis() / 1e3,
            delivered.retracted(),
            read.refused(),
            read.skipped()));
    if (delivered.undelivered() > 0) {
      lines.add("not confirmed by the broker: " + delivered.undelivered());
      delivered.examples().stream()
          .limit(5)
          .forEach(example -> lines.add("  " + example.id() + ": " + example.cause()));
    }
    if (delivered.pending() > 0) {
      lines.add("without an answer from the broker: " + delivered.pending());
    }
    delivered
        .stopped()
        .ifPresent(
            cause ->
                lines.add(
                    "stopped early: " + cause + "; publish the same again, nothing counts twice"));
    return lines;
  }
}
