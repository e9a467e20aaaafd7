package io.photofinish.ingest;

import io.photofinish.ingest.publish.Delivery;
import io.photofinish.ingest.publish.SharedPublisher;
import io.photofinish.ingest.source.Candidate;
import io.photofinish.ingest.source.Source;
import io.photofinish.schemas.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes in what others hand over, one source each, many at a time: reads it, publishes it, and
 * answers when the brokers have. No more than one article of a source is in memory beside what the
 * publisher's buffer holds. Safe for threads.
 */
public final class Inbox {
  /** The most refusals that a receipt keeps. */
  public static final int MAX_REFUSALS = 100;

  private final SharedPublisher publisher;

  public Inbox(SharedPublisher publisher) {
    this.publisher = publisher;
  }

  /**
   * What became of a source.
   *
   * @param articles confirmed by the brokers
   * @param retractions likewise
   * @param refused how many were none, or were not taken
   * @param refusals the first of these
   * @param last id of the last one that was published; empty where none was
   * @param stopped why the reading ended early; empty where it was read to its end
   */
  public record Receipt(
      long articles,
      long retractions,
      long refused,
      List<Candidate.Refused> refusals,
      Optional<String> last,
      Optional<Delivery> stopped) {
    public Receipt {
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * Returns when every record is confirmed or given up. Where the brokers take no more the reading
   * ends early; to hand over the same again is safe.
   */
  public Receipt receive(Source source) throws InterruptedException {
    var run = new Run();
    try {
      source.read(run::take);
    } catch (Stopped brokersTakeNoMore) {
      // The receipt says why.
    }
    return run.receipt();
  }

  private final class Run {
    // Guarded by this object: the producer's thread writes them too.
    private final List<Candidate.Refused> refusals = new ArrayList<>();
    private Optional<Delivery> stopped = Optional.empty();
    private Optional<String> last = Optional.empty();
    private long articles;
    private long retractions;
    private long refused;
    private long pending;

    void take(Candidate candidate) {
      if (candidate instanceof Candidate.Accepted accepted) {
        send(accepted.input(), accepted.id(), accepted.article());
      } else if (candidate instanceof Candidate.Retraction retraction) {
        send(retraction.input(), retraction.id(), null);
      } else if (candidate instanceof Candidate.Refused refusal) {
        refuse(refusal);
      }
      if (isStopped()) {
        throw new Stopped();
      }
    }

    private void send(String input, String id, Article article) {
      synchronized (this) {
        pending++;
      }
      publisher.send(id, article, delivery -> answered(input, id, article != null, delivery));
    }

    private synchronized void answered(
        String input, String id, boolean isArticle, Delivery delivery) {
      pending--;
      if (delivery instanceof Delivery.Confirmed) {
        articles += isArticle ? 1 : 0;
        retractions += isArticle ? 0 : 1;
        last = Optional.of(id);
      } else if (delivery instanceof Delivery.Refused refusal) {
        refuse(new Candidate.Refused(input, id + ": " + refusal.cause(), "split it"));
      } else if (stopped.isEmpty()) {
        stopped = Optional.of(delivery);
      }
      notifyAll();
    }

    private synchronized void refuse(Candidate.Refused refusal) {
      refused++;
      if (refusals.size() < MAX_REFUSALS) {
        refusals.add(refusal);
      }
    }

    private synchronized boolean isStopped() {
      return stopped.isPresent();
    }

    /** The producer answers for each record within its delivery time-out. */
    synchronized Receipt receipt() throws InterruptedException {
      while (pending > 0) {
        wait();
      }
      return new Receipt(articles, retractions, refused, refusals, last, stopped);
    }
  }

  /** The only way out of a source that is being read. */
  private static final class Stopped extends RuntimeException {
    Stopped() {
      super("the brokers take no more", null, false, false);
    }
  }
}
