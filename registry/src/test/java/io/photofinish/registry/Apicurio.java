package io.photofinish.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A real Apicurio Registry in a process of its own, on free ports of this machine, its schemas in
 * memory. With a key store it answers over TLS too, to those alone whom it trusts.
 */
final class Apicurio implements AutoCloseable {
  private static final Path HOME = Path.of("target/apicurio");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final int port;
  private final int tlsPort;

  private Apicurio(Process process, int port, int tlsPort) {
    this.process = process;
    this.port = port;
    this.tlsPort = tlsPort;
  }

  /**
   * Returns when it answers.
   *
   * @param settings of Quarkus, beside the ports
   */
  static Apicurio start(Path output, Map<String, String> settings) throws IOException {
    int port = free();
    int tlsPort = free();
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-Dquarkus.http.host=127.0.0.1");
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Dquarkus.http.ssl-port=" + tlsPort);
    command.add("-Dquarkus.management.host=127.0.0.1");
    command.add("-Dquarkus.management.port=" + free());
    command.addAll(List.of("-jar", jar().toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    var apicurio = new Apicurio(process, port, tlsPort);
    Awaitility.await()
        .atMost(PATIENCE)
        .failFast("it ended, see " + output, () -> !process.isAlive())
        .until(apicurio::answers);
    return apicurio;
  }

  private static Path jar() throws IOException {
    try (Stream<Path> files = Files.walk(HOME)) {
      return files
          .filter(file -> file.toString().endsWith("-runner.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no runner in " + HOME));
    }
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url() + "/subjects")).build();
    try {
      return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (ConnectException e) {
      return false;
    }
  }

  /** Of the interface that Confluent's clients ask. */
  String url() {
    return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
  }

  String tlsUrl() {
    return "https://localhost:" + tlsPort + "/apis/ccompat/v7";
  }

  /** Of the interface that Apicurio's own clients ask. */
  String ownUrl() {
    return "http://127.0.0.1:" + port + "/apis/registry/v3";
  }

  /** What it answers to a plain question. */
  String get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url() + "/" + path)).build();
    return CLIENT.send(request, BodyHandlers.ofString()).body();
  }

  /** The status of an attempt to register a schema. */
  int register(String subject, String json) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url() + "/subjects/" + subject + "/versions"))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
  }

  /** It neither answers nor refuses until {@link #thaw}. */
  void freeze() throws Exception {
    signal("-STOP");
  }

  void thaw() throws Exception {
    signal("-CONT");
  }

  private void signal(String name) throws Exception {
    Process kill = new ProcessBuilder("kill", name, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
