package io.photofinish.standalone.broker;

import io.photofinish.schemas.topic.Topics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The configuration of a broker that is alone, on one machine, in a small heap. */
final class BrokerSettings {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private static final String LOOPBACK = "127.0.0.1";
  private static final String BROKER_LISTENER = "PLAINTEXT";

  private BrokerSettings() {}

  static String address(BrokerPorts ports) {
    return LOOPBACK + ":" + ports.broker();
  }

  static Map<String, String> of(BrokerPorts ports, Path logDirectory) {
    var all = new HashMap<String, String>();
    all.putAll(identity(ports));
    all.put("log.dirs", logDirectory.toString());
    all.putAll(LIMITS);
    all.putAll(ALONE);
    all.putAll(QUICK_RESTART);
    all.putAll(SMALL);
    return Map.copyOf(all);
  }

  private static Map<String, String> identity(BrokerPorts ports) {
    String broker = BROKER_LISTENER + "://" + address(ports);
    String controller = LOOPBACK + ":" + ports.controller();
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        Integer.toString(NODE_ID),
        "listeners",
        broker + "," + CONTROLLER_LISTENER + "://" + controller,
        "advertised.listeners",
        broker,
        "controller.listener.names",
        CONTROLLER_LISTENER,
        "inter.broker.listener.name",
        BROKER_LISTENER,
        // Static voters are not written to disk, so that the controller's port may change.
        "controller.quorum.voters",
        NODE_ID + "@" + controller);
  }

  /** The controller without the broker, which takes a silent broker for gone at once. */
  static Map<String, String> controllerAlone(BrokerPorts ports, Path logDirectory) {
    var all = new HashMap<>(of(ports, logDirectory));
    String controller = CONTROLLER_LISTENER + "://" + LOOPBACK + ":" + ports.controller();
    all.put("process.roles", "controller");
    all.put("listeners", controller);
    all.remove("advertised.listeners");
    all.remove("inter.broker.listener.name");
    all.put("broker.heartbeat.interval.ms", "50");
    all.put("broker.session.timeout.ms", "200");
    return Map.copyOf(all);
  }

  private static final Map<String, String> LIMITS =
      Map.of(
          "message.max.bytes", Integer.toString(Topics.MAX_RECORD_BYTES),
          // A misspelt topic is an error, not a new topic.
          "auto.create.topics.enable", "false",
          // By default the place of a reader that stays away for a week is forgotten, and an
          // instance that is started again after a holiday would read every article a second time.
          "offsets.retention.minutes", Integer.toString(10 * 365 * 24 * 60));

  private static final Map<String, String> ALONE =
      Map.of(
          "default.replication.factor", "1",
          "offsets.topic.replication.factor", "1",
          "transaction.state.log.replication.factor", "1",
          "transaction.state.log.min.isr", "1",
          "share.coordinator.state.topic.replication.factor", "1",
          "share.coordinator.state.topic.min.isr", "1",
          "group.initial.rebalance.delay.ms", "0");

  /**
   * The session is long, so that a busy machine does not take its own broker for dead; a restart
   * does not wait for its end (see {@link FormerSelf}).
   */
  private static final Map<String, String> QUICK_RESTART =
      Map.of(
          "controlled.shutdown.enable", "true",
          "broker.session.timeout.ms", "60000",
          "broker.heartbeat.interval.ms", "500");

  private static final Map<String, String> SMALL =
      Map.of(
          "offsets.topic.num.partitions", "4",
          "transaction.state.log.num.partitions", "4",
          "share.coordinator.state.topic.num.partitions", "4",
          "num.network.threads", "2",
          "num.io.threads", "4",
          // 128 MiB of heap by default.
          "log.cleaner.dedupe.buffer.size", Integer.toString(2 << 20));
}
