package io.photofinish.ingest.feed.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for connections, and only to addresses that may be connected to: what is checked
 * is what is connected to, so a name that changes its address in between gains nothing.
 */
final class GuardedDns implements DnsResolver {
  /** The name resolves, but to an address that is not asked. */
  static final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host, InetAddress address) {
      super(
          host
              + " is at "
              + address.getHostAddress()
              + ", which is no public address; private ones are asked only if allowed"
              + " (--allow-private-addresses; of a connector private.addresses.allowed)");
    }
  }

  private final DnsResolver names;
  private final boolean privateAddresses;

  GuardedDns(DnsResolver names, boolean privateAddresses) {
    this.names = names;
    this.privateAddresses = privateAddresses;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    for (InetAddress address : found) {
      if (!privateAddresses && !PublicAddress.isOne(address)) {
        throw new ForbiddenAddressException(host, address);
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }
}
