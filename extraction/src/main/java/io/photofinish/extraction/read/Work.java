package io.photofinish.extraction.read;

import io.photofinish.extraction.WorkBudgetExceededException;

/**
 * Counts the work that one article takes, in steps: about one a token or mention looked at. Not for
 * more than one thread.
 */
public final class Work {
  private static final long STEPS_PER_CHARACTER = 400;
  private static final long STEPS_FOR_ANY = 100_000;

  private final long budget;
  private long steps;

  public Work(long budget) {
    this.budget = budget;
  }

  /**
   * What an article of this length may take: linear in it, so that only runaway work is refused.
   */
  public static Work forLength(int characters) {
    return new Work(STEPS_FOR_ANY + STEPS_PER_CHARACTER * characters);
  }

  /**
   * @throws WorkBudgetExceededException once the budget is spent
   */
  public void step(long more) {
    steps += more;
    if (steps > budget) {
      throw new WorkBudgetExceededException(budget);
    }
  }

  public long steps() {
    return steps;
  }
}
