package io.photofinish.bench.kafka;

import io.photofinish.schemas.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A broker, the bench's clients and a directory for stores; all gone when it is closed. */
public final class Lab implements AutoCloseable {
  private final Path directory;
  private final BrokerProcess broker;
  private final Clients clients;

  /**
   * @param parent a directory on a real disk; what is made in it is deleted in the end
   */
  public Lab(Path parent) throws IOException {
    directory = Files.createTempDirectory(Files.createDirectories(parent), "bench-");
    broker = BrokerProcess.start(directory.resolve("broker"));
    clients = new Clients(broker.bootstrapServers());
  }

  public Path directory() {
    return directory;
  }

  public BrokerProcess broker() {
    return broker;
  }

  public Clients clients() {
    return clients;
  }

  void forget(Topics topics) {
    String articles = topics.articles().name();
    String name = articles.substring(0, articles.indexOf('.'));
    try {
      clients.delete(name + ".", name + "-");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Bytes on disk below a run's stores. */
  public long storeBytes(String run) throws IOException {
    try (var files = Files.walk(directory.resolve(run))) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Override
  public void close() throws IOException {
    clients.close();
    broker.close();
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(Lab::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
