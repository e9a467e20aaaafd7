package io.photofinish.app.read;

import io.photofinish.extraction.Article;
import io.photofinish.extraction.Extraction;
import io.photofinish.extraction.Extractor;
import java.util.function.Function;

/** What reads articles, under a version. Pure and safe for threads. */
public interface Extracting {
  /** Changes whenever the same article could yield other claims. */
  String version();

  Extraction extract(Article article);

  /** The extractor of this build; loads its vocabulary. */
  static Extracting current() {
    return of(Extractor.create()::extract);
  }

  /** Another one under the version of this build's. */
  static Extracting of(Function<Article, Extraction> extractor) {
    return new Extracting() {
      @Override
      public String version() {
        return Extractor.VERSION;
      }

      @Override
      public Extraction extract(Article article) {
        return extractor.apply(article);
      }
    };
  }
}
