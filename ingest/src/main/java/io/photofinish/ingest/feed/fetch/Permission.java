package io.photofinish.ingest.feed.fetch;

import java.net.URI;
import java.time.Duration;

/** Whether and how often an address may be asked; put to each address that is led to. */
@FunctionalInterface
public interface Permission {
  /**
   * @return the gap to keep from other requests to the host, where that is more than the standard
   *     one
   * @throws FetchException where it must not be asked
   */
  Duration gap(URI address) throws FetchException, InterruptedException;

  static Permission always() {
    return address -> Duration.ZERO;
  }
}
