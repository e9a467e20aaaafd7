package io.photofinish.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.app.book.AthleteId;
import io.photofinish.standalone.cluster.RunningInstance;
import io.photofinish.standalone.cluster.RunningInstance.Answer;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.print.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a question is put to a running instance, and its answer shown. */
final class Question {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--port",
      paramLabel = "N",
      converter = PortNumber.class,
      defaultValue = RunningInstance.DEFAULT_PORT,
      description = "HTTP port of the running instance (default: 7070, or PHOTOFINISH_PORT).")
  private int port;

  @Option(names = "--json", description = "The answer as the HTTP interface gives it.")
  private boolean json;

  private Optional<String> token = Optional.empty();

  /** The same, with the instance's token. */
  Question with(String secret) {
    token = Optional.of(secret);
    return this;
  }

  /**
   * @param wayOut what to do where it is not found
   */
  public int ask(QuestionPath path, Function<JsonNode, List<String>> forPeople, String wayOut) {
    Answer answer = RunningInstance.at(port).get(path.toString(), token);
    String detail = answer.body().path("detail").asText("no reason given");
    if (answer.status() == NOT_FOUND) {
      throw Problem.refused(detail + "; see what there is: " + wayOut);
    }
    if (answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN) {
      throw Problem.refused(detail + ": --token-file FILE");
    }
    if (answer.status() == BAD_REQUEST) {
      throw new ParameterException(command.commandLine(), detail);
    }
    if (answer.status() != OK) {
      throw Problem.environment(
          "port %d answers %d: %s; try again in a moment".formatted(port, answer.status(), detail));
    }
    if (json) {
      command.commandLine().getOut().println(answer.body().toPrettyString());
    } else {
      PrintWriter out = command.commandLine().getOut();
      forPeople.apply(answer.body()).forEach(line -> out.println(Printable.of(line)));
    }
    return ExitCode.OK.code();
  }

  /** The id that a name, or an id, has. */
  public String athlete(String name) {
    String id = AthleteId.of(name);
    if (id.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "\"" + name + "\" is no name: it has no letter or digit");
    }
    return id;
  }
}
