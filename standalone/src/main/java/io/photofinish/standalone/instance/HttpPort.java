package io.photofinish.standalone.instance;

import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The address of the HTTP interface, looked at before anything is started. */
final class HttpPort {
  private HttpPort() {}

  static void requireFree(String host, int port) {
    bind(
        host,
        0,
        "the address %s for HTTP is none of this machine's (%s); give another: --host ADDRESS",
        host);
    bind(
        host,
        port,
        "port %s for HTTP is taken by another program (%s); stop it, or choose another: --port N",
        port);
  }

  private static void bind(String host, int port, String complaint, Object about) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw Problem.environment(complaint.formatted(about, e.getMessage()), e);
    }
  }

  /** Whether it stands for all addresses of the machine, so that nobody can call it. */
  static boolean isEveryAddress(String host) {
    var address = new InetSocketAddress(host, 0).getAddress();
    return address != null && address.isAnyLocalAddress();
  }
}
