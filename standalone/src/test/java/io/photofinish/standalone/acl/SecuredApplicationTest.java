package io.photofinish.standalone.acl;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.SecuredBroker;
import io.photofinish.standalone.cluster.ClientProperties;
import io.photofinish.standalone.command.Run;
import io.photofinish.standalone.instance.Instance;
import io.photofinish.standalone.instance.InstanceSettings;
import io.photofinish.standalone.process.UpProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application that is allowed just what {@code acls print} prints works, and stops with a
 * message that names what it lacks when any one of these permissions is taken away.
 */
@Tag("slow")
class SecuredApplicationTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The exit code where what is around does not allow it. */
  private static final int ENVIRONMENT = 3;

  @TempDir static Path folder;
  private static SecuredBroker broker;
  private static Permissions permissions;
  private int published;

  @BeforeAll
  static void start() throws Exception {
    broker = SecuredBroker.open(folder);
    permissions = new Permissions(broker);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void the_application_stops_with_one_permission_less_and_names_it() throws Exception {
    Topics topics = permissions.topics(Topics.DEFAULT_PREFIX);
    Path data = folder.resolve("instance");
    Path client = broker.scram();
    Run alias =
        Run.of(
            "alias",
            "add",
            News.ALIASED,
            "Daniela Ekberg",
            "--bootstrap-servers",
            broker.unsecured());
    assertThat(alias.exitCode()).as(alias.err()).isZero();
    List<AclBinding> least =
        permissions.allowLeast(topics, Role.APPLICATION, "User:scram", Optional.empty());
    Set<String> forWhoAsks =
        Set.of(
            topics.happenings().name(),
            topics.deadLetters().name(),
            topics.deadLetterFates().name());
    List<AclBinding> asked =
        least.stream()
            .filter(binding -> forWhoAsks.contains(binding.pattern().name()))
            .filter(binding -> binding.entry().operation() == AclOperation.READ)
            .toList();
    List<AclBinding> needed = new ArrayList<>(least);
    needed.removeAll(asked);
    // Once the application has made its topics nobody misses that it may.
    needed.sort(
        Comparator.comparing(binding -> binding.entry().operation() != AclOperation.CREATE));
    for (AclBinding binding : needed) {
      publish(topics);
      permissions.without(
          binding,
          () ->
              assertThat(whyItStops(data, client))
                  .as("without %s", binding)
                  .contains(Permissions.name(binding), Permissions.WAY_OUT));
    }
    InstanceSettings settings =
        new InstanceSettings(
            data,
            false,
            0,
            Optional.of(broker.forPasswords()),
            topics.prefix(),
            ClientProperties.of(Optional.of(client)));
    try (var instance = Instance.start(settings)) {
      instance.awaitRead(PATIENCE);
      assertThat(query(instance, "athlete", "daniela-ekberg").out())
          .contains("3:51." + News.hundredths(published));
      Map<String, String[]> questions =
          Map.of(
              topics.happenings().name(), new String[] {"happenings"},
              topics.deadLetters().name(), new String[] {"dead-letters"},
              topics.deadLetterFates().name(), new String[] {"dead-letters"});
      for (AclBinding binding : asked) {
        String topic = binding.pattern().name();
        permissions.without(
            binding,
            () -> {
              Run refused = query(instance, questions.get(topic));
              assertThat(refused.exitCode()).as(refused.out()).isEqualTo(ENVIRONMENT);
              assertThat(refused.err()).contains(topic, Permissions.WAY_OUT);
            });
      }
      for (String question :
          List.of("happenings", "dead-letters", "topology", "tasks", "lags", "feeds")) {
        // Of each partition the consumer of the happenings may still hold a refusal.
        Awaitility.await()
            .atMost(PATIENCE)
            .untilAsserted(
                () -> {
                  Run answer = query(instance, question);
                  assertThat(answer.exitCode()).as(question + answer.err()).isZero();
                });
      }
    }
  }

  /**
   * Of a process that is started, reads what was published and ends by itself. In this one Streams
   * could keep its directory: a thread whose state updater has died waits for it for minutes.
   */
  private static String whyItStops(Path data, Path client) throws Exception {
    Path output = folder.resolve("output");
    String[] up =
        UpProcess.arguments(
            data,
            "--no-feeds",
            "--bootstrap-servers",
            broker.forPasswords(),
            "--config",
            client.toString());
    Process process = UpProcess.launch(output, up);
    try {
      boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      String said = Files.readString(output);
      assertThat(ended).as("it ends by itself: %s", said).isTrue();
      assertThat(process.exitValue()).as(said).isEqualTo(ENVIRONMENT);
      return said;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static Run query(Instance instance, String... question) {
    List<String> all = new ArrayList<>(List.of("query"));
    all.addAll(List.of(question));
    all.addAll(List.of("--port", "" + instance.address().getPort()));
    if (!question[0].equals("athlete") && !question[0].equals("happenings")) {
      all.addAll(List.of("--token-file", instance.data().resolve("token").toString()));
    }
    return Run.of(all.toArray(String[]::new));
  }

  /** News that change a line of every table, and a record that nobody can read. */
  private void publish(Topics topics) throws Exception {
    published++;
    Path news = Files.writeString(folder.resolve("a.txt"), News.of(published));
    Run run =
        Run.of(
            "ingest",
            news.toString(),
            "--bootstrap-servers",
            broker.unsecured(),
            "--topic-prefix",
            topics.prefix());
    assertThat(run.exitCode()).as(run.err()).isZero();
    Map<String, Object> to = Map.of("bootstrap.servers", broker.unsecured());
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(to, bytes, bytes)) {
      producer
          .send(new ProducerRecord<>(topics.articles().name(), new byte[] {'k'}, new byte[1]))
          .get();
    }
  }
}
