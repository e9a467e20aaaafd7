package io.photofinish.standalone.feed;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A web server on this machine whose pages a test writes. */
public final class FeedServer implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Supplier<String>> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public FeedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          Supplier<String> page = pages.get(exchange.getRequestURI().getPath());
          byte[] body = (page == null ? "" : page.get()).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  public void put(String path, String page) {
    pages.put(path, () -> page);
  }

  public void put(String path, Supplier<String> page) {
    pages.put(path, page);
  }

  public String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Paths, in the order in which they were asked for. */
  public List<String> asked() {
    return asked;
  }

  /** An RSS feed of items as they are given. */
  public static String rss(String title, String... items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>"
        + title
        + "</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  public static String item(String guid, String title, String date, String text) {
    return "<item><guid isPermaLink=\"false\">%s</guid><title>%s</title><pubDate>%s</pubDate><description>%s</description></item>"
        .formatted(guid, title, date, text);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
