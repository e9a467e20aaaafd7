package io.photofinish.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top level, with a Java and a Maven that only say how they were called. */
class LauncherTest {
  private static final Path SCRIPT = Path.of("..", "photofinish");
  private static final String[] MODULES = {
    "schemas", "extraction", "ingest", "streams-app", "standalone"
  };

  @TempDir Path folder;
  private Path home;

  private record Outcome(int exitCode, String out, String err) {}

  @BeforeEach
  void lay_out_a_source_tree() throws Exception {
    home = Files.createDirectory(folder.resolve("a home"));
    Files.copy(SCRIPT, home.resolve("photofinish"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createFile(home.resolve("pom.xml"));
    for (String module : MODULES) {
      Files.createDirectories(home.resolve(module + "/src/main/java"));
      Files.createFile(home.resolve(module + "/pom.xml"));
    }
    script(
        "mvnw",
        "echo the log of maven; [ ! -e broken ] || exit 1",
        "mkdir -p standalone/target; touch standalone/target/photofinish.jar",
        "echo build >> builds");
    java("17.0.15");
  }

  @Test
  void it_is_plain_posix_shell() throws Exception {
    assertThat(run(Map.of(), "sh", "-n", home.resolve("photofinish").toString()).exitCode())
        .isZero();
  }

  @Test
  void the_first_use_builds_says_so_and_then_starts() throws Exception {
    Outcome first = launch("query", "athlete", "Josh Kerr");
    assertThat(first.exitCode()).isZero();
    assertThat(first.err()).contains("building", "standalone/target/build.log");
    assertThat(first.out())
        .contains(
            "-jar", home + "/standalone/target/photofinish.jar", "[query][athlete][Josh Kerr]");
    assertThat(launch("--version").err()).isEmpty();
    assertThat(home.resolve("builds")).content().isEqualTo("build\n");
  }

  @Test
  void a_source_that_is_newer_than_the_build_is_built() throws Exception {
    launch("--version");
    Path source = Files.createFile(home.resolve("extraction/src/main/java/New.java"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(launch("--version").err()).contains("building");
  }

  @Test
  void a_build_that_fails_shows_its_log_and_is_tried_again() throws Exception {
    Path broken = Files.createFile(home.resolve("broken"));
    Outcome failed = launch("--version");
    assertThat(failed.exitCode()).isEqualTo(3);
    assertThat(failed.err()).contains("the log of maven", "the build failed", "build.log");
    Files.delete(broken);
    assertThat(launch("--version").exitCode()).isZero();
  }

  @Test
  void a_build_that_was_broken_off_is_not_waited_for() throws Exception {
    Path lock = Files.createDirectories(home.resolve("standalone/target/building"));
    Files.writeString(lock.resolve("pid"), "999999999\n");
    assertThat(launch("--version").exitCode()).isZero();
  }

  @Test
  void a_folder_that_cannot_be_written_is_named_instead_of_waited_for() throws Exception {
    Files.createFile(home.resolve("standalone/target"));
    Outcome refused = launch("--version");
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.err()).contains("/standalone/target cannot be written", "owner");
  }

  @Test
  void who_waits_for_the_build_of_another_says_so() throws Exception {
    Path lock = Files.createDirectories(home.resolve("standalone/target/building"));
    // Ends while it is waited for, without having taken its lock away.
    Process builder = new ProcessBuilder("sleep", "60").start();
    Files.writeString(lock.resolve("pid"), builder.pid() + "\n");
    script(
        "../tools/sleep",
        "kill " + builder.pid() + "; while kill -0 " + builder.pid() + " 2>/dev/null; do :; done");
    String path = folder.resolve("tools") + ":" + System.getenv("PATH");
    Outcome waited = launchWith(Map.of("PATH", path), "--version");
    assertThat(waited.exitCode()).isZero();
    assertThat(waited.err()).contains("waiting for another process", "building");
  }

  @Test
  void a_java_that_is_too_old_is_named_with_what_is_needed() throws Exception {
    for (String old : new String[] {"1.8.0_452", "11.0.27", "16"}) {
      java(old);
      Outcome refused = launch("--version");
      assertThat(refused.exitCode()).isEqualTo(3);
      assertThat(refused.err()).contains("/jdk/bin/java is too old", "JDK 17 or newer");
    }
    java("25");
    assertThat(launch("--version").exitCode()).isZero();
  }

  @Test
  void a_java_home_without_java_and_no_java_at_all_are_told_apart() throws Exception {
    Outcome wrong = launchWith(Map.of("JAVA_HOME", folder.resolve("none").toString()));
    assertThat(wrong.exitCode()).isEqualTo(3);
    assertThat(wrong.err()).contains("JAVA_HOME is", "none");
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : new String[] {"sh", "dirname", "readlink", "sed", "head"}) {
      Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
    }
    Outcome none = launchWith(Map.of("JAVA_HOME", "", "PATH", tools.toString()));
    assertThat(none.exitCode()).isEqualTo(3);
    assertThat(none.err()).contains("there is no java", "JDK 17 or newer");
  }

  @Test
  void it_works_through_links_from_any_folder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a home", "photofinish"));
    Path linkToLink = Files.createSymbolicLink(folder.resolve("to-link"), link.toAbsolutePath());
    Outcome run = run(environment(Map.of()), linkToLink.toString(), "up");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains(home.toRealPath() + "/standalone/target/photofinish.jar");
  }

  @Test
  void names_beyond_ascii_are_readable_without_a_locale() throws Exception {
    Outcome run = launchWith(Map.of("LANG", "", "LC_ALL", "", "LC_CTYPE", ""));
    assertThat(run.out()).contains("LC_ALL=C.UTF-8");
  }

  private Outcome launch(String... arguments) throws Exception {
    return launchWith(Map.of(), arguments);
  }

  private Outcome launchWith(Map<String, String> variables, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(home.resolve("photofinish").toString()));
    command.addAll(List.of(arguments));
    return run(environment(variables), command.toArray(String[]::new));
  }

  private Map<String, String> environment(Map<String, String> more) {
    var all = new HashMap<>(Map.of("JAVA_HOME", folder.resolve("jdk").toString()));
    all.putAll(more);
    return all;
  }

  private Outcome run(Map<String, String> environment, String... command) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    int exitCode = builder.start().waitFor();
    return new Outcome(exitCode, Files.readString(out), Files.readString(err));
  }

  private void java(String version) throws IOException {
    script(
        "../jdk/bin/java",
        "if [ \"$1\" = -version ]; then echo 'openjdk version \"" + version + "\"' >&2; exit; fi",
        "echo \"LC_ALL=${LC_ALL:-}\"",
        "printf '[%s]' \"$@\"");
    script("../jdk/bin/javac", "true");
  }

  private void script(String name, String... lines) throws IOException {
    Path file = home.resolve(name).normalize();
    Files.createDirectories(file.getParent());
    Files.write(
        file, ("#!/bin/sh\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
