package io.photofinish.ingest.feed.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The feeds that a page of a site names in its head. */
public final class Discovery {
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json");

  private Discovery() {}

  /** A feed that a page names, with the name that the page gives it, maybe blank. */
  public record Found(String address, String title) {}

  /** In the page's order, each address once. */
  public static List<Found> feeds(byte[] page, Optional<String> contentType, URI address) {
    var document =
        Jsoup.parse(
            Charsets.decode(page, contentType),
            address.toString(),
            Parser.htmlParser().setMaxDepth(Markup.MAX_DEPTH));
    var found = new LinkedHashMap<String, Found>();
    for (Element link : document.select("link[rel~=(?i)\\balternate\\b][href]")) {
      String type = link.attr("type").toLowerCase(Locale.ROOT).replaceAll(";.*", "").strip();
      if (TYPES.contains(type)) {
        Markup.address(link.attr("href"), address)
            .ifPresent(feed -> found.putIfAbsent(feed, new Found(feed, link.attr("title"))));
      }
    }
    return new ArrayList<>(found.values());
  }
}
