package io.photofinish.app.http;

import io.photofinish.app.query.HappeningCursor;
import io.photofinish.app.query.HappeningLog;
import io.photofinish.app.query.HappeningLog.Batch;
import io.photofinish.app.query.HappeningLog.Told;
import io.photofinish.app.query.Lookup;
import io.photofinish.schemas.Happening;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * One who listens: writes server-sent events, first what came since the cursor, then what comes. An
 * event's id is the cursor behind it, so that who comes back with it misses nothing and gets
 * nothing twice.
 */
final class Listener {
  static final int QUEUE = 1_000;

  /** So that proxies keep the connection and a listener who has gone is noticed. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** Until brokers that do not answer are asked again. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final int AT_A_TIME = 200;

  private final OutputStream out;
  private final Predicate<Happening> wanted;
  private final BlockingQueue<Told> queue = new ArrayBlockingQueue<>(QUEUE);
  private final CountDownLatch closed = new CountDownLatch(1);
  private HappeningCursor position;

  /**
   * @param since behind what has been read
   */
  Listener(OutputStream out, HappeningCursor since, Predicate<Happening> wanted) {
    this.out = out;
    this.wanted = wanted;
    position = since;
  }

  /** False where it has not taken what came before. */
  boolean offer(Told told) {
    return queue.offer(told);
  }

  void close() {
    closed.countDown();
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  /** Writes until the listener goes or is dropped. */
  void run(HappeningLog log, Broadcast broadcast) throws InterruptedException {
    try {
      write("retry: 2000\n\n");
      catchUp(log, broadcast);
      while (isOpen()) {
        Optional<Told> next =
            Optional.ofNullable(queue.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS));
        if (next.isPresent()) {
          tell(next.get());
        } else {
          write(":\n\n");
        }
      }
    } catch (IOException gone) {
      close();
    }
  }

  /** What came before the queue; of what is in both, {@link #tell} knows. */
  private void catchUp(HappeningLog log, Broadcast broadcast)
      throws IOException, InterruptedException {
    while (isOpen()) {
      if (!broadcast.awaitReading(PAUSE)) {
        write(":\n\n");
        continue;
      }
      Lookup<Batch> before = log.after(position, AT_A_TIME);
      if (!(before instanceof Lookup.Found<Batch> found)) {
        write(":\n\n"); // so that one who has gone meanwhile is noticed
        var unused = closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        continue;
      }
      for (Told told : found.value().told()) {
        tell(told);
      }
      if (found.value().told().isEmpty()) {
        return;
      }
    }
  }

  private void tell(Told told) throws IOException {
    if (position.hasRead(told.partition(), told.offset())) {
      return;
    }
    position = position.after(told.partition(), told.offset());
    if (wanted.test(told.happening())) {
      write("event: happening\nid: " + position + "\ndata: " + HappeningRoutes.of(told) + "\n\n");
    }
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
