package io.photofinish.app.read;

/** An article exceeds one of the {@link Limits}; the message names the limit's setting. */
public final class ArticleOverLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ArticleOverLimitException(String message) {
    super(message);
  }
}
