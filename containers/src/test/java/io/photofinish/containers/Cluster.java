package io.photofinish.containers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startables;

/** Three brokers, each of them a controller too, that keep every partition three times. */
final class Cluster implements AutoCloseable {
  private static final int SIZE = 3;
  private static final String COPIES = Integer.toString(SIZE);
  private static final String IN_SYNC = "2";

  private final Network network = Network.newNetwork();
  private final List<Broker> brokers;

  Cluster() {
    brokers = IntStream.rangeClosed(1, SIZE).mapToObj(this::broker).toList();
    Startables.deepStart(brokers).join();
  }

  private Broker broker(int id) {
    String voters =
        IntStream.rangeClosed(1, SIZE)
            .mapToObj(each -> each + "@kafka" + each + ":9094")
            .collect(Collectors.joining(","));
    var broker = new Broker();
    broker
        .withNetwork(network)
        .withNetworkAliases("kafka" + id)
        .withEnv("KAFKA_NODE_ID", Integer.toString(id))
        .withEnv("KAFKA_BROKER_ID", Integer.toString(id))
        .withEnv("KAFKA_CONTROLLER_QUORUM_VOTERS", voters)
        .withEnv("KAFKA_HEAP_OPTS", "-Xmx384m")
        .withEnv("KAFKA_DEFAULT_REPLICATION_FACTOR", COPIES)
        .withEnv("KAFKA_MIN_INSYNC_REPLICAS", IN_SYNC)
        .withEnv("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", COPIES)
        .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
        .withEnv("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", COPIES)
        .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4")
        .withEnv("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", IN_SYNC);
    return broker;
  }

  String bootstrapServers() {
    return brokers.stream().map(Broker::getBootstrapServers).collect(Collectors.joining(","));
  }

  void killOne() {
    brokers.get(0).kill();
  }

  @Override
  public void close() {
    brokers.forEach(Broker::stop);
    network.close();
  }
}
