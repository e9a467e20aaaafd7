package io.photofinish.ingest.feed.memory;

import io.photofinish.schemas.Article;
import java.util.Optional;

/**
 * A record for the articles topic.
 *
 * @param article empty for a tombstone
 * @param version of the article, from 1; of a tombstone the one it withdraws
 */
public record Publication(String id, Optional<Article> article, int version) {}
