package io.photofinish.standalone.exit;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the process tells its caller; part of the command line's contract. */
public enum ExitCode {
  OK(0, "all done"),
  REFUSED(1, "an input was refused, or what was asked for was not found"),
  USAGE(2, "the command line is wrong"),
  ENVIRONMENT(
      3,
      "the machine: a port taken, a broker or schema registry out of reach, a directory held or full"),
  LATE(4, "published, but not read within the time given: ingest --wait"),
  FAULT(70, "a fault of Photofinish itself; --verbose shows where");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  /** For a usage message: code to meaning, in order. */
  public static Map<String, String> forHelp() {
    var lines = new LinkedHashMap<String, String>();
    for (ExitCode each : values()) {
      lines.put(Integer.toString(each.code), each.meaning);
    }
    lines.put("130", "stopped by Ctrl-C, cleanly; 143 by SIGTERM");
    return lines;
  }
}
