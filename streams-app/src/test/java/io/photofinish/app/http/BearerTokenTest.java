package io.photofinish.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {
  private final BearerToken token = BearerToken.of("s3cret");
  private final TestServer server =
      new TestServer(
          WebSettings.of(TestServer.TOKEN),
          routes ->
              Reading.get(routes, "/guarded", token.guard(context -> context.result("open"))));

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer s3cret", "bearer  s3cret "})
  void who_shows_the_token_is_let_in(String header) throws Exception {
    assertThat(server.get("/guarded", "Authorization", header).body()).isEqualTo("open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "s3cret", "Basic s3cret"})
  void who_shows_none_is_asked_for_it(String header) throws Exception {
    for (var response :
        new HttpResponse<?>[] {
          server.get("/guarded"), server.get("/guarded", "Authorization", header)
        }) {
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(TestServer.header(response, "WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(String.valueOf(response.body())).contains("file token").doesNotContain("s3cret");
    }
    assertThat(server.ask("HEAD", "/guarded").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3cre", "s3crets", "S3CRET", "s3cret,s3cret", "\u00e9"})
  void who_shows_another_is_refused(String other) throws Exception {
    var response = server.get("/guarded", "Authorization", "Bearer " + other);
    TestServer.problem(response, 403);
    assertThat(TestServer.header(response, "WWW-Authenticate")).contains("invalid_token");
  }

  @Test
  void a_token_is_not_blank() {
    assertThatThrownBy(() -> BearerToken.of(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void no_settings_tell_it() {
    assertThat(WebSettings.of("the cluster's").withAccessToken(token).toString())
        .doesNotContain("s3cret", "the cluster's");
  }
}
