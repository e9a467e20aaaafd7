package io.photofinish.ingest;

import io.photofinish.ingest.publish.ArticlePublisher;
import io.photofinish.ingest.publish.Deliveries;
import io.photofinish.ingest.source.Candidate;
import io.photofinish.ingest.source.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sources to the articles topic: reads, publishes, and counts. */
public final class Ingest {
  private final ArticlePublisher publisher;
  private final Progress progress;
  private final long start = System.nanoTime();
  private final List<Candidate.Refused> refusals = new ArrayList<>();
  private long articles;
  private long retractions;
  private long refused;
  private long skipped;

  private Ingest(ArticlePublisher publisher, Progress progress) {
    this.publisher = publisher;
    this.progress = progress;
  }

  /**
   * Reads the sources in turn and waits for the broker's last answer. Bad input is in the summary
   * and stops nothing; where the broker takes no more, the reading ends early and the summary says
   * so. The publisher stays open.
   */
  public static IngestSummary run(
      Iterable<? extends Source> sources, ArticlePublisher publisher, Progress progress) {
    Deliveries before = publisher.deliveries();
    var run = new Ingest(publisher, progress);
    try {
      sources.forEach(source -> source.read(run::take));
    } catch (Stopped brokerTakesNoMore) {
      // The publisher's deliveries say why.
    }
    Deliveries after = publisher.flush();
    return new IngestSummary(run.totals(), after.since(before), run.refusals);
  }

  private void take(Candidate candidate) {
    if (candidate instanceof Candidate.Accepted article) {
      publisher.publish(article.id(), article.article());
      articles++;
    } else if (candidate instanceof Candidate.Retraction retraction) {
      publisher.retract(retraction.id());
      retractions++;
    } else if (candidate instanceof Candidate.Refused refusal) {
      refused++;
      if (refusals.size() < IngestSummary.MAX_REFUSALS) {
        refusals.add(refusal);
      }
    } else {
      skipped++;
    }
    progress.read(candidate, totals());
    if (publisher.isStopped()) {
      throw new Stopped();
    }
  }

  private Totals totals() {
    var elapsed = Duration.ofNanos(System.nanoTime() - start);
    return new Totals(articles, retractions, refused, skipped, elapsed);
  }

  /** The only way out of a source that is being read. */
  private static final class Stopped extends RuntimeException {
    Stopped() {
      super("the broker takes no more", null, false, false);
    }
  }
}
