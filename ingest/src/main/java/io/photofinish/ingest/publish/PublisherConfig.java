package io.photofinish.ingest.publish;

import io.photofinish.schemas.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The producer's settings and the first question to the cluster. */
public final class PublisherConfig {
  /** How long a broker may take to answer at all, and a full buffer to drain. */
  public static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);

  /** How long one record may take, retries included. */
  public static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(30);

  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

  /** Articles come in bursts: a short wait fills batches, which compress well. */
  private static final Duration LINGER = Duration.ofMillis(20);

  private static final int BATCH_BYTES = 256 << 10;

  private PublisherConfig() {}

  static Map<String, Object> producer(Map<String, Object> given) {
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "photofinish-ingest");
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_TIMEOUT.toMillis());
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST_TIMEOUT.toMillis());
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY_TIMEOUT.toMillis());
    config.put(ProducerConfig.LINGER_MS_CONFIG, LINGER.toMillis());
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    config.putAll(given);
    // Not for the user to change: they carry the order and the bounds promised.
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
    return config;
  }

  static Duration deliveryTimeout(Map<String, Object> producer) {
    return Duration.ofMillis(
        Long.parseLong(producer.get(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG).toString()));
  }

  /**
   * @throws BrokerUnavailableException where the cluster does not answer or lacks the topic
   */
  static void checkTopic(Map<String, Object> given, String topic) {
    Map<String, Object> config = new HashMap<>(given);
    long timeout =
        Long.parseLong(
            given
                .getOrDefault(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_TIMEOUT.toMillis())
                .toString());
    config.put(AdminClientConfig.CLIENT_ID_CONFIG, "photofinish-ingest-check");
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) timeout);
    config.put(
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
        (int) Math.min(timeout, REQUEST_TIMEOUT.toMillis()));
    Object servers = given.get(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG);
    try (var admin = Admin.create(config)) {
      var unused =
          admin
              .describeTopics(List.of(topic))
              .allTopicNames()
              .get(timeout + 1000, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnknownTopicOrPartitionException
          ? new BrokerUnavailableException(
              "the cluster at "
                  + servers
                  + " has no topic "
                  + topic
                  + "; make it with photofinish up, or check the prefix",
              e)
          : unavailable(servers, topic, e.getCause());
    } catch (TimeoutException | KafkaException e) {
      throw unavailable(servers, topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(servers, topic, e);
    }
  }

  private static BrokerUnavailableException unavailable(
      Object servers, String topic, Throwable cause) {
    if (cause instanceof AuthorizationException || cause instanceof AuthenticationException) {
      return new BrokerUnavailableException(
          "the Kafka cluster at "
              + servers
              + " refuses to show the topic "
              + topic
              + ": "
              + cause.getMessage()
              + (cause instanceof AuthorizationException
                  ? "; photofinish acls print shows what it must allow"
                  : "; check the security settings"),
          cause);
    }
    if (ClientFailure.isOfSettings(cause)) {
      return new BrokerUnavailableException(
          "no client for the Kafka cluster at "
              + servers
              + " can be made: "
              + ClientFailure.told(cause)
              + (ClientFailure.isOfAddress(cause) ? "; check the address" : "; check its settings"),
          cause);
    }
    Throwable root = cause.getCause() == null ? cause : cause.getCause();
    return new BrokerUnavailableException(
        "no answer from the Kafka cluster at "
            + servers
            + " ("
            + (root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage())
            + "); check that it runs and the address",
        cause);
  }
}
