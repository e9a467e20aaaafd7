package io.photofinish.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Asks a registry's addresses one after the other, and again until the patience is over. What it
 * answers is answered; what no registry would answer is a {@link RegistryException}. Safe for
 * threads.
 */
final class RegistryHttp {
  private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int MAX_ANSWER_BYTES = 8 << 20;
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RegistrySettings settings;
  private final HttpClient client;
  private final Optional<String> authorization;

  RegistryHttp(RegistrySettings settings) {
    this.settings = settings;
    authorization = settings.authorization();
    HttpClient.Builder builder =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_WITHIN);
    settings.tls().ifPresent(builder::sslContext);
    client = builder.build();
  }

  /**
   * What the registry says.
   *
   * @param error its code, such as 40401 for a subject that it does not know; 0 where it answers
   */
  record Answer(URI url, JsonNode body, int error) {
    RegistryException refusal(String what) {
      return new RegistryException(
          "the schema registry at %s refuses %s: %s (%d)"
              .formatted(url, what, body.path("message").asText("no reason given"), error));
    }
  }

  Answer get(String path) {
    return ask("GET", path, Optional.empty());
  }

  Answer send(String method, String path, JsonNode body) {
    return ask(method, path, Optional.of(body));
  }

  private Answer ask(String method, String path, Optional<JsonNode> body) {
    long deadline = System.nanoTime() + settings.patience().toNanos();
    while (true) {
      RegistryException failure = null;
      for (URI url : settings.urls()) {
        try {
          HttpResponse<InputStream> response =
              client.send(request(url, method, path, body), BodyHandlers.ofInputStream());
          int status = response.statusCode();
          if (status < 500 && status != 429) {
            return answer(url, response);
          }
          failure = unusable(url, "it answers " + status, "see its log", null);
        } catch (IOException e) {
          failure = unreachable(url, e);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw unusable(url, "interrupted while it was asked", "try again", e);
        }
      }
      if (System.nanoTime() - deadline > 0) {
        throw failure;
      }
      pause(failure);
    }
  }

  private HttpRequest request(URI url, String method, String path, Optional<JsonNode> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.resolve(path))
            .timeout(ANSWER_WITHIN)
            .header("Accept", CONTENT_TYPE + ", application/json")
            .method(
                method,
                body.map(json -> BodyPublishers.ofString(json.toString()))
                    .orElseGet(BodyPublishers::noBody));
    body.ifPresent(json -> request.header("Content-Type", CONTENT_TYPE));
    authorization.ifPresent(value -> request.header("Authorization", value));
    return request.build();
  }

  private static void pause(RegistryException failure) {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  private static Answer answer(URI url, HttpResponse<InputStream> response) throws IOException {
    JsonNode body = body(response);
    int status = response.statusCode();
    if (status == 401 || status == 403) {
      throw unusable(
          url,
          "it refuses to be asked (" + status + ")",
          "check " + RegistrySettings.USER + " or " + RegistrySettings.TOKEN,
          null);
    }
    int error = status == 200 ? 0 : body.path("error_code").asInt(0);
    if (body.isMissingNode() || (status != 200 && error == 0)) {
      throw unusable(
          url,
          "what answers there (" + status + ") is no schema registry",
          RegistrySettings.URL
              + " is the address of its Confluent-compatible interface, path included, such as"
              + " http://registry:8080/apis/ccompat/v7",
          null);
    }
    return new Answer(url, body, error);
  }

  private static JsonNode body(HttpResponse<InputStream> response) throws IOException {
    try (InputStream in = response.body()) {
      byte[] bytes = in.readNBytes(MAX_ANSWER_BYTES + 1);
      if (bytes.length > MAX_ANSWER_BYTES) {
        throw new IOException("an answer of more than " + MAX_ANSWER_BYTES + " bytes");
      }
      return JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static RegistryException unreachable(URI url, IOException e) {
    if (e instanceof ConnectException || e instanceof HttpConnectTimeoutException) {
      return unusable(
          url, "nothing answers there", "check that it runs, and " + RegistrySettings.URL, e);
    }
    if (e instanceof HttpTimeoutException) {
      return unusable(
          url, "no answer within " + ANSWER_WITHIN.toSeconds() + " s", "see its log", e);
    }
    if (e instanceof SSLException) {
      return unusable(
          url,
          e.getMessage(),
          "schema.registry.ssl.truststore.location says whom to trust, and"
              + " schema.registry.ssl.keystore.location who one is",
          e);
    }
    return unusable(url, String.valueOf(e.getMessage()), "check " + RegistrySettings.URL, e);
  }

  private static RegistryException unusable(URI url, String cause, String wayOut, Exception e) {
    return new RegistryException(
        "the schema registry at %s cannot be used: %s; %s".formatted(url, cause, wayOut), e);
  }
}
