package io.photofinish.ingest.source;

import io.photofinish.schemas.Article;
import java.util.OptionalLong;

/**
 * What a source has found: an article, a retraction, or something that it could not or would not
 * read. Bad input is a value, so that it never stops the run.
 */
public sealed interface Candidate {
  /** The file, or the standard input, that it comes from, as people name it. */
  String input();

  /**
   * An article to publish.
   *
   * @param id the key on the topic, not blank
   * @param bytes of the text in UTF-8
   */
  record Accepted(String input, String id, Article article, long bytes) implements Candidate {}

  /** A tombstone to publish for {@code id}. */
  record Retraction(String input, String id) implements Candidate {}

  /**
   * Input that is no article.
   *
   * @param line from 1; empty where the fault is not in one line
   * @param cause what is wrong: "the text is missing"
   * @param wayOut what the reader of the message can do
   * @param tooLarge whether all that is wrong is its size
   */
  record Refused(String input, OptionalLong line, String cause, String wayOut, boolean tooLarge)
      implements Candidate {
    public Refused(String input, OptionalLong line, String cause, String wayOut) {
      this(input, line, cause, wayOut, false);
    }

    public Refused(String input, String cause, String wayOut) {
      this(input, OptionalLong.empty(), cause, wayOut);
    }

    /** "news.jsonl, line 3": the input, with the line where there is one. */
    public String where() {
      return line.isPresent() ? input + ", line " + line.getAsLong() : input;
    }

    /** One line for people: where, cause and way out. */
    public String message() {
      return where() + ": " + cause + "; " + wayOut;
    }
  }

  /** A file of a directory that is none of ours and not asked for by name; a directory of none. */
  record Skipped(String input, String why) implements Candidate {}
}
