package io.photofinish.standalone.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.standalone.Photofinish;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * A folder in which the launcher works as in a clone that was built: the script itself, and a jar
 * that starts the classes under test. What runs there has a home, data and a port of its own.
 */
final class Shell implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Path CLONE = Path.of("..").toAbsolutePath().normalize();

  private final Path folder;
  private final int port;
  private Process server;
  private int runs;

  Shell(Path folder) throws IOException {
    this.folder = folder;
    this.port = freePort();
    Path target = Files.createDirectories(folder.resolve("standalone/target"));
    Files.copy(CLONE.resolve("photofinish"), folder.resolve("photofinish"));
    assertThat(folder.resolve("photofinish").toFile().setExecutable(true)).isTrue();
    jar(target.resolve("photofinish.jar"));
    Files.createFile(target.resolve("built"));
  }

  record Outcome(int exitCode, String output) {}

  /** Standard output and errors, as a terminal shows them. */
  Outcome run(String line) throws Exception {
    Path output = folder.resolve("output-" + runs++);
    Process process = start(line, output);
    boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(ended).as("%s has not ended:%n%s", line, Files.readString(output)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(output));
  }

  /** Starts what serves, in place of what served before, and returns once it serves. */
  String serve(String line) throws Exception {
    stop();
    Path output = folder.resolve("output-" + runs++);
    server = start("exec " + line, output);
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !server.isAlive() || Files.readString(output).contains("Ctrl-C"));
    assertThat(server.isAlive()).as(Files.readString(output)).isTrue();
    return Files.readString(output);
  }

  private Process start(String line, Path output) throws IOException {
    var builder =
        new ProcessBuilder("sh", "-c", line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    var environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put(
        "PHOTOFINISH_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Duser.home=" + folder);
    environment.put("HOME", folder.toString());
    environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
    environment.put("PHOTOFINISH_PORT", Integer.toString(port));
    return builder.start();
  }

  /** As Ctrl-C does; it must end by itself. */
  void stop() throws InterruptedException {
    if (server != null) {
      server.destroy();
      assertThat(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("it stops").isTrue();
      server = null;
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.destroyForcibly();
    }
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  /** A jar with nothing in it but where the classes are. */
  private static void jar(Path file) throws IOException {
    var manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Photofinish.class.getName());
    attributes.put(Attributes.Name.CLASS_PATH, classPath());
    try (OutputStream out = Files.newOutputStream(file)) {
      new JarOutputStream(out, manifest).close();
    }
  }

  private static String classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(path.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(Collectors.joining(" "));
  }

  static String ciScript() throws IOException {
    return Files.readString(CLONE.resolve(".ci/run"), StandardCharsets.UTF_8);
  }

  static Path readme() {
    return CLONE.resolve("README.md");
  }
}
