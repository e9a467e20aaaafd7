package io.photofinish.standalone.command;

import picocli.CommandLine.Option;

/** Which part of a list. */
final class Paging {
  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "The most rows (default: 50; 200 at most).")
  Integer limit;

  @Option(
      names = "--cursor",
      paramLabel = "CURSOR",
      description = "What comes after an earlier answer, which names it.")
  String cursor;
}
