package io.photofinish.ingest.feed.read;

import io.photofinish.ingest.page.PageText;
import io.photofinish.ingest.text.WebAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** What feeds put into their fields, as plain text and absolute addresses. */
final class Markup {
  /** Of elements in each other; deeper ones are read as if beside each other. */
  static final int MAX_DEPTH = 512;

  /** Of a headline, in UTF-16 units; nobody writes longer ones. */
  private static final int MAX_LINE = 1000;

  /** What is longer is no address that anybody keeps. */
  private static final int MAX_ADDRESS = 1024;

  private Markup() {}

  /** An article or a summary in HTML: a line for each paragraph. */
  static String text(String html) {
    return PageText.ofFragment(Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH)));
  }

  /** A headline: one line, without mark-up. */
  static Optional<String> line(String written) {
    String text =
        written.indexOf('<') < 0 && written.indexOf('&') < 0
            ? written
            : Jsoup.parse(written, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH)).text();
    String line = text.replaceAll("[\\s\\u00A0]+", " ").strip();
    if (line.length() > MAX_LINE) {
      line = line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MAX_LINE)));
    }
    return line.isEmpty() ? Optional.empty() : Optional.of(line);
  }

  /** Absolute; empty where it is no address of the web. */
  static Optional<String> address(String written, URI base) {
    try {
      String address = base.resolve(new URI(written.strip().replace(" ", "%20"))).toString();
      return address.length() <= MAX_ADDRESS && WebAddress.isOne(address)
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
