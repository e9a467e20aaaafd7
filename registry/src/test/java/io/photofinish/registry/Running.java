package io.photofinish.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.instance.Instance;
import io.photofinish.standalone.instance.InstanceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An instance with a broker of its own, used by commands as people do. */
record Running(Instance instance, Path articles) implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * @param folder where all its files are; what was there goes on
   * @param settings of the registry, if there is to be one
   */
  static Running start(Path folder, String prefix, Map<String, String> settings)
      throws IOException {
    Path data = folder.resolve("data");
    return new Running(
        Instance.start(new InstanceSettings(data, false, 0, Optional.empty(), prefix, settings)),
        Files.createDirectories(folder.resolve("articles")));
  }

  Commands run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--port", Integer.toString(instance.address().getPort())));
    return Commands.run(all.toArray(String[]::new));
  }

  /** Returns when it is read. */
  void publish(String id, String text) throws IOException {
    Path file = Files.writeString(articles.resolve(id), text);
    Commands ingest = run("ingest", file.toString(), "--format", "text", "--wait");
    assertThat(ingest.exitCode()).as(ingest.err()).isZero();
  }

  String page(String athlete) {
    return run("query", "athlete", athlete).out();
  }

  List<String> latest(String topic) {
    return run("read", topic, "--latest").lines();
  }

  /** As JSON. */
  String letters() {
    return run("dead-letters", "list", "--json").out();
  }

  void awaitRead() {
    instance.awaitRead(PATIENCE);
  }

  Topics topics() {
    return instance.cluster().topics();
  }

  Records records() {
    return new Records(instance.cluster().bootstrapServers());
  }

  /** The first byte of each key's newest value: what format it is in. */
  Map<String, Integer> formats(Topic<?, ?> topic) {
    var formats = new TreeMap<String, Integer>();
    records().bytes(topic).forEach((key, value) -> formats.put(key, value[0] & 0xFF));
    return formats;
  }

  @Override
  public void close() {
    instance.close();
  }
}
