package io.photofinish.standalone.process;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.topic.Topic;
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
 * edits, retracts, delivers everything once more in another order, now and then sends bytes that
 * are no article; and says of athletes who they are.
 */
final class RandomNews {
  private static final int ARTICLES = 60;
  private static final List<String> ALIASES =
      List.of("ann-falkberg", "bea-halkberg", "cara-molberg/women", "dora-nilberg");
  private static final List<String> WHO =
      List.of("ann-falkberg", "cara-molberg", "eve-ostberg", "nora-novel");
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
  private final Topics topics = Topics.standard();
  private final SortedMap<String, byte[]> live = new TreeMap<>();
  private final SortedMap<String, byte[]> aliases = new TreeMap<>();
  private final List<String> unreadable = new ArrayList<>();

  RandomNews(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A record to be sent, with what {@link #newest} gives at that time. */
  record Sent(Topic<?, ?> topic, String key) {}

  /** What is sent next. */
  List<Sent> next() {
    String article = "article-" + random.nextInt(ARTICLES);
    int what = random.nextInt(22);
    if (what == 0) {
      return everythingAgain();
    }
    if (what <= 2) {
      return List.of(alias());
    }
    if (what <= 5) {
      live.remove(article);
    } else if (what == 6) {
      live.put(article, NO_AVRO);
    } else {
      live.put(article, bytes(text()));
    }
    return List.of(article(article));
  }

  private Sent article(String article) {
    if (live.get(article) == NO_AVRO) {
      unreadable.add(article);
    }
    return new Sent(topics.articles(), article);
  }

  /** Null is a tombstone. */
  byte[] newest(Sent sent) {
    return (sent.topic().equals(topics.articles()) ? live : aliases).get(sent.key());
  }

  private Sent alias() {
    String key = pick(ALIASES);
    String athlete = pick(WHO);
    if (random.nextInt(3) == 0 || key.equals(athlete)) {
      aliases.remove(key);
    } else {
      aliases.put(key, bytes(topics.athleteAliases(), new AthleteAlias(athlete)));
    }
    return new Sent(topics.athleteAliases(), key);
  }

  private List<Sent> everythingAgain() {
    var again = new ArrayList<Sent>();
    live.keySet().forEach(article -> again.add(article(article)));
    aliases.keySet().forEach(key -> again.add(new Sent(topics.athleteAliases(), key)));
    Collections.shuffle(again, new Random(random.nextLong()));
    return again;
  }

  /** The newest version of each article that was not retracted. */
  SortedMap<String, byte[]> live() {
    return live;
  }

  /** The newest of each alias that was not ended. */
  SortedMap<String, byte[]> aliases() {
    return aliases;
  }

  /** The article's id, once for each version sent that cannot be read. */
  List<String> unreadable() {
    return unreadable;
  }

  private byte[] bytes(String text) {
    var published = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(5));
    var article = Article.newBuilder().setText(text).setPublished(published).build();
    return bytes(topics.articles(), article);
  }

  private static <V> byte[] bytes(Topic<String, V> topic, V value) {
    return topic.value().serializer().serialize(topic.name(), value);
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
