package io.photofinish.standalone.cluster;

import io.photofinish.schemas.registry.RegistrySettings;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.exit.Problem;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;

/**
 * Where the topics are.
 *
 * @param properties of a Kafka client, beside the address: security and the like, without those of
 *     the schema registry
 */
public record Cluster(String bootstrapServers, Topics topics, Map<String, String> properties) {
  public Cluster {
    properties = Map.copyOf(properties);
  }

  /**
   * The cluster with topics of this prefix.
   *
   * @param properties of a Kafka client, and of the schema registry if there is one
   * @throws Problem where those of the registry are none
   */
  public static Cluster of(
      String bootstrapServers, String topicPrefix, Map<String, String> properties) {
    try {
      return new Cluster(
          bootstrapServers,
          Topics.of(topicPrefix, properties),
          RegistrySettings.without(properties));
    } catch (ConfigException e) {
      throw Problem.refused("the settings for the schema registry are refused: " + e.getMessage());
    }
  }

  /** What every Kafka client is made with. */
  public Map<String, Object> clientProperties() {
    var all = new HashMap<String, Object>(properties);
    all.put("bootstrap.servers", bootstrapServers);
    return all;
  }
}
