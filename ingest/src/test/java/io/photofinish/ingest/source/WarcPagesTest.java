package io.photofinish.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WarcPagesTest {
  private static final ReadOptions ARCHIVE = ReadOptions.standard().withFormat(Format.WARC);
  private static final String PAGE = "<h1>Kerr wins</h1><p>Josh Kerr won in 3:29.38.</p>";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] record(String type, String address, String contentType, byte[] block) {
    return record(type, address, contentType, "", block);
  }

  private static byte[] record(
      String type, String address, String contentType, String others, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + address
            + "\r\nWARC-Date: 2024-08-07T10:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: "
            + contentType
            + "\r\n"
            + others
            + "Content-Length: "
            + block.length
            + "\r\n\r\n";
    return joined(bytes(head), block, bytes("\r\n\r\n"));
  }

  private static byte[] http(String status, String headers, byte[] body) {
    return joined(bytes("HTTP/1.1 " + status + "\r\n" + headers + "\r\n"), body);
  }

  private static byte[] captured(String address, String status, String headers, byte[] body) {
    return record(
        "response", address, "application/http; msgtype=response", http(status, headers, body));
  }

  private static byte[] page(String address) {
    return captured(address, "200 OK", "Content-Type: text/html\r\n", bytes(PAGE));
  }

  private static byte[] gzipped(byte[] plain) {
    var compressed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return compressed.toByteArray();
  }

  private static List<String> read(byte[] archive) {
    return Reading.inShort(Reading.bytes(archive, ARCHIVE));
  }

  @Test
  void a_captured_page_is_an_article_named_by_its_address_and_the_capture_is_no_date() {
    var accepted = Reading.onlyArticle(Reading.bytes(page("https://a.example/kerr"), ARCHIVE));

    assertThat(accepted.id()).isEqualTo("https://a.example/kerr");
    assertThat(accepted.article().getTitle()).isEqualTo("Kerr wins");
    assertThat(accepted.article().getText()).isEqualTo("Josh Kerr won in 3:29.38.");
    assertThat(accepted.article().getAddress()).isEqualTo("https://a.example/kerr");
    assertThat(accepted.article().getPublished()).isNull();
  }

  @Test
  void what_is_no_page_is_counted_and_passed_over() {
    byte[] archive =
        joined(
            record("warcinfo", "x", "application/warc-fields", bytes("software: test\r\n")),
            record("request", "https://a.example/1", "application/http", bytes("GET / HTTP/1.1")),
            page("https://a.example/1"),
            captured(
                "https://a.example/2", "404 Not Found", "Content-Type: text/html\r\n", bytes(PAGE)),
            captured("https://a.example/3", "200 OK", "Content-Type: image/png\r\n", new byte[9]),
            record("metadata", "https://a.example/1", "text/plain", bytes("time: 3")),
            page("https://a.example/4"));

    assertThat(Reading.bytes(archive, ARCHIVE))
        .last()
        .isEqualTo(new Candidate.Skipped("standard input", "5 of its 7 records are no pages"));
    assertThat(read(archive)).startsWith("https://a.example/1", "https://a.example/4").hasSize(3);
  }

  @Test
  void texts_that_were_converted_and_files_that_were_kept_are_articles_too() {
    assertThat(
            read(
                joined(
                    record("conversion", "https://a.example/1", "text/plain", bytes("Kerr won.")),
                    record("resource", "<https://a.example/2>", "text/html", bytes(PAGE)))))
        .containsExactly("https://a.example/1", "https://a.example/2");
  }

  @Test
  void a_page_is_decoded_as_the_server_said_it_was_encoded() {
    byte[] chunked = bytes("5\r\n<p>Ke\r\n8\r\nrr won.<\r\n0\r\n\r\n");
    Charset latin = StandardCharsets.ISO_8859_1;
    List<byte[]> responses =
        List.of(
            captured(
                "a",
                "200 OK",
                "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                gzipped(bytes("<p>Kerr won."))),
            captured(
                "b",
                "200 OK",
                "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                chunked),
            captured(
                "c",
                "200 OK",
                "Content-Type: text/html;charset=iso-8859-1\r\n",
                "<p>Märta won.".getBytes(latin)),
            captured(
                "d",
                "200 OK",
                "Content-Type: text/html;charset=none-such\r\n",
                bytes("<p>Kerr won.")));

    var texts = new ArrayList<String>();
    responses.forEach(
        each -> texts.add(Reading.onlyArticle(Reading.bytes(each, ARCHIVE)).article().getText()));

    assertThat(texts).containsExactly("Kerr won.", "Kerr won.<", "Märta won.", "Kerr won.");
  }

  @Test
  void archives_are_read_compressed_as_a_whole_or_record_by_record() {
    byte[] first = page("https://a.example/1");
    byte[] second = page("https://a.example/2");

    for (byte[] archive :
        List.of(
            joined(first, second),
            gzipped(joined(first, second)),
            joined(gzipped(first), gzipped(second)))) {
      assertThat(read(archive)).containsExactly("https://a.example/1", "https://a.example/2");
    }
  }

  @Test
  void a_broken_response_is_refused_and_the_next_record_read() {
    assertThat(
            read(
                joined(
                    record(
                        "response", "https://a.example/1", "application/http", bytes("nonsense")),
                    captured(
                        "https://a.example/2",
                        "200 OK",
                        "Content-Type: text/html\r\nContent-Encoding: br\r\n",
                        new byte[5]),
                    record(
                        "response",
                        "https://a.example/3",
                        "application/http",
                        "WARC-Truncated: length\r\n",
                        http("200 OK", "Content-Type: text/html\r\n", bytes(PAGE))),
                    captured(
                        "https://a.example/4",
                        "200 OK",
                        "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                        new byte[] {1, 2, 3}),
                    captured("", "200 OK", "Content-Type: text/html\r\n", bytes(PAGE)),
                    page("https://a.example/6"))))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("!").contains("the response in it is broken"),
            one -> assertThat(one).startsWith("!").contains("it is encoded as br"),
            one -> assertThat(one).startsWith("!").contains("the capture was cut short"),
            one -> assertThat(one).startsWith("!").contains("the response in it is broken"),
            one -> assertThat(one).startsWith("!").contains("the id is blank"),
            one -> assertThat(one).isEqualTo("https://a.example/6"));
  }

  @Test
  void an_archive_that_is_cut_anywhere_gives_no_half_page_and_says_where_it_broke() {
    byte[] archive = joined(page("https://a.example/1"), page("https://a.example/2"));
    var random = new Random(19540506);
    for (int round = 0; round < 300; round++) {
      byte[] cut = Arrays.copyOf(archive, 1 + random.nextInt(archive.length - 5));

      List<Candidate> found = Reading.bytes(cut, ARCHIVE);

      for (Candidate candidate : found) {
        if (candidate instanceof Candidate.Accepted accepted) {
          assertThat(accepted.article().getText()).isEqualTo("Josh Kerr won in 3:29.38.");
        }
      }
      assertThat(found.get(found.size() - 1))
          .as("cut at %d", cut.length)
          .isInstanceOfAny(Candidate.Refused.class, Candidate.Accepted.class);
    }
  }

  @Test
  void spoilt_bytes_anywhere_never_make_it_throw() {
    byte[] plain = joined(page("https://a.example/1"), page("https://a.example/2"));
    var random = new Random(20240806);
    for (byte[] archive : List.of(plain, gzipped(plain))) {
      for (int round = 0; round < 1000; round++) {
        byte[] spoilt = archive.clone();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
          spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        assertThat(Reading.bytes(spoilt, ARCHIVE)).isNotEmpty();
      }
    }
  }

  @Test
  void a_head_without_an_end_is_not_kept_in_memory() {
    var endless =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes("WARC/1.0\r\nX: ")), Repeated.times(4L << 30, "x"));

    assertThat(Reading.inShort(Reading.all(Sources.stream("endless", endless, ARCHIVE))))
        .containsExactly("!endless: behind its record 0 it is broken: its head has no end");
  }

  @Test
  void a_page_that_unpacks_to_more_than_the_limit_is_refused_unread() {
    byte[] bomb = gzipped(new byte[64 << 20]);

    assertThat(
            read(
                captured(
                    "a", "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", bomb)))
        .singleElement()
        .asString()
        .contains("it has more than the limit of 8388608 bytes");
  }

  @Test
  void nothing_and_what_is_no_archive_are_refused() {
    assertThat(read(new byte[0])).containsExactly("!standard input: it is empty");
    assertThat(read(bytes("Kerr won.\n"))).singleElement().asString().startsWith("!standard input");
  }
}
