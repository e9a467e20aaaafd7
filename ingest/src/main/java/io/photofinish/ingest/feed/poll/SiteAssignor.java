package io.photofinish.ingest.feed.poll;

import io.photofinish.ingest.feed.fetch.Sites;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

/**
 * Shares partitions out as Kafka's own does, and moves no more of them than it must. Its name says
 * what a partition stands for: the brokers let none into a group whose members know no assignor of
 * the same name, so that two versions which see other sites never share feeds.
 */
public final class SiteAssignor extends CooperativeStickyAssignor {
  @Override
  public String name() {
    return "photofinish-sites-" + Sites.version();
  }
}
