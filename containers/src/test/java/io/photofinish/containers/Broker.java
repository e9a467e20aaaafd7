package io.photofinish.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A Kafka broker in a container, on a port of this machine that stays its own: so that clients find
 * it again after a restart, for which Docker would choose another.
 */
final class Broker extends KafkaContainer {
  private static final int INSIDE = 9092;

  /** The public image of the client's version, or what the environment names in its place. */
  private static final DockerImageName IMAGE =
      DockerImageName.parse(
              Optional.ofNullable(System.getenv("KAFKA_IMAGE"))
                  .orElse("apache/kafka:" + AppInfoParser.getVersion()))
          .asCompatibleSubstituteFor("apache/kafka");

  Broker() {
    super(IMAGE);
    setExposedPorts(List.of()); // else Docker chooses a second one
    addFixedExposedPort(freePort(), INSIDE);
    withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a machine that loses power: no clean stop. */
  void kill() {
    getDockerClient().killContainerCmd(getContainerId()).exec();
  }

  /** Starts again with the data that it had. */
  void startAgain() {
    getDockerClient().startContainerCmd(getContainerId()).exec();
  }
}
