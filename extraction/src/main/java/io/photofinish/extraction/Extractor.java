package io.photofinish.extraction;

import io.photofinish.extraction.Extraction.Silence;
import io.photofinish.extraction.mention.Language;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Spotter;
import io.photofinish.extraction.mention.Vocabulary;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Reader;
import io.photofinish.extraction.read.Work;
import io.photofinish.extraction.settle.Settler;

/**
 * Reads results out of article text: {@code read} finds sentences and tokens, {@code mention} types
 * them, {@code rules} makes partial claims of a sentence, {@code settle} makes claims of the whole.
 *
 * <p>Pure and deterministic: no clock, network, locale or state between calls; safe for any number
 * of threads. Time and memory are linear in the text.
 */
public final class Extractor {
  /** Changes whenever the same article could yield other claims. */
  public static final String VERSION = "0.11";

  private final Vocabulary vocabulary;

  private Extractor(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Loads the vocabulary, once; some tens of milliseconds. */
  public static Extractor create() {
    return new Extractor(Vocabulary.load());
  }

  /**
   * @throws WorkBudgetExceededException where the text asks for more work than one article may
   */
  public Extraction extract(Article article) {
    return extract(article, Work.forLength(article.text().length()));
  }

  Extraction extract(Article article, Work work) {
    Page page = Reader.read(vocabulary.lexicon(), article.text(), work);
    if (page.tokens().isEmpty()) {
      return Extraction.silent(Silence.EMPTY);
    }
    if (Language.foreign(page.tokens())) {
      return Extraction.silent(Silence.NOT_ENGLISH);
    }
    Spotted spotted = Spotter.spot(vocabulary, page, work);
    var claims = Settler.claims(vocabulary, spotted, article.published(), work);
    return claims.isEmpty() && !spotted.sport()
        ? Extraction.silent(Silence.NOT_SPORT)
        : Extraction.of(claims);
  }
}
