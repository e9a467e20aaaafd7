package io.photofinish.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.photofinish.standalone.Photofinish;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {
  private static final String LEAST =
      """
      image: {repository: registry.example.org/photofinish}
      kafka: {bootstrapServers: "kafka1:9092,kafka2:9092"}
      """;
  private static final String PASSWORD =
      "org.apache.kafka.common.security.scram.ScramLoginModule required"
          + " username=\"photofinish\""
          + " password=\"${file:/etc/photofinish/secrets/kafka.properties:password}\";";
  private static final String MOST =
      """
      replicas: 3
      image: {repository: registry.example.org/photofinish, tag: "1.2", pullSecrets: [{name: pull}]}
      kafka:
        bootstrapServers: kafka1:9093
        topicPrefix: sports.
        existingSecret: kafka-secrets
        properties:
          security.protocol: SASL_SSL
          num.standby.replicas: 2
          sasl.jaas.config: >-
            %s
      feeds: ["https://example.org/athletics/rss.xml?a=1&b=2"]
      contact: mailto:desk@example.org
      extraArgs: [--verbose]
      extraEnv: [{name: TZ, value: UTC}]
      persistence: {storageClassName: fast, whenDeleted: Delete}
      service: {type: LoadBalancer, annotations: {example.org/internal: "true"}}
      serviceMonitor: {enabled: true, labels: {release: prometheus}}
      serviceAccount: {annotations: {example.org/role: reader}}
      podAnnotations: {example.org/team: sports}
      podLabels: {team: sports}
      priorityClassName: high
      nodeSelector: {disk: ssd}
      tolerations: [{key: kafka, operator: Exists}]
      affinity: {nodeAffinity: {}}
      """
          .formatted(PASSWORD);

  @TempDir private Path folder;

  /** Helm checks with the chart's own values, so the two that have no default are written there. */
  @Test
  void helm_finds_nothing_to_warn_of() throws Exception {
    Path chart = folder.resolve("photofinish");
    try (var files = Files.walk(Chart.FOLDER)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, chart.resolve(Chart.FOLDER.relativize(file)));
      }
    }
    Path values = chart.resolve("values.yaml");
    String complete =
        Files.readString(values)
            .replace("repository: \"\"", "repository: registry.example.org/photofinish")
            .replace("bootstrapServers: \"\"", "bootstrapServers: kafka:9092");
    Files.writeString(values, complete);

    LintResult result = Chart.lint(chart);

    assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
    assertThat(result.getMessages()).noneMatch(message -> message.contains("WARNING"));
  }

  @Test
  void two_values_are_enough_for_a_set_of_instances() throws Exception {
    Chart chart = Chart.rendered(values(LEAST));

    assertThat(chart.names())
        .containsExactlyInAnyOrder(
            "ServiceAccount news-photofinish",
            "ConfigMap news-photofinish",
            "Service news-photofinish",
            "Service news-photofinish-instances",
            "StatefulSet news-photofinish",
            "PodDisruptionBudget news-photofinish");
  }

  @ParameterizedTest
  @CsvSource({"least", "most"})
  void kubernetes_knows_every_field(String which) throws Exception {
    Chart chart = Chart.rendered(values(which.equals("least") ? LEAST : MOST));

    assertThat(chart.all("StatefulSet", StatefulSet.class)).hasSize(1);
    assertThat(chart.all("Service", Service.class)).hasSize(2);
    assertThat(chart.all("ConfigMap", ConfigMap.class)).hasSize(1);
    assertThat(chart.all("ServiceAccount", ServiceAccount.class)).hasSize(1);
    assertThat(chart.all("PodDisruptionBudget", PodDisruptionBudget.class)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"least", "most"})
  void the_command_line_knows_every_argument(String which) throws Exception {
    Container container = container(which.equals("least") ? LEAST : MOST);

    assertThat(Photofinish.commandLine().parseArgs(container.getArgs().toArray(String[]::new)))
        .matches(parsed -> parsed.subcommand().commandSpec().name().equals("up"));
  }

  @Test
  void values_arrive_where_they_count() throws Exception {
    Chart chart = Chart.rendered(values(MOST));
    StatefulSet instances = chart.all("StatefulSet", StatefulSet.class).get(0);
    PodSpec pod = instances.getSpec().getTemplate().getSpec();
    Container container = pod.getContainers().get(0);

    assertThat(instances.getSpec().getReplicas()).isEqualTo(3);
    assertThat(container.getImage()).isEqualTo("registry.example.org/photofinish:1.2");
    assertThat(container.getArgs())
        .contains(
            "--bootstrap-servers=kafka1:9093",
            "--topic-prefix=sports.",
            "--feed=https://example.org/athletics/rss.xml?a=1&b=2",
            "--verbose");
    assertThat(pod.getVolumes())
        .anyMatch(
            volume ->
                volume.getSecret() != null
                    && volume.getSecret().getSecretName().equals("kafka-secrets"));
    assertThat(properties(chart))
        .containsEntry("sasl.jaas.config", PASSWORD)
        .containsEntry("num.standby.replicas", "2");
  }

  @Test
  void the_operators_monitor_selects_each_instance_once() throws Exception {
    JsonNode monitor = Chart.rendered(values(MOST)).json("ServiceMonitor");
    List<Service> services = Chart.rendered(values(MOST)).all("Service", Service.class);
    JsonNode wanted = monitor.at("/spec/selector/matchLabels");

    assertThat(services)
        .filteredOn(service -> has(service.getMetadata().getLabels(), wanted))
        .singleElement()
        .matches(service -> service.getSpec().getClusterIP().equals("None"));
    assertThat(monitor.at("/spec/endpoints/0/path").asText()).isEqualTo("/metrics");
  }

  /** The secret is a hook's, which a rendering leaves out. */
  @Test
  void the_instances_share_a_secret() throws Exception {
    assertThat(Files.readString(Path.of("photofinish/templates/cluster-token.yaml")))
        .contains("kind: Secret", "photofinish.fullname\" . }}-cluster-token", "pre-install");
    assertThat(container(LEAST).getEnv())
        .filteredOn(variable -> variable.getName().equals("PHOTOFINISH_CLUSTER_TOKEN"))
        .singleElement()
        .extracting(variable -> variable.getValueFrom().getSecretKeyRef().getName())
        .isEqualTo("news-photofinish-cluster-token");
  }

  private static boolean has(Map<String, String> labels, JsonNode wanted) {
    return wanted.properties().stream()
        .allMatch(label -> label.getValue().asText().equals(labels.get(label.getKey())));
  }

  @Test
  void nothing_runs_as_root_or_writes_beside_its_volumes() throws Exception {
    PodSpec pod =
        Chart.rendered(values(LEAST))
            .all("StatefulSet", StatefulSet.class)
            .get(0)
            .getSpec()
            .getTemplate()
            .getSpec();
    long user = pod.getSecurityContext().getRunAsUser();

    assertThat(Files.readString(Path.of("../Dockerfile"))).contains("USER " + user + ":" + user);
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getContainers())
        .allMatch(each -> each.getSecurityContext().getReadOnlyRootFilesystem())
        .allMatch(each -> !each.getSecurityContext().getAllowPrivilegeEscalation());
  }

  @Test
  void each_instance_tells_the_others_a_name_that_its_service_has() throws Exception {
    Chart chart = Chart.rendered(values(LEAST));
    StatefulSet instances = chart.all("StatefulSet", StatefulSet.class).get(0);
    String service = instances.getSpec().getServiceName();

    assertThat(chart.names()).contains("Service " + service);
    assertThat(container(LEAST).getEnv())
        .filteredOn(variable -> variable.getName().equals("PHOTOFINISH_KAFKA_APPLICATION_SERVER"))
        .singleElement()
        .matches(variable -> variable.getValue().contains("." + service + "."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kafka: {bootstrapServers: 'kafka:9092'} | repository",
        "image: {repository: x} | bootstrapServers",
        "{image: {repository: x}, kafka: {bootstrapServers: kafka}} | bootstrapServers",
        "{image: {repository: x}, kafka: {bootstrapServers: 'kafka:9092'}, replica: 2} | replica",
        "{image: {repository: x}, kafka: {bootstrapServers: 'kafka:9092'}, feeds: [nowhere]} | feeds"
      })
  void a_value_that_is_wrong_or_missing_is_named(String values, String named) throws Exception {
    Path file = values(values + "\n");

    assertThatThrownBy(() -> Chart.rendered(file)).hasMessageContaining(named);
  }

  private Container container(String values) throws IOException {
    StatefulSet set = Chart.rendered(values(values)).all("StatefulSet", StatefulSet.class).get(0);
    return set.getSpec().getTemplate().getSpec().getContainers().get(0);
  }

  private static Properties properties(Chart chart) throws IOException {
    ConfigMap map = chart.all("ConfigMap", ConfigMap.class).get(0);
    var properties = new Properties();
    properties.load(new StringReader(map.getData().get("client.properties")));
    return properties;
  }

  private Path values(String yaml) throws IOException {
    return Files.writeString(folder.resolve("values.yaml"), yaml);
  }
}
