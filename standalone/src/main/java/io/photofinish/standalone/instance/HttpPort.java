package io.photofinish.standalone.instance;

import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port of the HTTP interface, looked at before anything is started. */
final class HttpPort {
  private HttpPort() {}

  static void requireFree(int port) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw Problem.environment(
          "port %d for HTTP is taken by another program (%s); stop it, or choose another: --port N"
              .formatted(port, e.getMessage()),
          e);
    }
  }
}
