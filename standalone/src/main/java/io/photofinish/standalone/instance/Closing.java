package io.photofinish.standalone.instance;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started so far, to be stopped in the reverse order. */
final class Closing implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Closing.class);

  private record Part(String name, AutoCloseable part) {}

  private final Deque<Part> parts = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T add(String name, T part) {
    parts.push(new Part(name, part));
    return part;
  }

  /**
   * Stops every part, also after one has failed to; the failures are the logs' and the caller's.
   */
  @Override
  public synchronized void close() {
    RuntimeException failure = null;
    while (!parts.isEmpty()) {
      Part next = parts.pop();
      try {
        next.part.close();
        log.info("stopped: {}", next.name);
      } catch (Exception e) {
        var failed = new IllegalStateException(next.name + " did not stop cleanly: " + e, e);
        log.error(failed.getMessage(), e);
        if (failure == null) {
          failure = failed;
        } else {
          failure.addSuppressed(failed);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** As {@link #close}, where {@code first} is already on its way. */
  void closeAfter(RuntimeException first) {
    try {
      close();
    } catch (RuntimeException e) {
      first.addSuppressed(e);
    }
  }
}
