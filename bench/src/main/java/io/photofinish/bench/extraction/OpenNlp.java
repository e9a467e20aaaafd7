package io.photofinish.bench.extraction;

import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/** A peer: sentences, tokens and parts of speech by Apache OpenNLP. Not safe for threads. */
final class OpenNlp {
  private final SentenceDetectorME sentences;
  private final TokenizerME tokens;
  private final POSTaggerME tags;

  OpenNlp() throws IOException {
    try (InputStream sentence = model("sentence");
        InputStream token = model("tokens");
        InputStream pos = model("pos")) {
      sentences = new SentenceDetectorME(new SentenceModel(sentence));
      tokens = new TokenizerME(new TokenizerModel(token));
      tags = new POSTaggerME(new POSModel(pos));
    }
  }

  private static InputStream model(String kind) {
    return OpenNlp.class.getResourceAsStream("/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin");
  }

  /** How many tokens it tagged. */
  int read(String text) {
    int tagged = 0;
    for (String sentence : sentences.sentDetect(text)) {
      tagged += tags.tag(tokens.tokenize(sentence)).length;
    }
    return tagged;
  }
}
