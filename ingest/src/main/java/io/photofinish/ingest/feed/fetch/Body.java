package io.photofinish.ingest.feed.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Reads an answer's body, decompressed, within bounds. */
final class Body {
  private static final int GZIP_1 = 0x1F;
  private static final int GZIP_2 = 0x8B;

  private Body() {}

  /**
   * @param encoding the header {@code Content-Encoding}
   * @throws CappedStream.TooManyBytesException where one of the bounds is passed; what is left is
   *     not read
   */
  static byte[] read(InputStream sent, Optional<String> encoding, FetchSettings settings)
      throws IOException {
    InputStream wire = new CappedStream(sent, settings.maxBytes(), "the answer");
    byte[] body = inflated(decoded(wire, encoding), settings);
    boolean unsaidGzip =
        body.length > 2 && (body[0] & 0xFF) == GZIP_1 && (body[1] & 0xFF) == GZIP_2;
    // A sitemap.xml.gz is a compressed file, not a compressed answer.
    return unsaidGzip
        ? inflated(new GZIPInputStream(new ByteArrayInputStream(body)), settings)
        : body;
  }

  private static byte[] inflated(InputStream bytes, FetchSettings settings) throws IOException {
    return new CappedStream(bytes, settings.maxInflatedBytes(), "the decompressed answer")
        .readAllBytes();
  }

  private static InputStream decoded(InputStream wire, Optional<String> encoding)
      throws IOException {
    String name = encoding.orElse("identity").strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "gzip", "x-gzip" -> new GZIPInputStream(wire);
      case "deflate" -> new InflaterInputStream(wire);
      case "identity", "" -> wire;
      default -> throw new IOException("the answer's encoding " + name + " was not asked for");
    };
  }
}
