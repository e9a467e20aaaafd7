package io.photofinish.standalone.process;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What an editorial office does to its articles, at random but the same for a seed: publishes,
 * edits, retracts, delivers everything once more in another order, and now and then sends bytes
 * that are no article.
 */
final class RandomNews {
  private static final int ARTICLES = 60;
  private static final byte[] NO_AVRO = "no Avro".getBytes(StandardCharsets.UTF_8);
  private static final List<String> ATHLETES =
      List.of(
          "Ann Falkberg",
          "Bea Halkberg",
          "Cara Molberg",
          "Dora Nilberg",
          "Eve Ostberg",
          "Fay Palmberg",
          "Gail Rydberg",
          "Hope Selberg");

  private final SplittableRandom random;
  private final SortedMap<String, byte[]> live = new TreeMap<>();
  private final List<String> unreadable = new ArrayList<>();

  RandomNews(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The articles that are sent next, each in the version of {@link #live}, or as a tombstone. */
  List<String> next() {
    String article = "article-" + random.nextInt(ARTICLES);
    int what = random.nextInt(20);
    if (what == 0) {
      return everythingAgain();
    }
    if (what <= 3) {
      live.remove(article);
    } else if (what == 4) {
      live.put(article, NO_AVRO);
      unreadable.add(article);
    } else {
      live.put(article, bytes(text()));
    }
    return List.of(article);
  }

  private List<String> everythingAgain() {
    var again = new ArrayList<>(live.keySet());
    again.stream().filter(article -> live.get(article) == NO_AVRO).forEach(unreadable::add);
    Collections.shuffle(again, new Random(random.nextLong()));
    return again;
  }

  /** The newest version of each article that was not retracted. */
  SortedMap<String, byte[]> live() {
    return live;
  }

  /** The article's id, once for each version sent that cannot be read. */
  List<String> unreadable() {
    return unreadable;
  }

  private byte[] bytes(String text) {
    var published = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(5));
    var article = Article.newBuilder().setText(text).setPublished(published).build();
    return Topics.standard().articles().value().serializer().serialize(null, article);
  }

  private String text() {
    var sentences = new ArrayList<String>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      sentences.add(sentence());
    }
    return String.join("\n\n", sentences);
  }

  /** Few athletes, races and marks, so that articles confirm and contradict one another. */
  private String sentence() {
    String athlete = pick(ATHLETES);
    String mark = "4:%02d.%02d".formatted(random.nextInt(4), random.nextInt(2));
    int year = 2021 + random.nextInt(3);
    return switch (random.nextInt(6)) {
      case 0 -> "%s won the women's 1500m in %s in Oslo in %d.".formatted(athlete, mark, year);
      case 1 ->
          "%s won gold in the women's 1500m at the World Championships in Budapest in 2023 in %s."
              .formatted(athlete, mark);
      case 2 ->
          "%s finished %s in the women's 1500m final at the Paris Olympics in %s, a personal best."
              .formatted(athlete, pick(List.of("second", "third", "fourth", "fifth")), mark);
      case 3 ->
          "%s set a national record of %s in the women's 1500m in Rome in %d."
              .formatted(athlete, mark, year);
      case 4 -> "%s's personal best over 1500m is %s.".formatted(athlete, mark);
      default ->
          "%s was third in the women's 3000m in 8:3%d.00 at the World Indoor Championships in Belgrade in 2022."
              .formatted(athlete, random.nextInt(4));
    };
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
