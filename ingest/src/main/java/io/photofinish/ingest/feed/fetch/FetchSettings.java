package io.photofinish.ingest.feed.fetch;

import java.time.Duration;
import java.util.Optional;

/**
 * How servers are asked, and what is borne of them.
 *
 * @param contact address at which a site's owner reaches the operator: a mailbox or a page; part of
 *     the User-Agent
 * @param privateAddresses whether hosts may resolve to loopback, private and link-local addresses
 * @param maxBytes the most bytes of one answer, as sent
 * @param maxInflatedBytes the most bytes of one answer, decompressed
 * @param timeout for one answer as a whole, from the connection to the last byte, without waiting
 *     for the host's turn
 * @param silence the longest time without a byte
 * @param maxRedirects of one question
 * @param hostGap between the end of one answer and the next question to the same host
 */
public record FetchSettings(
    Optional<String> contact,
    boolean privateAddresses,
    int maxBytes,
    int maxInflatedBytes,
    Duration timeout,
    Duration silence,
    int maxRedirects,
    Duration hostGap) {
  private static final int MIB = 1 << 20;

  public FetchSettings {
    if (contact
        .filter(text -> text.isBlank() || !text.chars().allMatch(FetchSettings::isPlain))
        .isPresent()) {
      throw new IllegalArgumentException("the contact is one line of printable ASCII");
    }
  }

  public static FetchSettings standard() {
    return new FetchSettings(
        Optional.empty(),
        false,
        10 * MIB,
        32 * MIB,
        Duration.ofSeconds(60),
        Duration.ofSeconds(15),
        5,
        Duration.ofSeconds(2));
  }

  private static boolean isPlain(int c) {
    return c >= ' ' && c < 0x7F;
  }

  public FetchSettings withContact(String given) {
    return new FetchSettings(
        Optional.of(given),
        privateAddresses,
        maxBytes,
        maxInflatedBytes,
        timeout,
        silence,
        maxRedirects,
        hostGap);
  }

  public FetchSettings withPrivateAddresses(boolean allowed) {
    return new FetchSettings(
        contact, allowed, maxBytes, maxInflatedBytes, timeout, silence, maxRedirects, hostGap);
  }

  public FetchSettings withMaxBytes(int sent, int inflated) {
    return new FetchSettings(
        contact, privateAddresses, sent, inflated, timeout, silence, maxRedirects, hostGap);
  }

  public FetchSettings withTimeouts(Duration whole, Duration withoutAByte) {
    return new FetchSettings(
        contact,
        privateAddresses,
        maxBytes,
        maxInflatedBytes,
        whole,
        withoutAByte,
        maxRedirects,
        hostGap);
  }

  public FetchSettings withHostGap(Duration gap) {
    return new FetchSettings(
        contact, privateAddresses, maxBytes, maxInflatedBytes, timeout, silence, maxRedirects, gap);
  }

  /** What servers are told of who asks. */
  String userAgent() {
    String version = FetchSettings.class.getPackage().getImplementationVersion();
    return "Photofinish/"
        + (version == null ? "development" : version)
        + contact.map(where -> " (news feed reader; " + where + ")").orElse(" (news feed reader)");
  }
}
