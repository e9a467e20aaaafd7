package io.photofinish.bench.kafka;

import io.photofinish.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;

/** A broker until the standard input ends. Prints its address. */
final class BrokerMain {
  private BrokerMain() {}

  public static void main(String[] arguments) throws IOException {
    try (var broker = EmbeddedBroker.open(Path.of(arguments[0]))) {
      System.out.println(broker.bootstrapServers());
      while (System.in.read() >= 0) {
        // It ends with the process that started this one.
      }
    }
  }
}
