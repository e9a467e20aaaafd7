package io.photofinish.standalone.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.standalone.readme.Readme.Command;
import io.photofinish.standalone.readme.Readme.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README from top to bottom; CONTRIBUTING says how its blocks are marked. */
class ReadmeTest {
  private static final String DEMO = "./photofinish demo";
  private static final String GATE = "./mvnw verify";

  /** An answer follows an ingest, but not at once. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void the_demo_shows_what_the_readme_says() throws Exception {
    Step first = Readme.steps(Shell.readme()).get(0);
    assertThat(first.commands()).containsExactly(new Command(DEMO, 0));
    assertThat(first.shown()).hasSizeGreaterThan(10);
    run(List.of(first));
  }

  @Test
  @Tag("slow") // a minute of starting programs
  void every_command_does_what_the_readme_says() throws Exception {
    List<Step> steps = Readme.steps(Shell.readme());
    assertThat(steps).hasSizeGreaterThan(5);
    run(steps);
  }

  private void run(List<Step> steps) throws Exception {
    try (var shell = new Shell(folder)) {
      for (Step step : steps) {
        run(shell, step);
      }
      shell.stop();
    }
  }

  private static void run(Shell shell, Step step) throws Exception {
    var output = new StringBuilder();
    List<Command> commands = step.commands();
    for (Command command : commands.subList(0, commands.size() - 1)) {
      output.append(once(shell, command));
    }
    Command last = commands.get(commands.size() - 1);
    if (last.line().equals(GATE)) {
      return; // it is running this very test
    }
    if (last.serves()) {
      String all = output + shell.serve(last.line());
      assertThat(Readme.missing(step.shown(), all)).as("%s shows%n%s", last, all).isEmpty();
      return;
    }
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              String all = output + once(shell, last);
              assertThat(Readme.missing(step.shown(), all)).as("%s shows%n%s", last, all).isEmpty();
            });
  }

  private static String once(Shell shell, Command command) throws Exception {
    Shell.Outcome outcome = shell.run(command.line());
    assertThat(outcome.exitCode())
        .as("%s shows%n%s", command, outcome.output())
        .isEqualTo(command.exitCode());
    return outcome.output();
  }

  @Test
  void the_gate_of_the_readme_is_the_one_that_ci_runs() throws Exception {
    assertThat(Readme.steps(Shell.readme()))
        .flatExtracting(Step::commands)
        .contains(new Command(GATE, 0));
    assertThat(Shell.ciScript().lines().map(line -> line.replaceAll(" -B\\b", "")))
        .anyMatch(line -> line.endsWith(" " + GATE));
  }

  @Test
  void a_line_that_is_not_in_the_output_is_found() {
    String output = "Josh Kerr  3:27.79\nWins: 2\n";

    assertThat(Readme.missing(List.of("Josh Kerr … 3:27.79", "…", "Wins: 2"), output)).isEmpty();
    assertThat(Readme.missing(List.of("Wins: 2", "Josh Kerr … 3:27.79"), output))
        .isEqualTo("Josh Kerr … 3:27.79");
    assertThat(Readme.missing(List.of("Wins: 3"), output)).isEqualTo("Wins: 3");
    assertThat(Readme.missing(List.of("Wins"), output)).isEqualTo("Wins");
  }
}
