package io.photofinish.ingest.feed.poll;

import io.photofinish.schemas.topic.Topics;
import java.util.Map;
import java.util.Optional;

/**
 * Where the feeds are kept and by whom they are shared.
 *
 * @param client properties of a Kafka client, {@code bootstrap.servers} among them
 * @param group consumer group of all instances that share the feeds; also names the transactions
 * @param instance id of this instance in the group, kept over restarts, so that one that comes back
 *     has its feeds again at once; empty for one that does not come back
 * @param workers how many feeds are asked at the same time, each of another site
 */
public record PollerSettings(
    Map<String, Object> client,
    Topics topics,
    String group,
    Optional<String> instance,
    int workers) {
  public static final int DEFAULT_WORKERS = 4;

  public PollerSettings {
    client = Map.copyOf(client);
  }

  /** The group of the feeds that go to this application. */
  public static String group(String applicationId) {
    return applicationId + "-feeds";
  }
}
