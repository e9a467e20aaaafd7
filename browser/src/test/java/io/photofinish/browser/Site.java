package io.photofinish.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.standalone.Photofinish;
import io.photofinish.standalone.instance.Instance;
import io.photofinish.standalone.instance.InstanceSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** An instance whose page is looked at; it can stop, and start again at the same address. */
final class Site implements AutoCloseable {
  private final Path folder;
  private final int port;
  private Instance instance;

  private Site(Path folder, Instance instance) {
    this.folder = folder;
    this.instance = instance;
    port = instance.address().getPort();
  }

  static Site start(Path folder) {
    return new Site(folder, instance(folder, 0));
  }

  private static Instance instance(Path folder, int port) {
    return Instance.start(
        new InstanceSettings(
                folder.resolve("data"), false, port, Optional.empty(), "photofinish.", Map.of())
            .withFeeds(FetchSettings.standard()));
  }

  void stop() {
    instance.close();
  }

  void startAgain() {
    instance = instance(folder, port);
  }

  /** Returns when it has been read. */
  void publish(String id, String text) throws IOException {
    ingest(Files.writeString(folder.resolve(id), text));
  }

  /** As {@link #publish}, where the id can be no name of a file. */
  void publishLine(String id, String text) throws IOException {
    ingestLine("{\"id\": \"%s\", \"text\": \"%s\"}".formatted(id, text));
  }

  /** As {@link #publish}, on a day. */
  void publishOn(String day, String id, String text) throws IOException {
    ingestLine(
        "{\"id\": \"%s\", \"published\": \"%s\", \"text\": \"%s\"}".formatted(id, day, text));
  }

  void retract(String id) throws IOException {
    ingestLine("{\"id\": \"%s\", \"retract\": true}".formatted(id));
  }

  private void ingestLine(String line) throws IOException {
    ingest(Files.writeString(folder.resolve("line.jsonl"), line + "\n"));
  }

  private void ingest(Path file) {
    run("ingest", file.toString());
    awaitRead();
  }

  /** What becomes a dead letter. */
  void publishGarbage() throws Exception {
    var cluster = instance.cluster();
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(cluster.clientProperties(), bytes, bytes)) {
      String topic = cluster.topics().articles().name();
      byte[] key = "garbage".getBytes(StandardCharsets.UTF_8);
      var unused = producer.send(new ProducerRecord<>(topic, key, new byte[] {1, 2, 3})).get();
    }
    awaitRead();
  }

  private void awaitRead() {
    instance.awaitRead(Duration.ofSeconds(60));
  }

  void run(String... command) {
    var err = new StringWriter();
    var all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--port", "" + port));
    int exitCode =
        Photofinish.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(err))
            .execute(all.toArray(String[]::new));
    assertThat(exitCode).as(err.toString()).isZero();
  }

  String token() throws IOException {
    return Files.readString(instance.data().resolve("token")).strip();
  }

  Browser browser(int width, String scheme) {
    return Browser.open("http://127.0.0.1:" + port, width, scheme);
  }

  @Override
  public void close() {
    stop();
  }
}
