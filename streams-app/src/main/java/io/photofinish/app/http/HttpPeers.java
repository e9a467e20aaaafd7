package io.photofinish.app.http;

import io.photofinish.app.query.Lag;
import io.photofinish.app.query.Lookup;
import io.photofinish.app.query.Peers;
import io.photofinish.app.query.Read;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.state.HostInfo;

/** The other instances over HTTP, at the addresses that Kafka Streams tells. Safe for threads. */
public final class HttpPeers implements Peers {
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

  private final ForwardKey key;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_WITHIN)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * @param secret that all instances share
   */
  public HttpPeers(String secret) {
    key = new ForwardKey(secret);
  }

  @Override
  public CompletableFuture<Lookup<byte[]>> read(HostInfo instance, Read read, boolean fromStandby) {
    try {
      byte[] body = new Forwarded(read, fromStandby).bytes();
      HttpRequest request =
          HttpRequest.newBuilder(address(instance))
              .timeout(ANSWER_WITHIN)
              .header("Content-Type", "application/json")
              .header(ForwardKey.HEADER, key.sign(body))
              .POST(BodyPublishers.ofByteArray(body))
              .build();
      return client
          .sendAsync(request, BodyHandlers.ofByteArray())
          .handle(
              (response, failure) ->
                  failure == null ? answer(instance, response) : silent(instance, failure));
    } catch (IllegalArgumentException e) {
      return CompletableFuture.completedFuture(silent(instance, e));
    }
  }

  private static URI address(HostInfo instance) {
    String host = instance.host().contains(":") ? "[" + instance.host() + "]" : instance.host();
    return URI.create("http://" + host + ":" + instance.port() + Forwarded.PATH);
  }

  private static Lookup<byte[]> silent(HostInfo instance, Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return new Lookup.NotReady<>(
        "the instance at %s:%d does not answer (%s)"
            .formatted(instance.host(), instance.port(), cause.getClass().getSimpleName()));
  }

  private static Lookup<byte[]> answer(HostInfo instance, HttpResponse<byte[]> response) {
    return switch (response.statusCode()) {
      case 200 -> new Lookup.Found<>(response.body(), lag(response));
      case 403 ->
          new Lookup.NotReady<>(
              "the instance at %s:%d has another cluster token; give all of them the same"
                  .formatted(instance.host(), instance.port()));
      default ->
          new Lookup.NotReady<>(
              "the instance at %s:%d is not ready (%d)"
                  .formatted(instance.host(), instance.port(), response.statusCode()));
    };
  }

  private static Lag lag(HttpResponse<?> response) {
    var records = response.headers().firstValueAsLong(Forwarded.LAG_RECORDS);
    var millis = response.headers().firstValueAsLong(Forwarded.LAG_MILLIS);
    return records.isPresent() && millis.isPresent()
        ? new Lag(records.getAsLong(), millis.getAsLong())
        : Lag.NONE;
  }
}
