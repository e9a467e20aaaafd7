package io.photofinish.standalone.cluster;

import io.photofinish.schemas.topic.Topics;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the topics are.
 *
 * @param properties of a Kafka client, beside the address: security and the like
 */
public record Cluster(String bootstrapServers, Topics topics, Map<String, String> properties) {
  public Cluster {
    properties = Map.copyOf(properties);
  }

  /** What every Kafka client is made with. */
  public Map<String, Object> clientProperties() {
    var all = new HashMap<String, Object>(properties);
    all.put("bootstrap.servers", bootstrapServers);
    return all;
  }
}
