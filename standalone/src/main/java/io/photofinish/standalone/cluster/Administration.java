package io.photofinish.standalone.cluster;

import io.photofinish.ingest.publish.ClientFailure;
import io.photofinish.schemas.topic.TopicCluster;
import io.photofinish.standalone.exit.Problem;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/** Work on a cluster's topics, with its failures told to the person at the terminal. */
public final class Administration {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Administration() {}

  /** What is done with the topics. */
  public interface Work<T> {
    T on(TopicCluster topics) throws InterruptedException;
  }

  /**
   * @throws Problem where the brokers do not answer or refuse
   */
  public static <T> T of(Cluster cluster, Work<T> work) {
    try (var admin = Admin.create(withPatience(cluster))) {
      return work.on(new TopicCluster(admin));
    } catch (KafkaException e) {
      throw problem(cluster, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.environment("interrupted while the brokers were asked", e);
    }
  }

  /** Of an administrator that does not wait for minutes, unless the operator wants it to. */
  public static Map<String, Object> withPatience(Cluster cluster) {
    Map<String, Object> properties = cluster.clientProperties();
    properties.put("client.id", "photofinish-admin");
    properties.putIfAbsent("default.api.timeout.ms", (int) PATIENCE.toMillis());
    properties.putIfAbsent("request.timeout.ms", (int) PATIENCE.toMillis() / 2);
    return properties;
  }

  /** What became of a question to the brokers, and the way out. */
  public static Problem problem(Cluster cluster, KafkaException e) {
    Throwable cause = cause(e);
    return Problem.environment(
        "the brokers at %s cannot be used: %s; %s"
            .formatted(cluster.bootstrapServers(), ClientFailure.told(cause), wayOut(cause)),
        e);
  }

  private static Throwable cause(KafkaException e) {
    return e.getCause() instanceof KafkaException ? e.getCause() : e;
  }

  private static String wayOut(Throwable cause) {
    if (cause instanceof AuthorizationException) {
      return "ask who administers the cluster to allow it; photofinish acls print shows what is needed";
    }
    if (cause instanceof AuthenticationException || ClientFailure.isOfSettings(cause)) {
      return "check the security settings in --config";
    }
    return "check that they run, the address and --config";
  }
}
