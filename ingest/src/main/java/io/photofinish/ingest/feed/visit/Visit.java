package io.photofinish.ingest.feed.visit;

import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.ingest.feed.memory.Publication;
import io.photofinish.schemas.FeedState;
import java.util.ArrayList;
import java.util.List;

/**
 * What one poll of a feed came to: what is to be published, and the state that goes with it. Both
 * are written together or not at all.
 *
 * @param publications in the order in which they are to be written
 * @param remarks what was wrong and is passed over, one a line, for people
 */
public record Visit(
    String feed, FeedState after, List<Publication> publications, List<String> remarks) {
  public Visit {
    publications = List.copyOf(publications);
    remarks = List.copyOf(remarks);
  }

  /** What it came to, one a line, for people; empty where there is nothing to tell. */
  public List<String> report() {
    var lines = new ArrayList<String>();
    if (after.getError() != null) {
      lines.add(after.getError());
    }
    if (!publications.isEmpty()) {
      lines.add(publications.size() + " published");
    }
    lines.addAll(remarks);
    String name = Redacted.of(feed);
    return lines.stream().map(line -> name + ": " + line).toList();
  }
}
