package io.photofinish.app.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.photofinish.app.query.Read;
import java.io.IOException;

/**
 * What one instance asks another.
 *
 * @param fromStandby whether its copy will do
 */
record Forwarded(Read read, boolean fromStandby) {
  static final String PATH = "/internal/read";
  static final String CONTENT_TYPE = "application/octet-stream";
  static final String LAG_RECORDS = "Photofinish-Lag-Records";
  static final String LAG_MILLIS = "Photofinish-Lag-Millis";

  private static final ObjectMapper JSON = new ObjectMapper();

  byte[] bytes() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a read is plain data", e);
    }
  }

  /**
   * @throws IllegalArgumentException where it is none
   */
  static Forwarded of(byte[] bytes) {
    try {
      Forwarded forwarded = JSON.readValue(bytes, Forwarded.class);
      if (forwarded.read() == null) {
        throw new IllegalArgumentException("nothing is read");
      }
      return forwarded;
    } catch (IOException e) {
      throw new IllegalArgumentException("no read that another instance sends", e);
    }
  }
}
