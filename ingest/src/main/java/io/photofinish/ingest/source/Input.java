package io.photofinish.ingest.source;

import java.io.BufferedInputStream;
import java.util.Optional;

/**
 * One open input.
 *
 * @param name for messages
 * @param id of the article where the input is one article; empty where nothing names it
 */
record Input(String name, Optional<String> id, BufferedInputStream bytes) {
  Candidate.Refused refused(String cause, String wayOut) {
    return new Candidate.Refused(name, cause, wayOut);
  }
}
