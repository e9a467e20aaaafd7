package io.photofinish.extraction;

/**
 * An article asks for more work than one may. The budget counts steps, not time, so that the same
 * article is refused everywhere or nowhere.
 */
public final class WorkBudgetExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WorkBudgetExceededException(long budget) {
    super("the article asks for more than " + budget + " steps of work");
  }
}
