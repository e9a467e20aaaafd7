package io.photofinish.standalone.command;

import picocli.CommandLine.Option;

/** Which happenings, wherever they are asked for. */
final class HappeningChoice {
  @Option(
      names = "--since",
      paramLabel = "CURSOR",
      description = "What came after it; each happening names its own.")
  private String since;

  @Option(names = "--athlete", paramLabel = "ATHLETE", description = "Only of this one.")
  private String athlete;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      completionCandidates = Offered.Kinds.class,
      description = "Only of this kind: ${COMPLETION-CANDIDATES}.")
  private String kind;

  @Option(names = "--discipline", paramLabel = "CODE", description = "Only in this: 1500m.")
  private String discipline;

  @Option(names = "--nation", paramLabel = "CODE", description = "Only of this one: GBR.")
  private String nation;

  QuestionPath of(String route, Question question) {
    return QuestionPath.of("v1", route)
        .with("since", since)
        .with("athlete", athlete == null ? null : question.athlete(athlete))
        .with("kind", kind)
        .with("discipline", discipline)
        .with("nation", nation);
  }
}
