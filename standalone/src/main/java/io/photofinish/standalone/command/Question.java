package io.photofinish.standalone.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.photofinish.app.book.AthleteId;
import io.photofinish.standalone.cluster.Events;
import io.photofinish.standalone.cluster.RunningInstance;
import io.photofinish.standalone.cluster.RunningInstance.Answer;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.print.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a question is put to a running instance, and its answer shown. */
final class Question {
  private static final ObjectMapper JSON = new ObjectMapper();
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
    return ask(path, Answer::body, forPeople, wayOut);
  }

  /**
   * As {@link #ask(QuestionPath, Function, String)}, of a route that does not answer with JSON.
   *
   * @param reader the answer as JSON
   */
  public int ask(
      QuestionPath path,
      Function<Answer, JsonNode> reader,
      Function<JsonNode, List<String>> forPeople,
      String wayOut) {
    Answer answer = RunningInstance.at(port).get(path.toString(), token);
    check(answer, wayOut);
    JsonNode body = reader.apply(answer);
    if (json) {
      out().println(body.toPrettyString());
    } else {
      forPeople.apply(body).forEach(line -> out().println(Printable.of(line)));
    }
    return ExitCode.OK.code();
  }

  /**
   * Prints events as they come, one a line.
   *
   * @param most after how many to end
   */
  public int follow(QuestionPath path, long most, Function<JsonNode, String> forPeople) {
    if (most < 1) {
      throw new ParameterException(command.commandLine(), "--limit: at least 1, not " + most);
    }
    var left = new AtomicLong(most);
    var events =
        new Events(
            data -> {
              out().println(json ? data : Printable.of(forPeople.apply(read(data))));
              out().flush();
              return left.decrementAndGet() > 0;
            });
    try {
      check(RunningInstance.at(port).follow(path.toString(), events), "photofinish query --help");
    } catch (Problem e) {
      throw events.lastId().isEmpty() ? e : Problem.environment(e.getMessage() + goOn(events), e);
    }
    if (left.get() > 0) {
      throw Problem.environment("port %d has ended the stream%s".formatted(port, goOn(events)));
    }
    return ExitCode.OK.code();
  }

  private static JsonNode read(String data) {
    try {
      return JSON.readTree(data);
    } catch (JsonProcessingException e) {
      throw Problem.environment("an event is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static String goOn(Events events) {
    String last = events.lastId();
    return last.isEmpty() ? "; ask again" : "; go on from here: --since " + last;
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }

  private void check(Answer answer, String wayOut) {
    if (answer.status() == OK) {
      return;
    }
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
    throw Problem.environment(
        "port %d answers %d: %s; try again in a moment".formatted(port, answer.status(), detail));
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
