package io.photofinish.ingest.text;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that a reader of the evidence may be sent to. */
public final class WebAddress {
  private WebAddress() {}

  /** Absolute, http or https: others (javascript:, file:) must not become links. */
  public static boolean isOne(String written) {
    try {
      var uri = new URI(written);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
