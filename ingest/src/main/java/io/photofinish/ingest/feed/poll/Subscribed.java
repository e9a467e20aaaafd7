package io.photofinish.ingest.feed.poll;

import io.photofinish.schemas.Feed;

/**
 * A feed that is polled.
 *
 * @param site of the address as it was added, wherever that leads
 */
record Subscribed(Feed feed, String site) {}
