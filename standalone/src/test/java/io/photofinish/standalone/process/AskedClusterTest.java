package io.photofinish.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.http.Described;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskedClusterTest {
  /** Ids of these have slashes in them. */
  private static final Set<String> LONG_IDS =
      Set.of("/v1/results/{id}", "/v1/races/{id}", "/v1/records/{id}");

  @Test
  void every_documented_question_is_asked_of_a_cluster() {
    var described = new Described();
    List<String> asked =
        Stream.concat(AskedCluster.FOUND.stream(), AskedCluster.OF_ONE.stream())
            .map(path -> path.replaceFirst("\\?.*", ""))
            .toList();
    var missing = new TreeSet<>(described.routes());
    missing.removeIf(described::takesToken); // what only the operator of one instance may see
    missing.removeIf(route -> asked.stream().anyMatch(path -> isOf(path, route)));
    // It has no end; QuestionsEndToEndTest listens to it.
    assertThat(missing).containsExactly("/v1/stream");
  }

  private static boolean isOf(String path, String route) {
    if (LONG_IDS.contains(route)) {
      return path.startsWith(route.replace("{id}", "")) && !path.equals("/v1/results/latest");
    }
    return path.matches(route.replaceAll("\\{[a-z]+\\}", "[^/]+"));
  }
}
