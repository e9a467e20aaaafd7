package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResolutionTest {
  private static final int HISTORIES = 200;
  private static final int STEPS = 40;

  private final PlainResolver plain = new PlainResolver();

  @Test
  void however_statements_come_and_go_the_results_are_those_of_the_statements_there_are() {
    int joined = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      var random = new SplittableRandom(seed);
      var resolution = new Resolution(Athletics.load());
      Map<String, Said> statements = new TreeMap<>();
      Map<String, Fused> results = new HashMap<>();
      for (int step = 0; step < STEPS; step++) {
        for (int changes = random.nextInt(4); changes > 0; changes--) {
          change(random, statements, resolution);
        }
        for (String name : resolution.settle()) {
          resolution
              .result(name)
              .ifPresentOrElse(fused -> results.put(name, fused), () -> results.remove(name));
        }
        assertThat(new TreeMap<>(results).values())
            .as("seed %d, step %d", seed, step)
            .containsExactlyElementsOf(plain.resolve(statements.values()));
        assertThat(resolution.names()).hasSameElementsAs(results.keySet());
      }
      joined += (int) results.values().stream().filter(r -> r.statements().size() > 1).count();
    }
    assertThat(joined).as("results of several statements").isGreaterThan(HISTORIES / 5);
  }

  private static void change(
      SplittableRandom random, Map<String, Said> statements, Resolution resolution) {
    if (!statements.isEmpty() && random.nextInt(3) == 0) {
      String key =
          statements.keySet().stream()
              .skip(random.nextInt(statements.size()))
              .findFirst()
              .orElseThrow();
      statements.remove(key);
      resolution.forget(key);
      return;
    }
    Outcome outcome = AnyOutcome.of(random);
    if (outcome.getDiscipline().equals("1500m")) {
      Said said = Outcomes.like(outcome).said(1 + random.nextInt(3));
      statements.put(said.key(), said);
      resolution.say(said);
    }
  }

  @Test
  void a_statement_that_more_articles_make_changes_its_result_alone() {
    var resolution = new Resolution(Athletics.load());
    var oslo = Outcomes.of("Josh Kerr", "1500m").at("DL", 2023, "Oslo").place(1);
    resolution.say(oslo.said(1));
    resolution.say(Outcomes.of("Josh Kerr", "1500m").at("DL", 2024, "Oslo").place(2).said(1));
    assertThat(resolution.settle()).containsExactlyInAnyOrder("dl-2023-oslo", "dl-2024-oslo");
    resolution.say(oslo.said(2));
    assertThat(resolution.settle()).containsExactly("dl-2023-oslo");
    assertThat(resolution.settle()).isEmpty();
  }

  @Test
  void what_nobody_said_can_be_forgotten() {
    var resolution = new Resolution(Athletics.load());
    resolution.forget("nothing");
    assertThat(resolution.settle()).isEmpty();
    assertThat(resolution.size()).isZero();
  }
}
