package io.photofinish.extraction;

import java.util.List;

/**
 * One sentence that a claim rests on.
 *
 * @param sentence the whole sentence's place in the text
 * @param spans the words in it that carry the claim, in order; inside the sentence
 * @param rules the ids of the rules that read them
 */
public record Evidence(Span sentence, List<Span> spans, List<String> rules) {
  public Evidence {
    spans = List.copyOf(spans);
    rules = List.copyOf(rules);
  }
}
