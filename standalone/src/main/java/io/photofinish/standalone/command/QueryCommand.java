package io.photofinish.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.app.book.AthleteId;
import io.photofinish.standalone.answer.ArticleText;
import io.photofinish.standalone.answer.AthleteText;
import io.photofinish.standalone.cluster.RunningInstance;
import io.photofinish.standalone.cluster.RunningInstance.Answer;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Questions to a running instance. */
@Command(
    name = "query",
    description = "Asks a running instance and prints its answer as a table or as JSON.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "(athlete | article)",
    footerHeading = "%nExamples:%n",
    footer = {
      "  photofinish query athlete \"Josh Kerr\"",
      "  photofinish query athlete josh-kerr --json",
      "  photofinish query article race.txt --port 8080"
    })
public final class QueryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "say what: query athlete or query article");
  }

  @Command(
      name = "athlete",
      description = "Bests, wins and results of an athlete, with the sentences that say so.",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footerHeading = "%nExamples:%n",
      footer = {
        "  photofinish query athlete \"Josh Kerr\"",
        "  photofinish query athlete josh-kerr --json"
      })
  int athlete(
      @Mixin Question question,
      @Parameters(
              paramLabel = "ATHLETE",
              description = "A name or an id: \"Josh Kerr\", josh-kerr.")
          String athlete) {
    String id = AthleteId.of(athlete);
    if (id.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "\"" + athlete + "\" is no name: it has no letter or digit");
    }
    return question.ask(
        spec,
        "/v1/athletes/" + encoded(id),
        AthleteText::lines,
        "photofinish read win-counts --latest");
  }

  @Command(
      name = "article",
      description = "What one live article says happened.",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footerHeading = "%nExamples:%n",
      footer = {
        "  photofinish query article race.txt",
        "  photofinish query article https://news.example/paris --json"
      })
  int article(
      @Mixin Question question,
      @Parameters(paramLabel = "ARTICLE", description = "The article's id.") String article) {
    return question.ask(
        spec,
        RunningInstance.claimsOf(article),
        ArticleText::lines,
        "photofinish read claims --latest");
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** How a question is put and its answer shown. */
  static final class Question {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    @Option(
        names = "--port",
        paramLabel = "N",
        defaultValue = RunningInstance.DEFAULT_PORT,
        description = "HTTP port of the running instance (default: 7070, or PHOTOFINISH_PORT).")
    private int port;

    @Option(names = "--json", description = "The answer as the HTTP interface gives it.")
    private boolean json;

    /**
     * @param listing the command that shows what there is to ask for
     */
    private int ask(
        CommandSpec spec, String path, Function<JsonNode, List<String>> forPeople, String listing) {
      Answer answer = RunningInstance.at(port).get(path);
      String detail = answer.body().path("detail").asText("no reason given");
      if (answer.status() == NOT_FOUND) {
        throw Problem.refused(detail + "; see what there is: " + listing);
      }
      if (answer.status() != OK) {
        throw Problem.environment(
            "port %d answers %d: %s; try again in a moment"
                .formatted(port, answer.status(), detail));
      }
      if (json) {
        spec.commandLine().getOut().println(answer.body().toPrettyString());
      } else {
        forPeople.apply(answer.body()).forEach(spec.commandLine().getOut()::println);
      }
      return ExitCode.OK.code();
    }
  }
}
