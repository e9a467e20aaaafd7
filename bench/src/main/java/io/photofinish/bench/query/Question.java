package io.photofinish.bench.query;

import java.util.SplittableRandom;

/** A kind of question, that is asked again and again. */
@FunctionalInterface
interface Question {
  /**
   * Asks once, of anything of its kind.
   *
   * @throws Exception where the answer is not what it should be
   */
  void ask(SplittableRandom random) throws Exception;
}
