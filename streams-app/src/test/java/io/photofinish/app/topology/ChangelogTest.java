package io.photofinish.app.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.store.Stores;
import io.photofinish.app.store.Stores.Store;
import io.photofinish.schemas.codec.SingleObjectSerde;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The stores as an earlier version left them in their changelogs are read and worked on by this
 * one. The records on file are a line each: store, key, value in hexadecimal. {@code
 * -Dphotofinish.freeze.changelogs=true} writes those of today in their place: when a version is
 * published, never to make this test pass.
 */
class ChangelogTest {
  private static final Path ON_FILE =
      Path.of("src/test/resources/io/photofinish/app/topology/changelogs.tsv");

  private static final Map<String, String> ALIASES = Map.of("bea-swift/men", "cy-fleet");

  @TempDir Path directory;

  private static Map<String, String> articles() {
    var articles = new TreeMap<String, String>();
    articles.put(
        "final",
        """
        Ada Quick|1500m|1|230110|OG|2024||FINAL|WR,PB|WOMEN
        Bea Swift|1500m|2|230540|OG|2024||FINAL|PB|WOMEN
        Dee Runner|1500m|3|231020|OG|2024||FINAL||WOMEN""");
    articles.put("disputes", "Ada Quick|1500m|1|230120|OG|2024||FINAL||WOMEN");
    articles.put("weak", "Ada Quick|1500m||230110|||||");
    articles.put("meeting", "Ada Quick|mile|2|255300|DL|2023|Oslo|||WOMEN\nBea Swift|mile|1||||||");
    articles.put("namesake", "Ada Quick|1500m|1|210110|DL|2023|Oslo|||MEN");
    articles.put("aliased", "Bea Swift|60m|1|7100|DL|2024|Oslo||SB|MEN");
    return articles;
  }

  @Test
  void what_an_earlier_version_left_is_read_and_can_be_taken_back_to_the_last_entry()
      throws IOException {
    if (Boolean.getBoolean("photofinish.freeze.changelogs")) {
      freeze();
    }
    try (var book = new InMemoryBook(directory)) {
      var seen = new ArrayList<String>();
      for (String line : Files.readAllLines(ON_FILE)) {
        String[] record = line.split("\t", -1);
        restore(book, store(record[0]), record[1], HexFormat.of().parseHex(record[2]));
        seen.add(record[0]);
      }
      assertThat(seen).containsAll(Stores.all().stream().map(Store::name).toList());
      articles().keySet().forEach(book::retract);
      ALIASES.keySet().forEach(alias -> book.alias(alias, null));
      for (Store<?> store : Stores.all()) {
        assertThat(book.keys(store.name())).as(store.name()).isEmpty();
      }
    }
  }

  private static Store<?> store(String name) {
    return Stores.all().stream()
        .filter(store -> store.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no store any more that is called " + name));
  }

  private static <V extends SpecificRecord> void restore(
      LiveBook book, Store<V> store, String key, byte[] value) {
    V read = SingleObjectSerde.of(store.type()).deserializer().deserialize(null, value);
    assertThat(read).as("%s %s", store.name(), key).isNotNull();
    book.<V>open(store.name()).put(key, read);
  }

  private void freeze() throws IOException {
    List<String> lines = new ArrayList<>();
    try (var book = new InMemoryBook(directory)) {
      ALIASES.forEach(book::alias);
      articles().forEach(book::publish);
      for (Store<?> store : Stores.all()) {
        book.store(store)
            .forEach((key, value) -> lines.add(String.join("\t", store.name(), key, value)));
      }
    }
    Files.write(ON_FILE, lines);
  }
}
