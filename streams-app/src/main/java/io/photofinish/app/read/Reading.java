package io.photofinish.app.read;

import io.photofinish.schemas.AliasChange;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.AthleteChanges;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;

/** What comes of one record of the articles topic, or of that of the aliases. */
public sealed interface Reading {
  /**
   * Key: article id.
   *
   * @param claims empty where the article was retracted
   */
  record Said(Optional<ArticleClaims> claims) implements Reading {}

  /** Key: athlete id. */
  record Changed(AthleteChanges changes) implements Reading {}

  /** Key: the athlete id that the name gives. */
  record Aliased(AliasChange change) implements Reading {}

  /** A record that could not be read, as it came; the headers of what is forwarded tell why. */
  record Refused(Record<byte[], byte[]> original) implements Reading {}
}
