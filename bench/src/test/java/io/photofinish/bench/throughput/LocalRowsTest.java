package io.photofinish.bench.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.app.topology.BatchOracle;
import io.photofinish.extraction.Extractor;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRowsTest {
  private static final int ARTICLES = 40;

  @TempDir Path directory;

  @Test
  void the_store_operations_done_again_leave_what_the_batch_computation_says() throws Exception {
    var corpus = Corpus.of(Optional.empty(), ARTICLES);
    var expected = BatchOracle.tables(corpus.live(), Extractor.create()::extract);
    assertThat(expected.get("results")).isNotEmpty();
    var trace = LocalRows.trace(corpus.articles(), directory);
    assertThat(trace.size()).isGreaterThan(10 * ARTICLES);

    var row = LocalRows.storeOperations(trace, directory, ARTICLES, expected);
    assertThat(row.run(0).application()).isPositive();

    SortedMap<String, String> others = new TreeMap<>(expected.get("results"));
    others.remove(others.firstKey());
    expected.put("results", others);
    assertThatThrownBy(() -> row.run(1))
        .isInstanceOf(WrongOutputException.class)
        .hasMessageContaining("store results differs from the batch computation: 0 of");
  }

  @Test
  void a_round_of_the_extractor_counts_every_article() throws Exception {
    var corpus = Corpus.of(Optional.empty(), ARTICLES);
    var measured = LocalRows.extractor(Extractor.create(), corpus.articles()).run(0);
    assertThat(measured.articles()).isEqualTo(ARTICLES);
    assertThat(measured.broker()).isZero();
  }
}
