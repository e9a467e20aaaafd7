package io.photofinish.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.standalone.Photofinish;
import io.photofinish.standalone.exit.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.AutoComplete;
import picocli.CommandLine;

class CommandLineTest {
  @TempDir Path folder;

  @Test
  void the_commands_are_these() {
    assertThat(Photofinish.commandLine().getSubcommands())
        .containsOnlyKeys(
            "up",
            "demo",
            "extract",
            "feeds",
            "ingest",
            "query",
            "read",
            "topics",
            "acls",
            "schemas",
            "alias",
            "dead-letters",
            "reprocess",
            "completion");
  }

  @Test
  void a_shell_offers_the_values_of_options_that_have_few() {
    assertThat(AutoComplete.bash("photofinish", Photofinish.commandLine()))
        .contains("(\"new_personal_best\" ", " \"result_disputed\")", "\"mixed\" \"unknown\")");
  }

  @Test
  void every_help_has_examples_of_that_command_and_the_exit_codes() {
    for (CommandLine command : all()) {
      String help = command.getUsageMessage();
      String name = command.getCommandSpec().qualifiedName();
      assertThat(help.substring(help.indexOf("Examples:"))).as(name).contains("  " + name);
      for (ExitCode code : ExitCode.values()) {
        assertThat(help).as(name).containsPattern("\n  " + code.code() + " ");
      }
    }
  }

  @Test
  void every_option_and_parameter_says_what_it_is() {
    for (CommandLine command : all()) {
      command
          .getCommandSpec()
          .args()
          .forEach(arg -> assertThat(arg.description()).as(arg.toString()).isNotEmpty());
    }
  }

  private static List<CommandLine> all() {
    var all = new ArrayList<>(List.of(Photofinish.commandLine()));
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).getSubcommands().values());
    }
    return all;
  }

  @Test
  void help_and_version_are_no_errors() {
    assertThat(Run.of("--help").exitCode()).isZero();
    assertThat(Run.of("--version").out()).startsWith("photofinish ");
    assertThat(Run.of("read", "--help").out()).contains("--latest");
  }

  @Test
  void a_misspelt_command_is_told_what_it_may_have_been() {
    var run = Run.of("extrct", "race.txt");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("extrct", "photofinish extract").doesNotContain("Exception");
  }

  @Test
  void an_unknown_option_is_a_usage_error_that_points_to_the_help() {
    var run = Run.of("up", "--prot", "7071");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--prot", "photofinish up --help");
  }

  @Test
  void no_command_is_a_usage_error() {
    assertThat(Run.of().exitCode()).isEqualTo(2);
    assertThat(Run.of("query").exitCode()).isEqualTo(2);
    assertThat(Run.of("topics").err()).contains("topics plan", "topics apply");
    assertThat(Run.of("ingest").err()).contains("PATH", "--retract");
  }

  @Test
  void a_topic_that_is_not_in_the_catalogue_is_answered_with_those_that_are() {
    var run = Run.of("read", "result");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("result", "claims, results, personal-bests", "win-counts");
  }

  @Test
  void latest_and_follow_exclude_each_other() {
    assertThat(Run.of("read", "results", "--latest", "--follow").exitCode()).isEqualTo(2);
  }

  @Test
  void only_what_comes_can_be_asked_of_a_reading_that_follows_alone() {
    var run = Run.of("read", "results", "--no-from-beginning");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--no-from-beginning", "--follow");
  }

  @Test
  void where_nothing_answers_the_way_out_is_named() {
    for (String[] command :
        new String[][] {
          {"query", "athlete", "Josh Kerr"},
          {"read", "results"},
          {"ingest", "race.txt"},
          {"topics", "plan"},
          {"topics", "apply"}
        }) {
      var run = Run.of(concat(command, "--port", "1"));
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.err()).contains("http://127.0.0.1:1", "photofinish up", "--port");
    }
  }

  private static String[] concat(String[] some, String... more) {
    var all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void an_error_shows_its_stack_trace_only_when_asked() {
    assertThat(Run.of("query", "athlete", "x", "--port", "1").err()).doesNotContain("\tat ");
    assertThat(Run.of("--verbose", "query", "athlete", "x", "--port", "1").err()).contains("\tat ");
    assertThat(Run.of("query", "athlete", "x", "--port", "1", "--verbose").err()).contains("\tat ");
  }

  @Test
  void a_properties_file_that_is_missing_is_named() {
    var run = Run.of("read", "results", "--config", folder.resolve("none.properties").toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("none.properties", "check the path");
  }

  @Test
  void a_list_of_dates_that_is_broken_is_named_with_the_line() throws Exception {
    Path dates = Files.writeString(folder.resolve("dates.jsonl"), "{\"article\": \"a.txt\"\n");
    var run = Run.of("extract", folder.toString(), "--dates", dates.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(dates.toString(), "line 1");
  }

  @Test
  void what_is_no_date_is_told_what_a_date_looks_like() {
    for (String command : List.of("extract", "ingest")) {
      var run = Run.of(command, "race.txt", "--published", "yesterday");
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("--published", "\"yesterday\"", "2024-08-06");
    }
  }

  @Test
  void a_list_of_dates_that_is_missing_is_named_with_the_way_out() {
    var run = Run.of("extract", folder.toString(), "--dates", "/nowhere.jsonl");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("/nowhere.jsonl: there is no such file; check the path");
  }

  @Test
  void articles_that_up_could_not_publish_are_told_how_to_come_in_later() {
    assertThat(UpCommand.wayOut(ExitCode.OK, 7070)).isEmpty();
    assertThat(UpCommand.wayOut(ExitCode.REFUSED, 7071))
        .hasValueSatisfying(
            text -> assertThat(text).contains("up all the same", "photofinish ingest", "7071"));
  }

  @Test
  void replicas_that_cannot_be_are_a_usage_error() {
    var none = Run.of("topics", "plan", "--replication", "0");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("replication cannot be 0");
    var few = Run.of("topics", "apply", "--replication", "1", "--min-insync-replicas", "2");
    assertThat(few.exitCode()).isEqualTo(2);
    assertThat(few.err()).contains("min.insync.replicas 2", "nothing could be written");
  }

  @Test
  void what_never_ends_takes_nothing_that_waits_for_an_end() {
    for (String other : List.of("--wait", "--retract=a", "-")) {
      var run = Run.of("ingest", "news", "--watch", other);
      assertThat(run.exitCode()).as(other).isEqualTo(2);
      assertThat(run.err()).contains("--watch goes on until Ctrl-C");
    }
  }

  @Test
  void what_is_no_port_is_a_usage_error() {
    for (String command : List.of("up", "ingest", "query athlete")) {
      for (String port : List.of("70000", "-1", "http")) {
        var run = Run.of((command + " x --port " + port).split(" "));
        assertThat(run.exitCode()).as(command).isEqualTo(2);
        assertThat(run.err()).contains("--port", "\"" + port + "\" is no port", "65535");
      }
    }
    assertThat(Run.of("read", "results", "--port", "0").err()).contains("from 1 to 65535");
  }

  @ParameterizedTest
  @ValueSource(strings = {"read results", "topics plan", "ingest a.txt", "feeds list", "up"})
  void what_is_no_address_of_brokers_is_a_usage_error(String command) {
    for (String address : List.of("foo", "", "kafka:", "kafka:99999", "kafka1:9092,kafka2", ",")) {
      Run run = Run.of((command + " --bootstrap-servers=" + address).split(" "));
      assertThat(run.exitCode()).as(address).isEqualTo(2);
      assertThat(run.err())
          .contains("\"" + address + "\" is no address of brokers", "HOST:PORT")
          .doesNotContain("security");
    }
  }

  @Test
  void a_host_that_nobody_knows_is_blamed_on_the_address() {
    for (String command : List.of("read results", "topics plan", "ingest " + folder)) {
      Run run = Run.of((command + " --bootstrap-servers nowhere.invalid:9092").split(" "));
      assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
      assertThat(run.err())
          .contains("nowhere.invalid:9092", "check the address")
          .doesNotContain("settings");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"read results", "topics plan", "schemas list", "up"})
  void what_no_topic_may_be_called_is_no_prefix(String command) {
    var arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.addAll(List.of("--topic-prefix", "bad prefix;"));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("\"bad prefix;…\"", "letters, digits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "topics plan --replication 0",
        "acls print --principal x",
        "alias add . b",
        "query records --token-file"
      })
  void an_error_points_to_the_help_of_the_command_that_was_asked_for(String line) {
    Run run = Run.of(line.split(" "));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    String command = line.substring(0, line.indexOf(' ', line.indexOf(' ') + 1));
    assertThat(run.err()).contains("See photofinish " + command + " --help");
  }

  @Test
  void a_topic_is_found_by_its_whole_name_with_any_prefix() {
    Run run =
        Run.of(
            "read",
            "sport.claims",
            "--topic-prefix",
            "sport.",
            "--bootstrap-servers",
            "nowhere.invalid:9092");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
  }
}
