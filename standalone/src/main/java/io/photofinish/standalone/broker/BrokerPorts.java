package io.photofinish.standalone.broker;

import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The two ports of the embedded broker, chosen free at first and kept in a file from then on, so
 * that clients which know the address find the broker after every restart.
 */
record BrokerPorts(int broker, int controller) {
  static BrokerPorts keptIn(Path file) throws IOException {
    if (Files.exists(file)) {
      BrokerPorts kept = read(file);
      requireFree(kept.broker, file);
      requireFree(kept.controller, file);
      return kept;
    }
    BrokerPorts chosen = choose();
    AtomicFile.write(file, "broker=" + chosen.broker + "\ncontroller=" + chosen.controller + "\n");
    return chosen;
  }

  private static BrokerPorts read(Path file) throws IOException {
    var lines = new Properties();
    lines.load(new StringReader(Files.readString(file)));
    return new BrokerPorts(port(lines, "broker", file), port(lines, "controller", file));
  }

  private static int port(Properties lines, String key, Path file) {
    String value = lines.getProperty(key, "").trim();
    if (!value.matches("\\d{1,5}")) {
      throw Problem.environment(
          file + " has no port for \"" + key + "\"; delete the file to have ports chosen anew");
    }
    return Integer.parseInt(value);
  }

  private static BrokerPorts choose() throws IOException {
    // Both are open at once, so that they differ.
    try (ServerSocket one = open(0);
        ServerSocket other = open(0)) {
      return new BrokerPorts(one.getLocalPort(), other.getLocalPort());
    }
  }

  private static void requireFree(int port, Path file) {
    try (ServerSocket free = open(port)) {
      assert free.isBound();
    } catch (IOException e) {
      throw Problem.environment(
          "the broker's port %d is taken by another program (%s); stop that program, or delete %s to have other ports chosen"
              .formatted(port, e.getMessage(), file),
          e);
    }
  }

  private static ServerSocket open(int port) throws IOException {
    var socket = new ServerSocket();
    try {
      socket.setReuseAddress(true); // a port that a closed broker left waiting is free
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
