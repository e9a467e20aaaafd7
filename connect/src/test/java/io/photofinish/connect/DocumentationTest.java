package io.photofinish.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;

class DocumentationTest {
  private static final Path PAGE = Path.of("../docs/connect.md");

  @Test
  void the_page_has_every_setting_with_its_default() throws IOException {
    String page = Files.readString(PAGE);
    for (ConfigDef.ConfigKey key : FeedSourceSettings.definition().configKeys().values()) {
      boolean unset = key.defaultValue == null || List.of().equals(key.defaultValue);
      String standard = unset || !key.hasDefault() ? "" : String.valueOf(key.defaultValue);
      assertThat(page)
          .contains(
              "| `%s` | %s| ".formatted(key.name, standard.isEmpty() ? "" : "`" + standard + "` "));
    }
  }

  @Test
  void the_page_shows_the_example_that_is_shipped() throws IOException {
    assertThat(Files.readString(PAGE))
        .contains(
            "```json\n" + Files.readString(Path.of("src/main/plugin/etc/feeds.json")) + "```");
  }
}
