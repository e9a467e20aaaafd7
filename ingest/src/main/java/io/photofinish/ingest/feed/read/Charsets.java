package io.photofinish.ingest.feed.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bytes to text. What says an encoding is tried in the order of trust, and an encoding that does
 * not fit the bytes is passed over: servers often say one and send another.
 */
public final class Charsets {
  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?(?<name>[\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARATION =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"'](?<name>[\\w.:-]+)");
  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?(?<name>[\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /** As many as HTML looks at. */
  private static final int DECLARATION_BYTES = 1024;

  /** Every byte is a character in it, or nearly: what is not UTF-8 mostly is this. */
  private static final Charset LAST = Charset.forName("windows-1252");

  private Charsets() {}

  /**
   * @param contentType the header, with its charset if any
   */
  public static String decode(byte[] bytes, Optional<String> contentType) {
    for (Charset each : candidates(bytes, contentType)) {
      Optional<String> text = strictly(bytes, each);
      if (text.isPresent()) {
        return clean(text.get());
      }
    }
    return clean(new String(bytes, LAST));
  }

  private static List<Charset> candidates(byte[] bytes, Optional<String> contentType) {
    var all = new ArrayList<Charset>();
    mark(bytes).ifPresent(all::add);
    if (!isAscii(bytes)) {
      // What is well-formed in it beyond ASCII is nothing else, whatever a server says.
      all.add(StandardCharsets.UTF_8);
    }
    contentType.flatMap(type -> named(HEADER, type)).ifPresent(all::add);
    String start =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
    named(DECLARATION, start).or(() -> named(META, start)).ifPresent(all::add);
    all.add(StandardCharsets.UTF_8);
    return all;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte each : bytes) {
      if (each < 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> mark(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return first == 0xFEFF || first == 0x003C
        ? Optional.of(StandardCharsets.UTF_16BE)
        : first == 0xFFFE || first == 0x3C00
            ? Optional.of(StandardCharsets.UTF_16LE)
            : Optional.empty();
  }

  private static Optional<Charset> named(Pattern where, String text) {
    var match = where.matcher(text);
    if (!match.find()) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(match.group("name"));
      // The web's Latin 1 is this superset of it.
      return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? LAST : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /** Without a byte order mark and without control characters, which no text may have. */
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}\\uFEFF&&[^\\t\\n\\r]]", "");
  }
}
