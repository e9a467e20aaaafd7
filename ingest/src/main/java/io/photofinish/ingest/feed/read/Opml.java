package io.photofinish.ingest.feed.read;

import io.photofinish.ingest.text.WebAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Lists of feeds as feed readers exchange them (OPML 1.0 and 2.0). */
public final class Opml {
  private Opml() {}

  /**
   * What a list holds.
   *
   * @param feeds address to title, folders flattened, each once, in order
   * @param unusable addresses of outlines that are no web addresses
   */
  public record FeedList(Map<String, String> feeds, List<String> unusable) {}

  /**
   * @throws NoFeedException where it is no OPML
   */
  public static FeedList read(byte[] bytes) throws NoFeedException {
    Document document =
        Jsoup.parse(
            Charsets.decode(bytes, Optional.empty()),
            "",
            Parser.xmlParser().setMaxDepth(Markup.MAX_DEPTH));
    boolean opml = document.children().stream().anyMatch(e -> Xml.local(e).equals("opml"));
    if (!opml) {
      throw new NoFeedException("it is no OPML: the element <opml> is missing");
    }
    var feeds = new LinkedHashMap<String, String>();
    var unusable = new ArrayList<String>();
    for (Element outline : document.select("outline")) {
      String address = attribute(outline, "xmlurl").strip();
      if (WebAddress.isOne(address)) {
        String title = attribute(outline, "title");
        feeds.putIfAbsent(address, title.isBlank() ? attribute(outline, "text") : title);
      } else if (!address.isEmpty()) {
        unusable.add(address);
      }
    }
    return new FeedList(feeds, unusable);
  }

  private static String attribute(Element element, String name) {
    return element.attributes().asList().stream()
        .filter(attribute -> attribute.getKey().equalsIgnoreCase(name))
        .map(Attribute::getValue)
        .findFirst()
        .orElse("");
  }

  /** OPML 2.0. */
  public static String write(Map<String, String> titles) {
    var document = new Document("");
    document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).charset("UTF-8");
    Element opml = document.appendElement("opml").attr("version", "2.0");
    opml.appendElement("head").appendElement("title").text("Feeds of Photofinish");
    Element body = opml.appendElement("body");
    titles.forEach(
        (address, title) ->
            body.appendElement("outline")
                .attributes()
                .put("type", "rss")
                .put("text", title.isBlank() ? address : title)
                .put("xmlUrl", address));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml().strip() + "\n";
  }
}
