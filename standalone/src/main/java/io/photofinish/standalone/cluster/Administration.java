package io.photofinish.standalone.cluster;

import io.photofinish.ingest.publish.ClientFailure;
import io.photofinish.schemas.topic.TopicCluster;
import io.photofinish.schemas.topic.TopicRefusedException;
import io.photofinish.standalone.exit.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;

/** Work on a cluster's topics, with its failures told to the person at the terminal. */
public final class Administration {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Administration() {}

  /** What is asked of the brokers. */
  public interface Work<T> {
    T by(Admin admin) throws ExecutionException, InterruptedException;
  }

  /** What is done with the topics. */
  public interface TopicWork<T> {
    T on(TopicCluster topics) throws InterruptedException;
  }

  /**
   * @throws Problem where the brokers do not answer or refuse
   */
  public static <T> T of(Cluster cluster, TopicWork<T> work) {
    return ask(cluster, admin -> work.on(new TopicCluster(admin)));
  }

  /**
   * @throws Problem where the brokers do not answer or refuse
   */
  public static <T> T ask(Cluster cluster, Work<T> work) {
    try (var admin = Admin.create(withPatience(cluster))) {
      return work.by(admin);
    } catch (ExecutionException e) {
      throw problem(cluster, new KafkaException(e.getMessage(), e.getCause()));
    } catch (KafkaException e) {
      throw problem(cluster, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.environment("interrupted while the brokers were asked", e);
    }
  }

  /** Of an administrator that does not wait for minutes, unless the operator wants it to. */
  private static Map<String, Object> withPatience(Cluster cluster) {
    Map<String, Object> properties = cluster.clientProperties();
    properties.put("client.id", "photofinish-admin");
    properties.putIfAbsent("default.api.timeout.ms", (int) PATIENCE.toMillis());
    properties.putIfAbsent("request.timeout.ms", (int) PATIENCE.toMillis() / 2);
    return properties;
  }

  /** What became of a question to the brokers, and the way out. */
  public static Problem problem(Cluster cluster, KafkaException e) {
    Throwable cause = cause(e);
    boolean ofTopic = e instanceof TopicRefusedException;
    return Problem.environment(
        "the brokers at %s %s: %s; %s"
            .formatted(
                cluster.bootstrapServers(),
                ofTopic ? "refuse" : "cannot be used",
                ClientFailure.told(ofTopic ? e : cause),
                wayOut(cause)),
        e);
  }

  private static Throwable cause(KafkaException e) {
    return e.getCause() instanceof KafkaException ? e.getCause() : e;
  }

  private static String wayOut(Throwable cause) {
    if (cause instanceof AuthorizationException) {
      return "ask who administers the cluster to allow it; photofinish acls print shows what is needed";
    }
    if (cause instanceof InvalidReplicationFactorException) {
      return "add brokers, or make the topics with fewer copies: photofinish topics apply --replication N";
    }
    if (ClientFailure.isOfAddress(cause)) {
      return "check the address: --bootstrap-servers HOST:PORT";
    }
    if (cause instanceof AuthenticationException || ClientFailure.isOfSettings(cause)) {
      return "check the security settings in --config";
    }
    return "check that they run, the address and --config";
  }
}
