package io.photofinish.ingest.feed.memory;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An address without what only tells where a reader came from. */
final class CanonicalLink {
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?:utm_|at_|ns_|mc_|pk_|mtm_|hsa_)\\w+|fbclid|gclid|dclid|msclkid|igshid|cmpid|ocid|ito|ftag|smid|ncid|taid",
          Pattern.CASE_INSENSITIVE);

  private CanonicalLink() {}

  /** Host in lower case, no default port, no fragment, no tracking parameters. */
  static String of(String address) {
    try {
      var uri = new URI(address);
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      return scheme
          + "://"
          + uri.getHost().toLowerCase(Locale.ROOT)
          + port(uri, scheme)
          + path
          + query(uri.getRawQuery());
    } catch (URISyntaxException e) {
      return address;
    }
  }

  /** One for both schemes: sites move from http to https. */
  static String withoutScheme(String address) {
    String canonical = of(address);
    return canonical.substring(canonical.indexOf("://") + 1);
  }

  private static String port(URI uri, String scheme) {
    int standard = scheme.equals("https") ? 443 : 80;
    return uri.getPort() < 0 || uri.getPort() == standard ? "" : ":" + uri.getPort();
  }

  private static String query(String query) {
    if (query == null) {
      return "";
    }
    String left =
        Arrays.stream(query.split("&"))
            .filter(part -> !part.isEmpty())
            .filter(part -> !TRACKING.matcher(part.replaceAll("=.*", "")).matches())
            .collect(Collectors.joining("&"));
    return left.isEmpty() ? "" : "?" + left;
  }
}
