package io.photofinish.ingest.source;

import io.photofinish.ingest.text.Quote;
import io.photofinish.ingest.text.WebAddress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * Captured pages in a web archive (ISO 28500), compressed or not. A response that was a page is an
 * article, and so is a page or a plain text that was kept or converted; its id is the address that
 * it was captured from. The day of the capture is no day of publication. A record that is broken
 * spoils no other, but where the archive itself is broken nothing tells where the next one begins.
 */
final class WarcPages implements FormatReader {
  private static final String NOT_READ = "mend it, for what follows in this archive is not read";
  private static final String CAPTURE_AGAIN = "capture the page again";
  private static final int OK = 200;

  /** Of a record, and of the response in it. */
  private static final int MAX_HEAD_BYTES = 1 << 20;

  private static final int GZIP_MAGIC_1 = 0x1F;
  private static final int GZIP_MAGIC_2 = 0x8B;

  /** Brotli would need one more library, and crawlers do not ask for it. */
  private static final Set<String> ENCODINGS =
      Set.of("identity", "none", "gzip", "x-gzip", "deflate");

  private final ReadOptions options;

  WarcPages(ReadOptions options) {
    this.options = options;
  }

  @Override
  public void read(Input input, Consumer<? super Candidate> sink) throws IOException {
    var archive = new Archive(input);
    Step step;
    do {
      step = archive.step();
      step.found().ifPresent(sink);
    } while (!step.last());
  }

  /**
   * @param found empty where a record is no page
   * @param last nothing can be read after this
   */
  private record Step(Optional<Candidate> found, boolean last) {}

  /** One archive while it is read. */
  private final class Archive {
    private final Input input;
    private final HeadLimit bytes;
    private Optional<WarcReader> open = Optional.empty();
    private long records;
    private long others;

    Archive(Input input) throws IOException {
      this.input = input;
      bytes = new HeadLimit(isCompressed(input.bytes()) ? decompressed(input) : input.bytes());
    }

    Step step() {
      try {
        Optional<WarcRecord> record = next();
        if (record.isEmpty()) {
          return new Step(end(), true);
        }
        Optional<Candidate> found = article(record.get());
        record.get().body().consume();
        if (found.isPresent() && record.get().body().position() < record.get().body().size()) {
          throw new IOException("it ends before its page does");
        }
        others += found.isPresent() ? 0 : 1;
        return new Step(found, false);
      } catch (IOException | IllegalArgumentException broken) {
        String where = "behind its record %d it is broken: ".formatted(records);
        return new Step(Optional.of(input.refused(where + message(broken), NOT_READ)), true);
      }
    }

    /** The one before has been read to its end: a head is all that is read here. */
    private Optional<WarcRecord> next() throws IOException {
      bytes.allow(MAX_HEAD_BYTES);
      if (open.isEmpty()) {
        open = Optional.of(new WarcReader(Channels.newChannel(bytes)));
      }
      Optional<WarcRecord> record = open.get().next();
      bytes.allowAll();
      records += record.isPresent() ? 1 : 0;
      return record;
    }

    private Optional<Candidate> end() {
      if (records == 0) {
        return Optional.of(Refusals.empty(input));
      }
      return others == 0
          ? Optional.empty()
          : Optional.of(
              new Candidate.Skipped(
                  input.name(), "%d of its %d records are no pages".formatted(others, records)));
    }

    private Optional<Candidate> article(WarcRecord record) throws IOException {
      if (!(record instanceof WarcTargetRecord captured)) {
        return Optional.empty();
      }
      String address = record.headers().first("WARC-Target-URI").orElse("").strip();
      address = address.replaceAll("^<(.*)>$", "$1");
      String name = "%s, record %d (%s)".formatted(input.name(), records, Quote.shortened(address));
      return page(captured, name, address);
    }

    private Optional<Candidate> page(WarcTargetRecord record, String name, String address)
        throws IOException {
      if (record instanceof WarcResponse response) {
        return response(response, name, address);
      }
      if (record instanceof WarcResource || record instanceof WarcConversion) {
        MediaType type = record.contentType();
        return plain(type) || html(type)
            ? Optional.of(candidate(record, type, record.body().stream(), name, address))
            : Optional.empty();
      }
      return Optional.empty();
    }

    private Optional<Candidate> response(WarcResponse record, String name, String address)
        throws IOException {
      if (!record.contentType().base().equals(MediaType.HTTP)) {
        return Optional.empty();
      }
      try {
        HttpResponse http = head(record);
        if (http.status() != OK || !html(http.contentType())) {
          return Optional.empty();
        }
        String encoding = http.headers().first("Content-Encoding").orElse("identity").strip();
        if (!ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
          return Optional.of(refused(name, "it is encoded as " + Quote.shortened(encoding)));
        }
        InputStream body = http.bodyDecoded().stream();
        return Optional.of(candidate(record, http.contentType(), body, name, address));
      } catch (IOException | IllegalArgumentException broken) {
        return Optional.of(refused(name, "the response in it is broken: " + message(broken)));
      }
    }

    private HttpResponse head(WarcResponse record) throws IOException {
      bytes.allow(MAX_HEAD_BYTES);
      try {
        return record.http();
      } finally {
        bytes.allowAll();
      }
    }

    private Candidate candidate(
        WarcRecord record, MediaType type, InputStream body, String name, String address)
        throws IOException {
      if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
        return refused(name, "the capture was cut short");
      }
      var page = new Input(name, Optional.of(address), new BufferedInputStream(body));
      var found = new ArrayList<Candidate>(1);
      FormatReader reader =
          html(type) ? new HtmlReader(options, charset(type)) : new TextReader(options);
      reader.read(page, found::add);
      Candidate candidate = found.get(0);
      if (candidate instanceof Candidate.Accepted accepted
          && accepted.article().getAddress() == null
          && WebAddress.isOne(address)) {
        accepted.article().setAddress(address);
      }
      return candidate;
    }
  }

  private static boolean isCompressed(BufferedInputStream bytes) throws IOException {
    bytes.mark(2);
    boolean compressed = bytes.read() == GZIP_MAGIC_1 && bytes.read() == GZIP_MAGIC_2;
    bytes.reset();
    return compressed;
  }

  private static InputStream decompressed(Input input) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(input.bytes())
        .setDecompressConcatenated(true)
        .get();
  }

  private static boolean html(MediaType type) {
    return type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
  }

  private static boolean plain(MediaType type) {
    return type.base().equals(MediaType.PLAIN_TEXT);
  }

  private static Optional<Charset> charset(MediaType type) {
    try {
      return Optional.ofNullable(type.parameters().get("charset")).map(Charset::forName);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty(); // then the page tells
    }
  }

  private static Candidate refused(String name, String cause) {
    return new Candidate.Refused(name, cause, CAPTURE_AGAIN);
  }

  private static String message(Exception broken) {
    String message = broken.getMessage();
    return message == null ? broken.getClass().getSimpleName() : Quote.shortened(message);
  }
}
