package io.photofinish.ingest.feed.visit;

import io.photofinish.ingest.feed.memory.Publication;
import io.photofinish.schemas.FeedState;
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
}
