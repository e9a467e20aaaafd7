package io.photofinish.standalone.acl;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import io.photofinish.app.Settings;
import io.photofinish.ingest.feed.poll.PollerSettings;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;

/**
 * The least that each role needs of a cluster whose topics an administrator has made. A pure
 * function.
 */
public final class LeastAccess {
  private final Topics topics;
  private final String applicationId;

  public LeastAccess(Topics topics) {
    this.topics = topics;
    applicationId = Settings.applicationId(topics.prefix());
  }

  /**
   * @param group that readers commit their offsets as; empty where they commit none
   */
  public List<Access> of(Role role, Optional<String> group) {
    return switch (role) {
      case INGEST -> List.of(to(topics.articles(), WRITE));
      case FEEDS -> feeds();
      case APPLICATION -> application();
      case READERS -> readers(group);
    };
  }

  private List<Access> feeds() {
    String feeds = PollerSettings.group(applicationId);
    return List.of(
        to(topics.feeds(), READ),
        to(topics.feedState(), READ, WRITE),
        to(topics.hostTurns(), READ, WRITE),
        Access.to(GROUP, feeds, READ),
        Access.toPrefixed(TRANSACTIONAL_ID, feeds + "-", WRITE));
  }

  /**
   * Changelogs and repartition topics it makes itself, and the latter it empties. Happenings and
   * dead letters it reads for who asks it. It sees that all other topics are there.
   */
  private List<Access> application() {
    var all = new ArrayList<Access>();
    all.add(to(topics.articles(), READ));
    all.add(to(topics.athleteAliases(), READ));
    all.add(to(topics.aliasedChanges(), READ, WRITE));
    all.add(to(topics.happenings(), READ, WRITE));
    all.add(to(topics.deadLetters(), READ, WRITE));
    all.add(to(topics.deadLetterFates(), READ));
    tables().forEach(table -> all.add(to(table, WRITE)));
    Stream.of(
            topics.claimDifferences(),
            topics.resultDifferences(),
            topics.feeds(),
            topics.feedState(),
            topics.hostTurns())
        .forEach(other -> all.add(to(other, DESCRIBE)));
    all.add(Access.toPrefixed(TOPIC, applicationId + "-", CREATE, READ, WRITE, DELETE));
    all.add(Access.to(GROUP, applicationId, READ));
    all.add(Access.toPrefixed(TRANSACTIONAL_ID, applicationId + "-", WRITE));
    return List.copyOf(all);
  }

  private List<Access> readers(Optional<String> group) {
    var all = new ArrayList<Access>();
    tables().forEach(table -> all.add(to(table, READ)));
    all.add(to(topics.happenings(), READ));
    group.ifPresent(name -> all.add(Access.to(GROUP, name, READ)));
    return List.copyOf(all);
  }

  /** What the application publishes and never reads. */
  private Stream<Topic<?, ?>> tables() {
    return Stream.of(
        topics.claims(),
        topics.results(),
        topics.personalBests(),
        topics.seasonBests(),
        topics.winCounts(),
        topics.rankings(),
        topics.records(),
        topics.headToHeads());
  }

  private static Access to(Topic<?, ?> topic, AclOperation... operations) {
    return Access.to(TOPIC, topic.name(), operations);
  }
}
