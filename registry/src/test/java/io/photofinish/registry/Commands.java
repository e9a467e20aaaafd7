package io.photofinish.registry;

import io.photofinish.standalone.Photofinish;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** A command of Photofinish carried out in this process. */
record Commands(int exitCode, String out, String err) {
  static Commands run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode =
        Photofinish.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Commands(exitCode, out.toString(), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
