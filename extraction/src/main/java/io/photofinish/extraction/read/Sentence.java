package io.photofinish.extraction.read;

/**
 * A sentence, or a line that is none.
 *
 * @param from the first token
 * @param to the token after the last
 * @param paragraph counts the lines of the text that hold anything
 * @param fragment whether it goes on where something was lost: it begins in lower case after an
 *     unfinished line
 * @param marks what the lexicon tells of any of its words
 * @param numbers whether it holds a number in digits
 * @param quotes whether any of it stands in a quotation
 */
public record Sentence(
    int from,
    int to,
    int paragraph,
    Kind kind,
    boolean fragment,
    long marks,
    boolean numbers,
    boolean quotes) {
  public enum Kind {
    PROSE,
    /** A line of its own without a full stop: a headline, a cross-heading, a line of a table. */
    LINE
  }

  public int size() {
    return to - from;
  }
}
