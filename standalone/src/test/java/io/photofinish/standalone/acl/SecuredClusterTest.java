package io.photofinish.standalone.acl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.SecuredBroker;
import io.photofinish.standalone.cluster.ClientProperties;
import io.photofinish.standalone.command.Run;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.instance.Instance;
import io.photofinish.standalone.instance.InstanceSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster that allows each principal just what {@code acls print} prints: each works so, and says
 * what it lacks with one less. Who ingests has a password in a file, the application one by SCRAM,
 * who reads a certificate.
 */
@Tag("slow")
class SecuredClusterTest {
  private static final String NEWS =
      "Ann Bakberg won the women's 1500m final at the 2019 World Championships in Doha in 3:54.30.";

  @TempDir static Path folder;
  private static SecuredBroker broker;
  private int instances;

  @BeforeAll
  static void start() throws Exception {
    broker = SecuredBroker.open(folder);
    Run topics = Run.of("topics", "apply", "--bootstrap-servers", broker.unsecured());
    assertThat(topics.exitCode()).as(topics.err()).isZero();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static List<AclBinding> least(Role role, String principal) {
    return new LeastAccess(Topics.standard())
        .of(role, Optional.empty()).stream()
            .map(access -> access.bindings(principal))
            .flatMap(Collection::stream)
            .toList();
  }

  @Test
  void each_role_works_with_the_least_and_says_what_it_lacks_with_one_less() throws Exception {
    Path plain = broker.plain();
    Path scram = broker.scram();
    Path certified = broker.certified();
    Path news = Files.writeString(folder.resolve("a.txt"), NEWS);

    assertThat(ingest(plain, news).err()).contains("photofinish.articles", "authorization");
    broker.allow(least(Role.INGEST, "User:plain"));
    Run published = ingest(plain, news);
    assertThat(published.exitCode()).as(published.err()).isZero();

    List<AclBinding> application = least(Role.APPLICATION, "User:scram");
    broker.allow(application);
    for (AclBinding binding : application) {
      if (isMissedAtOnce(binding)) {
        broker.forbid(binding);
        assertThatThrownBy(() -> Instance.start(settings(scram)).close())
            .as("without %s", binding)
            .isInstanceOf(Problem.class)
            .hasMessageContaining("acls print");
        broker.allow(List.of(binding));
      }
    }
    try (var instance = Instance.start(settings(scram))) {
      instance.awaitRead(Duration.ofMinutes(1));
      Run answer =
          Run.of("query", "athlete", "ann-bakberg", "--port", "" + instance.address().getPort());
      assertThat(answer.out()).as(answer.err()).contains("3:54.30");
      AclBinding binding = writing(application, Topics.standard().personalBests().name());
      broker.forbid(binding);
      Files.writeString(news, NEWS.replace("3:54", "3:53"));
      assertThat(ingest(plain, news).exitCode()).isZero();
      Awaitility.await()
          .atMost(1, TimeUnit.MINUTES)
          .untilAsserted(
              () ->
                  assertThat(instance.failure().map(Problem::getMessage).orElse("runs"))
                      .contains(binding.pattern().name(), "acls print"));
      broker.allow(List.of(binding));
    }
    try (var instance = Instance.start(settings(scram))) {
      instance.awaitRead(Duration.ofMinutes(1));
    }

    List<AclBinding> readers = least(Role.READERS, "User:CN=stranger");
    broker.allow(readers);
    for (AclBinding binding : readers) {
      String topic = binding.pattern().name();
      Run read = read(topic, certified);
      assertThat(read.exitCode()).as(read.err()).isZero();
      broker.forbid(binding);
      Run refused = read(topic, certified);
      assertThat(refused.exitCode()).as(refused.out()).isEqualTo(3);
      assertThat(refused.err()).contains(topic, "acls print");
      broker.allow(List.of(binding));
    }
    assertThat(read("personal-bests", certified).out()).contains("ann-bakberg/1500m", "3:53.30");
  }

  /**
   * Before anything is read: one of the topics that it reads, its group, its transactions, and its
   * internal topics. That it may write to a table is missed when it writes, and that it may empty
   * repartition topics only by their growth.
   */
  private static boolean isMissedAtOnce(AclBinding binding) {
    return switch (binding.pattern().resourceType()) {
      case GROUP, TRANSACTIONAL_ID -> true;
      case TOPIC ->
          binding.pattern().name().equals(Topics.standard().articles().name())
              || binding.entry().operation() == AclOperation.CREATE;
      default -> throw new IllegalArgumentException("no role needs " + binding);
    };
  }

  private static AclBinding writing(List<AclBinding> bindings, String topic) {
    return bindings.stream()
        .filter(binding -> binding.pattern().name().equals(topic))
        .filter(binding -> binding.entry().operation() == AclOperation.WRITE)
        .findAny()
        .orElseThrow();
  }

  private InstanceSettings settings(Path config) {
    return new InstanceSettings(
        folder.resolve("instance-" + instances++),
        false,
        0,
        Optional.of(broker.forPasswords()),
        Topics.DEFAULT_PREFIX,
        ClientProperties.of(Optional.of(config)));
  }

  private static Run ingest(Path config, Path news) {
    return Run.of(
        "ingest",
        news.toString(),
        "--bootstrap-servers",
        broker.forPasswords(),
        "--config",
        config.toString());
  }

  private static Run read(String topic, Path config) {
    return Run.of(
        "read",
        topic,
        "--bootstrap-servers",
        broker.forCertificates(),
        "--config",
        config.toString());
  }
}
