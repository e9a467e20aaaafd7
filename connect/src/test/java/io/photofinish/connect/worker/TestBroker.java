package io.photofinish.connect.worker;

import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.schemas.topic.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** A broker in this process, with the topics of Photofinish. */
final class TestBroker implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  private final KafkaRaftServer server;
  private final String address;

  private TestBroker(KafkaRaftServer server, String address) {
    this.server = server;
    this.address = address;
  }

  static TestBroker open(Path directory) throws Exception {
    String address = HOST + ":" + freePort();
    Map<String, String> settings = settings(directory, address, HOST + ":" + freePort());
    new Formatter()
        .setPrintStream(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setDirectories(List.of(directory.toString()))
        .setMetadataLogDirectory(Optional.empty())
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setUnstableFeatureVersionsEnabled(false)
        .setControllerListenerName("CONTROLLER")
        .run();
    var broker =
        new TestBroker(new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM), address);
    broker.server.startup();
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", address))) {
      TopicSetup.createMissing(admin, Topics.standard());
    }
    return broker;
  }

  private static Map<String, String> settings(Path directory, String address, String controller) {
    var all = new HashMap<String, String>();
    all.put("process.roles", "broker,controller");
    all.put("node.id", "1");
    all.put("listeners", "PLAINTEXT://" + address + ",CONTROLLER://" + controller);
    all.put("advertised.listeners", "PLAINTEXT://" + address);
    all.put("controller.listener.names", "CONTROLLER");
    all.put("controller.quorum.voters", "1@" + controller);
    all.put("log.dirs", directory.toString());
    all.put("auto.create.topics.enable", "false");
    for (String topic : List.of("offsets.topic", "transaction.state.log")) {
      all.put(topic + ".replication.factor", "1");
      all.put(topic + ".num.partitions", "4");
    }
    all.put("transaction.state.log.min.isr", "1");
    all.put("group.initial.rebalance.delay.ms", "0");
    all.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 << 20));
    return all;
  }

  static int freePort() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  String address() {
    return address;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
