package io.photofinish.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadTest {
  @TempDir Path dir;

  @Test
  void the_share_goes_up_with_each_article_and_ends_with_all() throws Exception {
    for (String name : List.of("a.txt", "b/c.txt", "b/d.jsonl")) {
      Reading.write(dir.resolve(name), "{\"id\":\"a\",\"text\":\"x\"}");
    }
    Reading.write(dir.resolve("photo.jpg"), "not read and not counted");
    List<String> arguments = List.of(dir.toString());
    var workload = Workload.of(arguments);
    var shares = new ArrayList<Double>();

    Sources.of(arguments, InputStream.nullInputStream(), ReadOptions.standard(), workload)
        .forEach(source -> source.read(candidate -> shares.add(workload.share().getAsDouble())));

    assertThat(shares).isSorted().last().isEqualTo(1.0);
    assertThat(shares.get(0)).isBetween(0.3, 0.4);
  }

  @Test
  void where_nobody_knows_there_is_no_share() {
    assertThat(Workload.unknown().share()).isEmpty();
    assertThat(Workload.of(List.of(dir.toString(), "-")).share()).isEmpty();
    assertThat(Workload.of(List.of(dir.resolve("gone").toString())).share()).isEmpty();
    assertThat(Workload.of(List.of("a\0b")).share()).isEmpty();
    assertThat(Workload.of(List.of(dir.toString())).share()).as("nothing to read").isEmpty();
  }
}
