package io.photofinish.ingest.feed.fetch;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * What belongs to one operator, as far as an address tells: its registrable domain by the public
 * suffix list, private suffixes included ({@code www.example.co.uk} and {@code rss.example.co.uk}
 * are both of {@code example.co.uk}, two blogs of one provider are two sites). A host without one
 * (an IP address, {@code localhost}, a suffix of no list) is a site by itself, whatever the port:
 * one machine answers.
 */
public final class Sites {
  /** Raised when {@link #of} changes by itself. */
  private static final int RULE = 1;

  private static final int DIGEST_BYTES = 4;

  private Sites() {}

  /** The site of a web address. Of what is none, the text itself; whoever asks it will be told. */
  public static String of(String address) {
    return host(address).map(EffectiveTldFinder::getAssignedDomain).orElse(address);
  }

  private static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(new URI(address).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT))
          .map(host -> host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /**
   * Names the rule and its list. Two programs with the same version see the same site in each
   * address; with other versions they may not.
   */
  public static String version() {
    return RULE + "-" + PublicSuffixes.DIGEST;
  }

  private static final class PublicSuffixes {
    private static final String DIGEST = digest();

    private static String digest() {
      try (InputStream list =
          EffectiveTldFinder.class.getResourceAsStream(EffectiveTldFinder.ETLD_DATA)) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(list.readAllBytes());
        return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
      } catch (IOException e) {
        throw new UncheckedIOException("the public suffix list cannot be read", e);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }
  }
}
