package io.photofinish.standalone.acl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.photofinish.app.read.Limits;
import io.photofinish.app.topology.PhotofinishTopology;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.command.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastAccessTest {
  private static final Topics TOPICS = Topics.withPrefix("sport.");
  private final LeastAccess least = new LeastAccess(TOPICS);

  private Set<String> topics(Role role, AclOperation operation) {
    return least.of(role, Optional.empty()).stream()
        .filter(access -> access.resource().resourceType() == ResourceType.TOPIC)
        .filter(access -> access.resource().patternType() == PatternType.LITERAL)
        .filter(access -> access.operations().contains(operation))
        .map(access -> access.resource().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void the_application_may_touch_just_what_its_topology_reads_and_writes() {
    Set<String> read = new TreeSet<>();
    Set<String> written = new TreeSet<>();
    for (var part : topology().subtopologies()) {
      for (var node : part.nodes()) {
        if (node instanceof TopologyDescription.Source source) {
          read.addAll(source.topicSet());
        } else if (node instanceof TopologyDescription.Sink sink) {
          written.add(sink.topic());
        }
      }
    }
    read.removeIf(topic -> !topic.startsWith(TOPICS.prefix()));
    written.removeIf(topic -> !topic.startsWith(TOPICS.prefix()));
    // Read for those who listen to an instance, or ask it.
    read.add(TOPICS.happenings().name());
    read.add(TOPICS.deadLetters().name());
    read.add(TOPICS.deadLetterFates().name());
    assertThat(topics(Role.APPLICATION, AclOperation.READ)).isEqualTo(read);
    assertThat(topics(Role.APPLICATION, AclOperation.WRITE)).isEqualTo(written);
  }

  private static TopologyDescription topology() {
    var config =
        new StreamsConfig(
            Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG, "of-a-test",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092"));
    return new PhotofinishTopology(TOPICS, Limits.DEFAULT, new SimpleMeterRegistry())
        .build(config)
        .describe();
  }

  @Test
  void each_topic_has_its_readers_and_its_writers() {
    Set<String> written = new TreeSet<>(topics(Role.INGEST, AclOperation.WRITE));
    written.addAll(topics(Role.FEEDS, AclOperation.WRITE));
    written.addAll(topics(Role.APPLICATION, AclOperation.WRITE));
    Set<String> byHand =
        Set.of(
            TOPICS.athleteAliases().name(),
            TOPICS.feeds().name(),
            TOPICS.deadLetterFates().name(),
            TOPICS.claimDifferences().name(),
            TOPICS.resultDifferences().name());
    assertThat(written).doesNotContainAnyElementsOf(byHand);
    written.addAll(byHand);
    assertThat(written)
        .isEqualTo(TOPICS.all().stream().map(Topic::name).collect(Collectors.toSet()));
    assertThat(topics(Role.READERS, AclOperation.WRITE)).isEmpty();
  }

  @Test
  void readers_have_a_group_only_where_they_say_so() {
    assertThat(least.of(Role.READERS, Optional.empty()))
        .noneMatch(access -> access.resource().resourceType() == ResourceType.GROUP);
    assertThat(least.of(Role.READERS, Optional.of("desk")))
        .contains(Access.to(ResourceType.GROUP, "desk", AclOperation.READ));
  }

  @Test
  void the_commands_are_quoted_for_a_shell() {
    var script =
        new AclScript("User:CN=it's me, O=Club", "kafka1:9093,kafka2:9093", Optional.of("a b"));
    assertThat(
            script.commands(
                List.of(
                    Access.toPrefixed(
                        ResourceType.TOPIC, "p-", AclOperation.WRITE, AclOperation.READ),
                    Access.to(ResourceType.GROUP, "g", AclOperation.READ))))
        .containsExactly(
            "kafka-acls.sh --bootstrap-server kafka1:9093,kafka2:9093 --command-config 'a b' --add"
                + " --allow-principal 'User:CN=it'\\''s me, O=Club' --operation Read --operation"
                + " Write --topic p- --resource-pattern-type prefixed",
            "kafka-acls.sh --bootstrap-server kafka1:9093,kafka2:9093 --command-config 'a b' --add"
                + " --allow-principal 'User:CN=it'\\''s me, O=Club' --operation Read --group g");
    assertThatThrownBy(() -> new AclScript("alice", "kafka:9092", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_command_prints_the_roles_that_are_asked_for() {
    Run all = Run.of("acls", "print", "--principal", "User:x", "--topic-prefix", "sport.");
    assertThat(all.exitCode()).isZero();
    assertThat(all.lines().stream().filter(line -> line.startsWith("#")))
        .hasSize(Role.values().length);
    Run one = Run.of("acls", "print", "--principal", "User:x", "--for", "ingest");
    assertThat(one.lines())
        .containsExactly(
            "# ingest: " + Role.INGEST.purpose(),
            "kafka-acls.sh --bootstrap-server localhost:9092 --add --allow-principal User:x"
                + " --operation Write --topic photofinish.articles");
  }

  @ParameterizedTest
  @CsvSource({
    "'--principal x', no principal",
    "'--principal User:', no principal",
    "'--principal :x', no principal",
    "'--principal User:x --group= ', --group",
    "'--principal User:x --for ingest --group g', --for readers",
    "'--principal User:x --admin-config= ', --admin-config",
    "'--principal User:x --topic-prefix a;b', no topic may be called",
    "'--principal User:x --bootstrap-servers= ', HOST:PORT",
  })
  void what_no_command_can_be_made_of_is_a_usage_error(String arguments, String named) {
    Run run = Run.of(("acls print " + arguments).split(" ", 0));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(named, "See photofinish acls print --help");
  }
}
