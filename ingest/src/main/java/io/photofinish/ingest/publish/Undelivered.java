package io.photofinish.ingest.publish;

/**
 * A record that the broker did not confirm. It may be there all the same: publishing it again is
 * safe, since the same article is the same key.
 *
 * @param id the article's
 */
public record Undelivered(String id, String cause) {}
