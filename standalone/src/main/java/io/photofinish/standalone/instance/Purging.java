package io.photofinish.standalone.instance;

import io.photofinish.app.Settings;
import io.photofinish.standalone.cluster.Administration;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/**
 * That the repartition topics may be emptied of what was read. Kafka Streams goes on without a word
 * where it may not, and they grow until the brokers' disks are full.
 */
final class Purging {
  private Purging() {}

  /**
   * @throws Problem where the brokers say that this principal may not
   */
  static void requireAllowed(Cluster cluster) {
    List<String> own = Settings.repartitionTopics(cluster.topics().prefix());
    Optional<String> refused =
        Administration.ask(
            cluster,
            admin -> {
              List<String> repartitions =
                  admin.listTopics().names().get().stream().filter(own::contains).toList();
              var asked = new DescribeTopicsOptions().includeAuthorizedOperations(true);
              return admin
                  .describeTopics(repartitions, asked)
                  .allTopicNames()
                  .get()
                  .values()
                  .stream()
                  .filter(topic -> !mayBeEmptied(topic))
                  .map(TopicDescription::name)
                  .min(Comparator.naturalOrder());
            });
    if (refused.isPresent()) {
      throw Administration.problem(
          cluster,
          new TopicAuthorizationException(
              "Delete of records is not allowed on %s, which would grow for ever"
                  .formatted(refused.get()),
              Set.of(refused.get())));
    }
  }

  /** Brokers that do not say what is allowed are taken to allow it. */
  private static boolean mayBeEmptied(TopicDescription topic) {
    Set<AclOperation> allowed = topic.authorizedOperations();
    return allowed == null || allowed.contains(AclOperation.DELETE);
  }
}
