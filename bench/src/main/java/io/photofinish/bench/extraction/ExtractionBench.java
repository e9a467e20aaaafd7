package io.photofinish.bench.extraction;

import io.photofinish.extraction.Article;
import io.photofinish.extraction.Extractor;
import io.photofinish.extraction.read.Tokeniser;
import io.photofinish.extraction.read.Work;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The extractor between a floor, a pass that only finds tokens, and a peer, on the same texts in
 * the same run. One operation reads all the texts once. The extractor has much code, and is as
 * quick as it gets after some twenty seconds; before that, the compilers are measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 12, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ExtractionBench {
  private Extractor extractor;
  private OpenNlp openNlp;

  @Setup
  public void load() throws IOException {
    extractor = Extractor.create();
    openNlp = new OpenNlp();
  }

  /** The floor. */
  @Benchmark
  public int tokenise(Texts texts, CpuTime cpu) {
    int tokens = 0;
    for (String text : texts.all()) {
      tokens += Tokeniser.tokens(text, Work.forLength(text.length())).size();
    }
    cpu.read(texts);
    return tokens;
  }

  @Benchmark
  public int extract(Texts texts, CpuTime cpu) {
    int claims = 0;
    for (String text : texts.all()) {
      claims += extractor.extract(Article.of(text)).claims().size();
    }
    cpu.read(texts);
    return claims;
  }

  /** The peer: sentences, tokens, parts of speech. */
  @Benchmark
  public int openNlp(Texts texts, CpuTime cpu) {
    int tokens = 0;
    for (String text : texts.all()) {
      tokens += openNlp.read(text);
    }
    cpu.read(texts);
    return tokens;
  }
}
