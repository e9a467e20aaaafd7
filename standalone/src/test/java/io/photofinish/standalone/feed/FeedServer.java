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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A web server on this machine whose pages a test writes. */
public final class FeedServer implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Supplier<String>> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Integer> resting = new ConcurrentHashMap<>();

  /**
   * A request, from when it came to when its answer was ready.
   *
   * @param host that was asked for
   * @param agent who asked
   * @param start on the clock of {@link System#nanoTime}, as is the end
   */
  public record Request(String host, String path, String agent, long start, long end) {}

  public FeedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          long start = System.nanoTime();
          String path = exchange.getRequestURI().getPath();
          asked.add(path);
          Supplier<String> page = pages.get(path);
          byte[] body = (page == null ? "" : page.get()).getBytes(StandardCharsets.UTF_8);
          requests.add(
              new Request(
                  exchange.getRequestHeaders().getFirst("Host"),
                  path,
                  exchange.getRequestHeaders().getFirst("User-Agent"),
                  start,
                  System.nanoTime()));
          Integer rest = resting.get(exchange.getRequestHeaders().getFirst("Host"));
          if (rest == null) {
            exchange.sendResponseHeaders(
                page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
          } else {
            exchange.getResponseHeaders().add("Retry-After", rest.toString());
            exchange.sendResponseHeaders(503, -1);
          }
          exchange.close();
        });
    server.setExecutor(threads);
    server.start();
  }

  public void put(String path, String page) {
    pages.put(path, () -> page);
  }

  public void put(String path, Supplier<String> page) {
    pages.put(path, page);
  }

  /** From now on the host answers that it wants to be left alone for so long. */
  public void rest(String host, int seconds) {
    resting.put(host + ":" + server.getAddress().getPort(), seconds);
  }

  public String address(String path) {
    return address("127.0.0.1", path);
  }

  /** For who takes this machine for the host, as {@link Poller} does. */
  public String address(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  /** Paths, in the order in which they were asked for. */
  public List<String> asked() {
    return asked;
  }

  /** In the order in which their answers were ready. */
  public List<Request> requests() {
    return requests;
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
    threads.shutdownNow();
  }
}
