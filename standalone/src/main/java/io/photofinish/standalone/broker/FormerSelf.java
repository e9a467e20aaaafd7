package io.photofinish.standalone.broker;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a crash the metadata still say that the broker is alive. A broker started then leads its
 * partitions on the strength of its former self's registration, which ends a moment later; and what
 * Kafka 4.3.1 has to write for a transaction in that moment, "no leader, likely deleted", it never
 * writes: the transaction stays open for good, and nobody reads past it. So the controller is
 * started alone first, and ends the registration.
 */
final class FormerSelf {
  private static final Logger log = LoggerFactory.getLogger(FormerSelf.class);
  private static final long PATIENCE_SECONDS = 15;
  private static final long POLL_MILLIS = 20;

  private FormerSelf() {}

  /** Returns once the metadata say that the broker is gone. Takes about a second. */
  static void fence(BrokerPorts ports, Path logs) {
    long start = System.nanoTime();
    var controller =
        new KafkaRaftServer(
            new KafkaConfig(BrokerSettings.controllerAlone(ports, logs), false), Time.SYSTEM);
    try {
      controller.startup();
      while (fenced() == 0) {
        if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
          // A crash before the very first registration left none to end.
          log.warn("the metadata name no broker that ended");
          return;
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
      log.info(
          "the registration before the crash is ended after {} ms",
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      controller.shutdown();
      controller.awaitShutdown();
    }
  }

  /** How many registered brokers the controller takes for gone. */
  private static int fenced() {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    try {
      var name = new ObjectName("kafka.controller:type=KafkaController,name=FencedBrokerCount");
      return ((Number) beans.getAttribute(name, "Value")).intValue();
    } catch (InstanceNotFoundException notYet) {
      return 0;
    } catch (MalformedObjectNameException e) {
      throw new IllegalArgumentException(e);
    } catch (JMException e) {
      throw new IllegalStateException("the controller's metrics cannot be read", e);
    }
  }
}
