package io.photofinish.standalone.instance;

import io.photofinish.app.Settings;
import io.photofinish.ingest.feed.poll.PollerSettings;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.standalone.cluster.Administration;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * That the consumer groups are not those of another topic prefix. Their names come from the
 * prefix's letters and digits, so that some prefixes have the same; two applications in one group
 * would take partitions away from each other.
 */
final class OwnGroups {
  private OwnGroups() {}

  /**
   * @param feeds whether this instance polls feeds
   * @throws Problem where an application of another prefix has one, by what it has read or is
   *     reading, and this one has not
   */
  static void requireUnshared(Cluster cluster, boolean feeds) {
    String application = Settings.applicationId(cluster.topics().prefix());
    requireUnshared(cluster, application, cluster.topics().articles());
    if (feeds) {
      requireUnshared(cluster, PollerSettings.group(application), cluster.topics().feedState());
    }
  }

  private static void requireUnshared(Cluster cluster, String group, Topic<?, ?> own) {
    Set<String> read = Administration.ask(cluster, admin -> askedAbout(group, admin));
    Optional<String> other = read.contains(own.name()) ? Optional.empty() : prefixOf(read, cluster);
    if (other.isPresent()) {
      throw Problem.refused(
          "the topic prefix \"%s\" needs the consumer group %s, which on this cluster is that of \"%s\"; choose one that differs in letters or digits: --topic-prefix PREFIX"
              .formatted(cluster.topics().prefix(), group, other.get()));
    }
  }

  private static Optional<String> prefixOf(Set<String> read, Cluster cluster) {
    return Stream.of(cluster.topics().articles(), cluster.topics().feedState())
        .map(Topic::shortName)
        .flatMap(
            name ->
                read.stream()
                    .filter(topic -> topic.endsWith(name))
                    .map(topic -> topic.substring(0, topic.length() - name.length())))
        .findFirst();
  }

  private static Set<String> askedAbout(String group, Admin admin)
      throws ExecutionException, InterruptedException {
    try {
      return topicsOf(admin, group);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupAuthorizationException) {
        throw GroupAuthorizationException.forGroupId(group);
      }
      throw e;
    }
  }

  /** What the group has read of, and what its members are reading. */
  private static Set<String> topicsOf(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    var topics = new TreeSet<String>();
    admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get()
        .keySet()
        .forEach(partition -> topics.add(partition.topic()));
    for (MemberDescription member : membersOf(admin, group)) {
      member.assignment().topicPartitions().forEach(partition -> topics.add(partition.topic()));
    }
    return topics;
  }

  private static Collection<MemberDescription> membersOf(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    try {
      return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return List.of();
      }
      throw e;
    }
  }
}
