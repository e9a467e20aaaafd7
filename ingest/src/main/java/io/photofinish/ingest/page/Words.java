package io.photofinish.ingest.page;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How many words each element of a page holds, and how many of them are links. Linear. */
final class Words {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Of one element, with all that is in it. */
  private record Count(int all, int linked) {
    static final Count NONE = new Count(0, 0);

    Count plus(Count other) {
      return new Count(all + other.all, linked + other.linked);
    }
  }

  private final Map<Node, Count> counts = new HashMap<>();

  private Words() {}

  static Words in(Element root) {
    var words = new Words();
    root.traverse(words.new Counter());
    return words;
  }

  static int of(String text) {
    String words = text.strip();
    return words.isEmpty() ? 0 : SPACE.split(words).length;
  }

  /** Words that are no links: what an article is made of and a menu is not. */
  int written(Element element) {
    Count count = count(element);
    return count.all - count.linked;
  }

  int all(Element element) {
    return count(element).all;
  }

  private Count count(Node node) {
    return counts.getOrDefault(node, Count.NONE);
  }

  private final class Counter implements NodeVisitor {
    private int links;

    @Override
    public void head(Node node, int depth) {
      links += isLink(node) ? 1 : 0;
      if (node instanceof TextNode text) {
        int all = of(text.getWholeText());
        counts.put(node, new Count(all, links > 0 ? all : 0));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      links -= isLink(node) ? 1 : 0;
      if (node.parentNode() != null && counts.containsKey(node)) {
        counts.merge(node.parentNode(), count(node), Count::plus);
      }
    }

    private static boolean isLink(Node node) {
      return node.nodeName().equals("a");
    }
  }
}
