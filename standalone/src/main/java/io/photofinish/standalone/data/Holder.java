package io.photofinish.standalone.data;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The process that holds a data directory, as its lock file tells. Zero stands for unknown. */
record Holder(long pid, int port) {
  static Holder here(int port) {
    return new Holder(ProcessHandle.current().pid(), port);
  }

  /** Between the lock and its text another process may find the file empty: all is unknown then. */
  static Holder read(Path lockFile) throws IOException {
    var lines = new Properties();
    lines.load(new StringReader(Files.readString(lockFile)));
    return new Holder(number(lines, "pid"), (int) number(lines, "port"));
  }

  private static long number(Properties lines, String key) {
    String value = lines.getProperty(key, "0").trim();
    return value.matches("\\d{1,10}") ? Long.parseLong(value) : 0;
  }

  String text() {
    return "pid=" + pid + "\nport=" + port + "\n";
  }

  /** What to tell a person who wanted the directory. */
  String complaint(Path directory) {
    return "the data directory "
        + directory
        + " is held by "
        + (pid == 0
            ? "another process"
            : "process " + pid + command().map(c -> " (" + c + ")").orElse(""))
        + (port == 0 ? "" : ", which answers at http://localhost:" + port)
        + "; stop it, or name another directory: --data";
  }

  private Optional<String> command() {
    return ProcessHandle.of(pid).map(ProcessHandle::info).flatMap(ProcessHandle.Info::command);
  }
}
