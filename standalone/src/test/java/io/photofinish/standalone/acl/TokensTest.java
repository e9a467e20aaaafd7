package io.photofinish.standalone.acl;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.SecuredBroker;
import io.photofinish.standalone.command.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * OAUTHBEARER on a broker that checks who signed a token: settings and secret go to Kafka's clients
 * as they stand in the file.
 */
@Tag("slow")
class TokensTest {
  private static final String NEWS =
      "Bea Cakberg won the women's 800m final at the 2023 World Championships in Budapest in 1:56.30.";

  @TempDir Path folder;

  @Test
  void who_gets_a_token_for_the_secret_publishes_and_reads_and_who_gets_none_is_told_why()
      throws Exception {
    Path news = Files.writeString(folder.resolve("a.txt"), NEWS);
    try (var broker = SecuredBroker.open(folder)) {
      Run topics = Run.of("topics", "apply", "--bootstrap-servers", broker.unsecured());
      assertThat(topics.exitCode()).as(topics.err()).isZero();
      List<String> refusing = cluster(broker, broker.oauth("another"));
      for (String command : List.of("ingest " + news, "read results", "topics plan")) {
        Run refused = run(command, refusing);
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(3);
        assertThat(refused.err()).contains("response code 401", "check").doesNotContain("another");
      }

      Path config = broker.oauth(SecuredBroker.PASSWORD);
      List<String> cluster = cluster(broker, config);
      assertThat(run("ingest " + news, cluster).err())
          .contains("photofinish.articles", "authorization");
      for (Role role : List.of(Role.INGEST, Role.READERS)) {
        for (Access access : new LeastAccess(Topics.standard()).of(role, Optional.empty())) {
          broker.allow(access.bindings("User:oauth"));
        }
      }
      Run published = run("ingest " + news, cluster);
      assertThat(published.exitCode()).as(published.err()).isZero();
      Run read = run("read results", cluster);
      assertThat(read.exitCode()).as(read.err()).isZero();
      assertThat(run("read articles", List.of("--bootstrap-servers", broker.unsecured())).out())
          .contains("Bea Cakberg");
    }
  }

  private static List<String> cluster(SecuredBroker broker, Path config) {
    return List.of("--bootstrap-servers", broker.forPasswords(), "--config", config.toString());
  }

  private static Run run(String command, List<String> options) {
    return Run.of((command + " " + String.join(" ", options)).split(" "));
  }
}
