package io.photofinish.app.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names under which an instance is asked that listens on its machine alone. A browser asks it
 * under another where the name of a page elsewhere is made to lead here, so that the page may read
 * what is meant for this machine (DNS rebinding). Where others reach the instance, any name will
 * do. Immutable.
 */
final class OwnNames {
  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|.+\\.localhost|127(\\.[0-9]{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

  private final boolean any;
  private final Set<String> names = new TreeSet<>();

  /**
   * @param host the address that it listens on
   * @param others under which it is asked too, as by a proxy
   */
  OwnNames(String host, Collection<String> others) {
    any = !isThisMachine(host);
    names.add(host.toLowerCase(Locale.ROOT));
    others.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
  }

  private static boolean isThisMachine(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false; // and it will not listen there
    }
  }

  /**
   * @param asked the {@code Host} of a request; null where it has none, which no browser sends
   */
  boolean have(String asked) {
    if (any || asked == null) {
      return true;
    }
    String name = asked.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
    return names.contains(name) || THIS_MACHINE.matcher(name).matches();
  }
}
