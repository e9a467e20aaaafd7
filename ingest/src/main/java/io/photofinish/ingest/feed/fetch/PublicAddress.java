package io.photofinish.ingest.feed.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells addresses of the public internet from those of this machine and its networks. */
final class PublicAddress {
  @SuppressWarnings("ArrayRecordComponent") // ranges are never compared
  private record Range(byte[] start, int bits) {
    static Range of(String cidr) {
      int slash = cidr.indexOf('/');
      try {
        // A literal: nothing is resolved.
        byte[] start = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
        return new Range(start, Integer.parseInt(cidr.substring(slash + 1)));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(cidr, e);
      }
    }

    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      int whole = bits / 8;
      int rest = 8 - bits % 8;
      return Arrays.equals(address, 0, whole, start, 0, whole)
          && (rest == 8 || (address[whole] & 0xFF) >> rest == (start[whole] & 0xFF) >> rest);
    }
  }

  /** IANA's registries of special-purpose addresses, RFC 6890; as of 2026. */
  private static final List<Range> SPECIAL =
      List.of(
          Range.of("0.0.0.0/8"),
          Range.of("10.0.0.0/8"),
          Range.of("100.64.0.0/10"),
          Range.of("127.0.0.0/8"),
          Range.of("169.254.0.0/16"),
          Range.of("172.16.0.0/12"),
          Range.of("192.0.0.0/24"),
          Range.of("192.0.2.0/24"),
          Range.of("192.88.99.0/24"),
          Range.of("192.168.0.0/16"),
          Range.of("198.18.0.0/15"),
          Range.of("198.51.100.0/24"),
          Range.of("203.0.113.0/24"),
          Range.of("224.0.0.0/4"),
          Range.of("240.0.0.0/4"));

  /** What is routed in IPv6; within it, what is not the public internet all the same. */
  private static final Range GLOBAL_UNICAST = Range.of("2000::/3");

  private static final List<Range> SPECIAL_6 =
      List.of(
          Range.of("2001::/23"),
          Range.of("2001:db8::/32"),
          Range.of("2002::/16"),
          Range.of("3fff::/20"));

  /** The translation of IPv4 (RFC 6052); its last four bytes are the address meant. */
  private static final Range TRANSLATED = Range.of("64:ff9b::/96");

  private PublicAddress() {}

  static boolean isOne(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPublic4(bytes);
    }
    if (!(address instanceof Inet6Address)) {
      return false;
    }
    if (TRANSLATED.holds(bytes)) {
      return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
    }
    return GLOBAL_UNICAST.holds(bytes) && SPECIAL_6.stream().noneMatch(r -> r.holds(bytes));
  }

  private static boolean isPublic4(byte[] address) {
    return SPECIAL.stream().noneMatch(range -> range.holds(address));
  }
}
