package io.photofinish.extraction.read;

import io.photofinish.extraction.Span;
import java.util.List;

/** An article's text, its tokens and its sentences, all in order. */
public record Page(String text, List<Token> tokens, List<Sentence> sentences) {
  public Token token(int index) {
    return tokens.get(index);
  }

  /** The words of a stretch of tokens as the text has them. */
  public String text(int from, int to) {
    return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  public Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  public Span span(Sentence sentence) {
    return span(sentence.from(), sentence.to());
  }
}
