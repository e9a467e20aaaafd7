package io.photofinish.standalone.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.photofinish.app.Settings;
import io.photofinish.schemas.registry.RegistrySettings;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An instance on this machine, as its HTTP interface shows it. */
public final class RunningInstance {
  /** For the command line: 7070, or what the environment says. */
  public static final String DEFAULT_PORT =
      "${env:PHOTOFINISH_PORT:-" + Settings.DEFAULT_PORT + "}";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int CONNECT_MILLIS = 5_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL) // to the instance that has the key
          .connectTimeout(Duration.ofMillis(CONNECT_MILLIS))
          .build();
  private final URI address;
  private final Duration patience;

  public RunningInstance(URI address) {
    this(address, PATIENCE);
  }

  RunningInstance(URI address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  /** Nothing is asked before it is needed. */
  public static RunningInstance at(int port) {
    return new RunningInstance(URI.create("http://127.0.0.1:" + port));
  }

  /**
   * The cluster that the instance works on.
   *
   * @param properties of Kafka clients, and of the schema registry where they name one; where they
   *     do not it is the instance's, used as the instance does
   */
  public Cluster cluster(Map<String, String> properties) {
    Answer answer = get("/v1/instance");
    JsonNode servers = answer.body().path("bootstrapServers");
    if (answer.status() != 200 || !servers.isTextual()) {
      throw Problem.environment(
          "what answers at " + address + " is no Photofinish; name its port: --port N");
    }
    String prefix = answer.body().path("topicPrefix").asText(Topics.DEFAULT_PREFIX);
    var all = new HashMap<>(properties);
    JsonNode registry = answer.body().path("schemaRegistry");
    if (!all.containsKey(RegistrySettings.URL) && registry.isTextual()) {
      all.put(RegistrySettings.URL, registry.textValue());
      all.put(RegistrySettings.WRITE, answer.body().path("writesWithRegistry").asText("true"));
    }
    return Cluster.of(servers.textValue(), prefix, all);
  }

  /** Whether anything listens there, an instance or another program. */
  public boolean listens() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), CONNECT_MILLIS);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }

  /** The version of the extractor that it reads articles with; empty where it does not say. */
  public Optional<String> extractor() {
    return Optional.ofNullable(get("/v1/instance").body().path("extractor").textValue());
  }

  /** What a route answers. */
  public record Answer(int status, String text) {
    /** Its JSON; a missing node where it is none. */
    public JsonNode body() {
      try {
        return JSON.readTree(text);
      } catch (JsonProcessingException e) {
        return JSON.missingNode();
      }
    }
  }

  /**
   * @param path encoded
   * @throws Problem where no answer comes: nothing listens, it takes too long, it breaks off
   */
  public Answer get(String path) {
    return get(path, Optional.empty());
  }

  /** As {@link #get(String)}, showing the instance its token. */
  public Answer get(String path, Optional<String> token) {
    var request = HttpRequest.newBuilder(address.resolve(path)).timeout(patience);
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    HttpResponse<String> response =
        send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    return new Answer(response.statusCode(), response.body());
  }

  /**
   * An answer that goes on, line by line, until it ends or the taker has enough.
   *
   * @param path encoded
   * @param more takes a line; false where it wants no other
   * @return without text where the status is 200
   * @throws Problem as {@link #get(String)}
   */
  public Answer follow(String path, Predicate<String> more) {
    var request = HttpRequest.newBuilder(address.resolve(path)).timeout(patience);
    HttpResponse<Stream<String>> response =
        send(request.build(), HttpResponse.BodyHandlers.ofLines());
    try (Stream<String> lines = response.body()) {
      if (response.statusCode() != HttpURLConnection.HTTP_OK) {
        return new Answer(response.statusCode(), lines.collect(Collectors.joining("\n")));
      }
      var unused = lines.allMatch(more);
      return new Answer(HttpURLConnection.HTTP_OK, "");
    } catch (UncheckedIOException e) {
      throw Problem.environment(withoutAnswer(e.getCause()), e);
    }
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw Problem.environment(withoutAnswer(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.environment("interrupted while " + address + " was asked", e);
    }
  }

  private String withoutAnswer(IOException e) {
    if (e instanceof HttpTimeoutException) {
      return "%s gives no answer within %s s; try again in a moment, or see its log"
          .formatted(address, patience.toMillis() / 1e3);
    }
    if (e instanceof ConnectException) {
      return "nothing answers at %s; start it with photofinish up, or say where it is: --port N"
          .formatted(address);
    }
    return "the answer of %s cannot be read: %s; see its log, or name another port: --port N"
        .formatted(address, e.getMessage());
  }
}
