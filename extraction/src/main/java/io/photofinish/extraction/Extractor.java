package io.photofinish.extraction;

/**
 * Reads results out of article text: {@code read} finds sentences and tokens, {@code mention} types
 * them, {@code rules} makes partial claims of a sentence, {@code settle} makes claims of the whole.
 *
 * <p>Pure and deterministic: no clock, network, locale or state between calls; safe for any number
 * of threads. Time and memory are linear in the text.
 */
public final class Extractor {
  /** Changes whenever the same article could yield other claims. */
  public static final String VERSION = "0.1";

  /** Loads the vocabulary, once; some tens of milliseconds. */
  public static Extractor create() {
    return new Extractor();
  }

  private Extractor() {}

  /**
   * @throws WorkBudgetExceededException where the text asks for more work than one article may
   */
  public Extraction extract(Article article) {
    return Extraction.silent(Extraction.Silence.NO_RESULT);
  }
}
