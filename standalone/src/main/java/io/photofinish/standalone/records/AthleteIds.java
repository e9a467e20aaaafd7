package io.photofinish.standalone.records;

import io.photofinish.schemas.topic.Topic;
import io.photofinish.standalone.cluster.Cluster;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everybody who has a best or a win, out of the topics: the HTTP interface answers for one. */
public final class AthleteIds {
  private AthleteIds() {}

  public static Set<String> in(Cluster cluster) {
    var ids = new TreeSet<String>();
    List<Topic<?, ?>> topics =
        List.of(cluster.topics().personalBests(), cluster.topics().winCounts());
    for (Topic<?, ?> topic : topics) {
      var table = new LatestRecords();
      try (var reader = TopicReader.open(cluster, topic)) {
        reader.rewind();
        reader.readToEnd(table::add, () -> true);
      }
      var json = new RecordJson(topic);
      table.all().forEach(each -> ids.add(json.of(each).path("value").path("athleteId").asText()));
    }
    return ids;
  }
}
