package io.photofinish.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryHttpTest {
  private static final String NOBODY = "http://127.0.0.1:1/";
  private FakeRegistry registry;

  @BeforeEach
  void start() throws IOException {
    registry = new FakeRegistry();
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  private static RegistryApi api(Map<String, String> settings) {
    return new RegistryApi(RegistrySettings.of(settings).orElseThrow());
  }

  private static ThrowableAssertAlternative<RegistryException> assertRefused(
      Map<String, String> settings) {
    return assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> api(settings).versions("articles-value"));
  }

  @Test
  void a_registry_that_does_not_answer_is_named_with_the_setting_to_look_at() {
    assertRefused(Map.of(RegistrySettings.URL, NOBODY, RegistrySettings.TIMEOUT, "1"))
        .withMessage(
            "the schema registry at http://127.0.0.1:1/ cannot be used: nothing answers there;"
                + " check that it runs, and schema.registry.url");
  }

  @Test
  void of_several_addresses_the_next_is_asked() {
    var settings = registry.settings(RegistrySettings.URL, NOBODY + "," + registry.url());
    assertThat(api(settings).versions("articles-value")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void a_registry_that_fails_is_asked_again(int status) {
    registry.failNext(status);
    registry.failNext(status);
    assertThat(api(registry.settings()).versions("articles-value")).isEmpty();
    assertThat(registry.asked()).hasSize(3);
  }

  @Test
  void a_registry_that_goes_on_failing_is_given_up() {
    for (int i = 0; i < 3; i++) {
      registry.failNext(500);
    }
    assertRefused(registry.settings(RegistrySettings.TIMEOUT, "1"))
        .withMessageContainingAll(registry.url(), "it answers 500");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void who_may_not_ask_learns_which_settings_log_in(int status) {
    registry.failNext(status);
    assertRefused(registry.settings())
        .withMessageContainingAll("(" + status + ")", "schema.registry.basic.auth.user.info");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 404})
  void an_address_without_a_registry_is_no_unknown_subject(int status) {
    registry.failNext(status);
    assertRefused(registry.settings())
        .withMessageContainingAll("no schema registry", "path included", "/apis/ccompat/v7");
  }

  @Test
  void user_and_password_are_sent_and_never_shown() {
    var settings = registry.settings(RegistrySettings.USER, "reader:secret-word");
    api(settings).versions("articles-value");
    assertThat(registry.authorizations()).containsExactly("Basic cmVhZGVyOnNlY3JldC13b3Jk");
    registry.failNext(401);
    assertRefused(settings)
        .satisfies(e -> assertThat(e).hasMessageNotContainingAny("secret-word", "cmVhZ"));
  }

  @Test
  void a_bearer_token_is_sent() {
    api(registry.settings(RegistrySettings.TOKEN, "abc")).versions("articles-value");
    assertThat(registry.authorizations()).containsExactly("Bearer abc");
  }
}
