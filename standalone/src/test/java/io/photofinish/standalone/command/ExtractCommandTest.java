package io.photofinish.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RACE =
      "Cole Hocker of the United States won gold in the men's 1500m in 3:27.65 at the Paris"
          + " Olympics.";

  @TempDir Path folder;

  @Test
  void a_directory_gives_one_line_an_article_with_the_files_name() throws Exception {
    write("2024/race.txt", RACE);
    write("quiet.txt", "It rained.");
    List<JsonNode> lines = lines(Run.of("extract", folder.toString(), "--published", "2024-08-07"));
    assertThat(lines)
        .extracting(line -> line.path("article").textValue())
        .containsExactly("race.txt", "quiet.txt");
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.path("published").asText()).isEqualTo("2024-08-07"));
    assertThat(lines.get(1).path("claims").isArray()).isTrue();
    assertThat(lines.get(1).path("claims")).isEmpty();
  }

  @Test
  void a_claim_has_the_slots_of_the_gold_files_and_offsets_that_count_code_points()
      throws Exception {
    String text = "🏃🏃 " + RACE;
    write("race.txt", text);
    JsonNode line = lines(Run.of("extract", folder.resolve("race.txt").toString())).get(0);
    JsonNode claim = line.path("claims").path(0);
    assertThat(claim.path("athlete").asText()).isEqualTo("Cole Hocker");
    assertThat(claim.path("discipline").asText()).isEqualTo("1500m");
    assertThat(claim.path("place").isInt()).isTrue();
    assertThat(claim.path("mark").asText()).isEqualTo("3:27.65");
    assertThat(claim.path("confidence").asDouble()).isBetween(0.0, 1.0);
    assertThat(words(text, claim.path("evidence"))).contains("Cole Hocker");
  }

  private static List<String> words(String text, JsonNode evidence) {
    int[] points = text.codePoints().toArray();
    var words = new ArrayList<String>();
    for (JsonNode span : evidence) {
      int start = span.path(0).intValue();
      words.add(new String(points, start, span.path(1).intValue() - start));
    }
    return words;
  }

  @Test
  void dates_come_from_the_list_and_the_list_among_the_articles_is_no_bad_input() throws Exception {
    write("race.txt", RACE);
    Path gold =
        write(
            "gold.jsonl",
            "{\"article\":\"race.txt\",\"published\":\"2024-08-07\",\"claims\":[]}\n");
    var run = Run.of("extract", folder.toString(), "--dates", gold.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(lines(run).get(0).path("published").asText()).isEqualTo("2024-08-07");
  }

  @Test
  void of_a_list_that_is_an_input_itself_only_dates_are_passed_over() throws Exception {
    Path wire =
        write(
            "wire.jsonl",
            """
            {"article":"a","published":"2024-08-07","text":"It rained."}
            {"article":"b","published":"2024-08-08"}
            {"article":"c","published":"2024-08-09","txt":"It rained."}
            {"article":"d","published":"2024-08-10","text":""}
            """);
    var run = Run.of("extract", wire.toString(), "--dates", wire.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(lines(run)).hasSize(1);
    assertThat(run.err().lines())
        .hasSize(2)
        .anyMatch(line -> line.contains("line 3: \"text\" is missing"))
        .anyMatch(line -> line.contains("line 4: the text is empty"));
  }

  @Test
  void without_a_date_there_is_none() throws Exception {
    write("race.txt", RACE);
    assertThat(lines(Run.of("extract", folder.toString())).get(0).has("published")).isFalse();
  }

  @Test
  void json_lines_go_by_their_own_names() throws Exception {
    var run =
        Run.withInput(
            "{\"article\":\"wire/7.txt\",\"published\":\"2024-08-07\",\"text\":\"It rained.\"}\n",
            "extract",
            "-");
    assertThat(lines(run).get(0).path("article").asText()).isEqualTo("wire/7.txt");
  }

  @Test
  void what_cannot_be_read_is_named_and_the_rest_is_printed() throws Exception {
    write("race.txt", RACE);
    write("empty.txt", "");
    Path missing = folder.resolve("missing.txt");
    var run = Run.of("extract", folder.toString(), missing.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.err()).contains("empty.txt: it is empty", missing + ": there is no such file");
  }

  @Test
  void nothing_to_read_is_said() throws Exception {
    var nothing = Run.withInput("", "extract", "-");
    assertThat(nothing.exitCode()).isEqualTo(1);
    assertThat(nothing.err()).contains("standard input: it is empty");
    var bare = Run.of("extract", folder.toString());
    assertThat(bare.exitCode()).isZero();
    assertThat(bare.err()).contains(folder + ": there are no articles in it");
  }

  @Test
  void a_table_is_for_people() throws Exception {
    write("quiet.txt", "It rained.");
    write("race.txt", RACE);
    var run = Run.of("extract", folder.toString(), "--format", "table");
    assertThat(run.out()).contains("quiet.txt: no claims", "athlete", "Cole Hocker", "3:27.65");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static List<JsonNode> lines(Run run) throws IOException {
    var nodes = new ArrayList<JsonNode>();
    for (String line : run.lines()) {
      nodes.add(JSON.readTree(line));
    }
    return nodes;
  }
}
