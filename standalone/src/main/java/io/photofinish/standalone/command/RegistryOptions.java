package io.photofinish.standalone.command;

import io.photofinish.schemas.registry.RegistryApi;
import io.photofinish.schemas.registry.RegistrySettings;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.cluster.ClientProperties;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.subject.Subjects;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import picocli.CommandLine.Option;

/** How commands that need a schema registry find it. */
final class RegistryOptions {
  @Option(
      names = "--registry",
      paramLabel = "URL,…",
      description =
          "Its Confluent-compatible interface (default: schema.registry.url of --config or the environment).")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      converter = TopicPrefix.class,
      defaultValue = Topics.DEFAULT_PREFIX,
      description = "What the topics' names begin with (default: photofinish.).")
  private String prefix;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {
        "Properties, schema.registry.basic.auth.user.info among them.",
        "The environment does too: PHOTOFINISH_KAFKA_SCHEMA_REGISTRY_URL is schema.registry.url."
      })
  private Optional<Path> config = Optional.empty();

  Subjects find() {
    var settings = new HashMap<>(ClientProperties.of(config));
    url.ifPresent(given -> settings.put(RegistrySettings.URL, given));
    try {
      RegistrySettings registry =
          RegistrySettings.of(settings)
              .orElseThrow(
                  () ->
                      Problem.refused(
                          "no schema registry is named: give --registry URL, or schema.registry.url in --config"));
      return new Subjects(new RegistryApi(registry), Topics.withPrefix(prefix));
    } catch (ConfigException e) {
      throw Problem.refused("the settings for the schema registry are refused: " + e.getMessage());
    }
  }
}
