package io.photofinish.connect;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A web server on this machine with RSS feeds that a test writes. */
public final class FeedPages implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Supplier<String>> pages = new ConcurrentHashMap<>();

  public FeedPages() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Supplier<String> page = pages.get(exchange.getRequestURI().getPath());
          byte[] body = (page == null ? "" : page.get()).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              page == null ? 410 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** Where there is none, the answer is 410. */
  public void put(String path, Supplier<String> page) {
    pages.put(path, page);
  }

  public String address(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  /** Items by their GUIDs 0, 1, 2 …, with these texts. */
  public static String rss(Iterable<String> texts) {
    var items = new StringBuilder();
    int number = 0;
    for (String text : texts) {
      items.append(
          "<item><guid isPermaLink='false'>%d</guid><title>Item %d</title><description>%s</description></item>"
              .formatted(number, number, text));
      number++;
    }
    return "<rss version='2.0'><channel><title>Desk</title>" + items + "</channel></rss>";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
