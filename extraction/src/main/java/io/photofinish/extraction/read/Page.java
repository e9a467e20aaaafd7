package io.photofinish.extraction.read;

import io.photofinish.extraction.Span;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** An article's text, its tokens and its sentences, all in order. */
public final class Page {
  private final String text;
  private final Token[] all;
  private final List<Token> tokens;
  private final List<Sentence> sentences;

  /**
   * @param all is its own from now on
   */
  Page(String text, Token[] all, List<Sentence> sentences) {
    this.text = text;
    this.all = all;
    this.tokens = Collections.unmodifiableList(Arrays.asList(all));
    this.sentences = List.copyOf(sentences);
  }

  public String text() {
    return text;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /** How many tokens there are. */
  public int size() {
    return all.length;
  }

  public Token token(int index) {
    return all[index];
  }

  /** The words of a stretch of tokens as the text has them. */
  public String text(int from, int to) {
    return text.substring(all[from].start(), all[to - 1].end());
  }

  public Span span(int from, int to) {
    return new Span(all[from].start(), all[to - 1].end());
  }

  public Span span(Sentence sentence) {
    return span(sentence.from(), sentence.to());
  }
}
