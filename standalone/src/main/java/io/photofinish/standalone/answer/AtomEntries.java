package io.photofinish.standalone.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The entries of an instance's Atom feed as JSON: {@code items}, in the feed's order. */
public final class AtomEntries {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private AtomEntries() {}

  /**
   * @throws Problem where it is no XML
   */
  public static JsonNode of(String feed) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var items = answer.putArray("items");
    for (Element entry : children(parse(feed), "entry")) {
      ObjectNode item = items.addObject();
      for (Element part : children(entry, "*")) {
        String text = part.getAttribute("href");
        item.put(part.getLocalName(), text.isEmpty() ? part.getTextContent() : text);
      }
    }
    return answer;
  }

  private static Element parse(String feed) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var reader = new InputSource(new StringReader(feed));
      return factory.newDocumentBuilder().parse(reader).getDocumentElement();
    } catch (SAXException | IOException e) {
      throw Problem.environment("the feed is no XML: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every JDK has these features", e);
    }
  }

  private static Iterable<Element> children(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS(ATOM, name);
    return () ->
        IntStream.range(0, found.getLength())
            .mapToObj(found::item)
            .filter(node -> node.getParentNode() == parent)
            .map(Element.class::cast)
            .iterator();
  }
}
