package io.photofinish.bench.throughput;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.photofinish.bench.extraction.Texts;
import io.photofinish.bench.kafka.Feed;
import io.photofinish.standalone.Photofinish;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Articles by real or sample texts, as many as asked for: the texts come again under other ids. */
public record Corpus(List<Feed> articles, int texts, long bytes) {
  private static final String SAMPLES = "demo/articles.jsonl";

  /**
   * @param folder of {@code .txt} files; without it the articles of {@code photofinish demo}
   */
  public static Corpus of(Optional<Path> folder, int articles) throws IOException {
    List<String> texts = folder.isPresent() ? Texts.in(folder.get()) : samples();
    if (texts.isEmpty()) {
      throw new IOException("no .txt files under " + folder.orElseThrow());
    }
    var feeds = new ArrayList<Feed>();
    long bytes = 0;
    for (int i = 0; i < articles; i++) {
      String text = texts.get(i % texts.size());
      feeds.add(new Feed("article-%07d".formatted(i), text));
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    return new Corpus(feeds, texts.size(), bytes);
  }

  private static List<String> samples() throws IOException {
    var json = new ObjectMapper();
    var texts = new ArrayList<String>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Photofinish.class.getResourceAsStream(SAMPLES), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        var text = json.readTree(line).path("text");
        if (!text.isMissingNode()) {
          texts.add(text.asText());
        }
      }
    }
    return texts;
  }

  SortedMap<String, String> live() {
    var live = new TreeMap<String, String>();
    articles.forEach(article -> live.put(article.id(), article.text()));
    return live;
  }
}
