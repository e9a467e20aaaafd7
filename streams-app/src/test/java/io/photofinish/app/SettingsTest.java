package io.photofinish.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.app.http.WebSettings;
import io.photofinish.app.read.Limits;
import io.photofinish.schemas.topic.Topics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Settings SETTINGS = Settings.of("localhost:9092", Path.of("state"));

  @Test
  void http_is_for_this_machine_alone_unless_it_is_said_otherwise() {
    assertThat(SETTINGS.host()).isEqualTo("127.0.0.1");
    assertThat(SETTINGS.port()).isEqualTo(Settings.DEFAULT_PORT);
  }

  @Test
  void one_setting_changed_leaves_the_others() {
    assertThat(SETTINGS.withKafka(Map.of("a", "b")).kafka()).containsEntry("a", "b");
    assertThat(SETTINGS.withKafka(Map.of("a", "b")).withKafka(Map.of())).isEqualTo(SETTINGS);
  }

  @Test
  void settings_do_not_change_with_the_map_that_they_were_given() {
    var map = new HashMap<>(Map.of("a", "b"));
    Settings settings = SETTINGS.withKafka(map);
    map.clear();
    assertThat(settings.kafka()).containsEntry("a", "b");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void no_port_is_beyond_what_a_port_can_be(int port) {
    assertThatThrownBy(
            () ->
                new Settings(
                    "localhost:9092",
                    Topics.standard(),
                    Path.of("state"),
                    "127.0.0.1",
                    port,
                    "photofinish",
                    Limits.DEFAULT,
                    Map.of(),
                    WebSettings.of("secret")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Integer.toString(port));
  }

  @Test
  void somebody_must_be_asked_for_the_articles() {
    assertThatThrownBy(() -> Settings.of(" ", Path.of("state")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void two_prefixes_are_two_applications_that_share_nothing() {
    assertThat(Settings.applicationId("photofinish.")).isEqualTo("photofinish");
    assertThat(Settings.applicationId("other.")).isEqualTo("photofinish-other");
    assertThat(Settings.applicationId("a.b_c.")).isEqualTo("photofinish-a-b-c");
  }
}
