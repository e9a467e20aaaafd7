package io.photofinish.app.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that is closed when a request keeps waiting too long for its rest: so long for the
 * header, and so long again for the body, for which each kibibyte that comes gives a second more.
 * The time between requests does not count, nor that of an answer: it is Jetty's idle time that
 * ends these.
 */
final class PromptEndPoint extends SocketChannelEndPoint {
  private static final long NANOS_FOR_A_BYTE = TimeUnit.SECONDS.toNanos(1) >> 10;

  private final Scheduler scheduler;
  private final Duration within;
  private final AccessLog log;

  /** Headers that are complete, and answers that are: a header may come before that is told. */
  private int asked;

  private int answered;

  /** Whether bytes of a header have come. */
  private boolean begun;

  private long bytes;
  private long waitedNanos;
  private long waitsSince;
  private Scheduler.Task limit;

  PromptEndPoint(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      Duration within,
      AccessLog log) {
    super(channel, selector, key, scheduler);
    this.scheduler = scheduler;
    this.within = within;
    this.log = log;
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    int filled = super.fill(buffer);
    if (filled > 0) {
      comes(filled);
    }
    return filled;
  }

  /** For more of a header, or for the next one. */
  @Override
  public void fillInterested(Callback callback) {
    waits();
    super.fillInterested(callback);
  }

  /** For more of a body. */
  @Override
  public boolean tryFillInterested(Callback callback) {
    waits();
    return super.tryFillInterested(callback);
  }

  @Override
  public void onClose(Throwable failure) {
    waitsNoMore();
    super.onClose(failure);
  }

  private synchronized void comes(int filled) {
    waitsNoMore();
    if (isAsked()) {
      bytes += filled;
    } else if (!begun) {
      begun = true;
      startAnew();
    }
  }

  private void startAnew() {
    bytes = 0;
    waitedNanos = 0;
  }

  private boolean isAsked() {
    return asked > answered;
  }

  private synchronized void waits() {
    if (limit == null && (begun || isAsked())) {
      waitsSince = NanoTime.now();
      limit = scheduler.schedule(this::expire, Math.max(0, leftNanos()), TimeUnit.NANOSECONDS);
    }
  }

  private long leftNanos() {
    return within.toNanos() + bytes * NANOS_FOR_A_BYTE - waitedNanos;
  }

  private synchronized void waitsNoMore() {
    if (limit != null) {
      limit.cancel();
      limit = null;
      waitedNanos += NanoTime.since(waitsSince);
    }
  }

  private void expire() {
    synchronized (this) {
      if (limit == null || NanoTime.since(waitsSince) < leftNanos()) {
        return; // What was waited for came meanwhile.
      }
    }
    log.cutOff(getRemoteSocketAddress());
    close(new TimeoutException("the rest of a request took too long"));
  }

  /** The header of a request is here. */
  synchronized void headerIsComplete() {
    asked++;
    begun = false;
    startAnew();
  }

  /** A request has had its answer. */
  synchronized void isAnswered() {
    answered++;
  }
}
