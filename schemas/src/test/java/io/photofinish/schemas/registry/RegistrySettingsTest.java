package io.photofinish.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrySettingsTest {
  private static RegistrySettings of(String... settings) {
    var all = new HashMap<String, String>();
    all.put(RegistrySettings.URL, "http://registry:8080/apis/ccompat/v7");
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    return RegistrySettings.of(all).orElseThrow();
  }

  @Test
  void without_an_address_there_is_no_registry() {
    assertThat(RegistrySettings.of(Map.of("security.protocol", "SSL"))).isEmpty();
    assertThat(RegistrySettings.of(Map.of(RegistrySettings.URL, ""))).isEmpty();
  }

  @Test
  void with_an_address_values_are_written_with_it_and_nothing_is_registered() {
    assertThat(of().writes()).isTrue();
    assertThat(of().registers()).isFalse();
    assertThat(of(RegistrySettings.WRITE, "false").writes()).isFalse();
    assertThat(of().urls())
        .map(Object::toString)
        .containsExactly("http://registry:8080/apis/ccompat/v7/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"registry:8080", "ftp://registry", "http://", "://", "not an address"})
  void what_is_no_address_is_refused_with_one_that_is(String url) {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> of(RegistrySettings.URL, url))
        .withMessageContainingAll(RegistrySettings.URL, "http://registry:8080/apis/ccompat/v7");
  }

  @Test
  void a_password_in_the_address_is_refused_without_being_shown() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> of(RegistrySettings.URL, "http://reader:secret-word@registry:8080"))
        .withMessageContaining("schema.registry.basic.auth.user.info")
        .satisfies(e -> assertThat(e).hasMessageNotContaining("secret-word"));
  }

  @Test
  void two_ways_to_log_in_are_refused() {
    var both = of(RegistrySettings.USER, "a:b", RegistrySettings.TOKEN, "c");
    assertThatExceptionOfType(ConfigException.class).isThrownBy(both::authorization);
  }

  @Test
  void secrets_come_from_config_providers_too(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("secrets.properties"), "token=abc\n");
    var settings =
        of(
            "config.providers",
            "file",
            "config.providers.file.class",
            "org.apache.kafka.common.config.provider.FileConfigProvider",
            RegistrySettings.TOKEN,
            "${file:" + file + ":token}");
    assertThat(settings.authorization()).contains("Bearer abc");
  }

  @Test
  void kafkas_own_clients_are_not_given_them() {
    assertThat(
            RegistrySettings.without(
                Map.of(RegistrySettings.TOKEN, "abc", "security.protocol", "SSL")))
        .isEqualTo(Map.of("security.protocol", "SSL"));
  }
}
