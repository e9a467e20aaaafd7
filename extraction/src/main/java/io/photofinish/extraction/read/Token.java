package io.photofinish.extraction.read;

/**
 * A word, a run of digits, or a punctuation mark.
 *
 * @param word the letters folded: lower case, no accents; a possessive is a token of its own,
 *     {@code 's}
 * @param number of the word in the lexicon that the text was read with
 * @param marks what that lexicon tells of the word, a bit each
 * @param glued whether no white space stands before it
 * @param quoted whether it stands in a quotation
 */
public record Token(
    int start,
    int end,
    Kind kind,
    String word,
    int number,
    long marks,
    boolean glued,
    boolean quoted,
    Case letters) {
  public enum Kind {
    WORD,
    NUMBER,
    PUNCTUATION,
    /** A hashtag, handle or address: text for machines. */
    LINK
  }

  public enum Case {
    NONE,
    LOWER,
    CAPITALISED,
    CAPITALS
  }

  /**
   * Whether it is this word.
   *
   * @param literal a constant of the program: of the words that the lexicon holds, and of
   *     punctuation, there is no other copy, so that mostly no letter is looked at
   */
  @SuppressWarnings({"ReferenceEquality", "StringEquality"})
  public boolean is(String literal) {
    return word == literal || (number == Lexicon.UNKNOWN && isOther(literal));
  }

  private boolean isOther(String literal) {
    return kind != Kind.PUNCTUATION && word.equals(literal);
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  public boolean isPunctuation() {
    return kind == Kind.PUNCTUATION;
  }

  /** Whether it begins with a capital letter. */
  public boolean capital() {
    return letters == Case.CAPITALISED || letters == Case.CAPITALS;
  }

  public int length() {
    return end - start;
  }
}
