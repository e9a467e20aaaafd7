package io.photofinish.ingest.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that mean harm, or break. Each answer ends in an error that says why. */
class HostileServersTest {
  private static final FetchSettings SETTINGS =
      FetchSettings.standard()
          .withPrivateAddresses(true)
          .withHostGap(Duration.ZERO)
          .withMaxBytes(100_000, 1_000_000)
          .withTimeouts(Duration.ofSeconds(2), Duration.ofMillis(700));

  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    server = new WebServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Answer get(String address, FetchSettings settings) throws Exception {
    try (var fetcher = new Fetcher(settings, InstantSource.system(), Pause.real(), Turns.alone())) {
      return fetcher.get(URI.create(address), Validators.none(), "*/*");
    }
  }

  private void isRefused(String path, String... reasons) {
    assertThatThrownBy(() -> get(server.address(path), SETTINGS))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining(server.address(path))
        .hasMessageContainingAll(reasons);
  }

  private static byte[] gzip(int zeros) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      byte[] chunk = new byte[1 << 16];
      for (int left = zeros; left > 0; left -= chunk.length) {
        out.write(chunk, 0, Math.min(left, chunk.length));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void a_small_answer_that_inflates_to_a_large_one_is_stopped() throws IOException {
    byte[] bomb = gzip(50 << 20);
    assertThat(bomb.length).isLessThan(SETTINGS.maxBytes());
    server.put(
        "/said",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          WebServer.send(exchange, 200, bomb);
        });
    server.put("/unsaid", exchange -> WebServer.send(exchange, 200, bomb));
    isRefused("/said", "the decompressed answer has more than 1000000 bytes");
    isRefused("/unsaid", "the decompressed answer has more than 1000000 bytes");
  }

  @Test
  void ten_megabytes_of_ten_gigabytes_are_stopped_by_the_bounds_that_everybody_has()
      throws IOException {
    byte[] member = gzip(10 << 20); // gzip goes on with the next member
    int members = (10 << 20) / member.length;
    assertThat((long) members * (10 << 20)).isGreaterThan(10_000_000_000L);
    var sent = new AtomicLong();
    server.put(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, (long) members * member.length);
          for (int i = 0; i < members; i++) {
            exchange.getResponseBody().write(member); // until the reader hangs up
            sent.addAndGet(member.length);
          }
        });
    FetchSettings standard = FetchSettings.standard().withPrivateAddresses(true);
    assertThatThrownBy(() -> get(server.address("/bomb"), standard))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("the decompressed answer has more than 33554432 bytes");
    assertThat(sent.get()).isLessThan(5L << 20);
  }

  @Test
  void an_answer_that_is_too_long_and_one_that_never_ends_are_stopped() {
    server.put("/long", "x".repeat(100_001));
    isRefused("/long", "the answer has more than 100000 bytes");
    server.put(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] chunk = "<item>".repeat(1000).getBytes(StandardCharsets.UTF_8);
          OutputStream out = exchange.getResponseBody();
          while (true) {
            out.write(chunk); // until the reader hangs up
          }
        });
    isRefused("/endless", "the answer has more than 100000 bytes");
  }

  @Test
  void an_answer_that_drips_is_stopped_when_its_time_is_up() {
    server.put("/drip", exchange -> drip(exchange));
    isRefused("/drip", "the answer takes longer than 2.0 s");
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    try {
      while (true) {
        out.write('x');
        out.flush();
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void headers_that_drip_or_never_come_are_stopped_too() throws Exception {
    try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var clients = new ArrayList<Socket>();
      Thread dripping = new Thread(() -> dripHeaders(socket, clients));
      dripping.start();
      String address = "http://127.0.0.1:" + socket.getLocalPort() + "/";
      assertThatThrownBy(() -> get(address, SETTINGS)).hasMessageContaining("longer than 2.0 s");
      dripping.interrupt();
      dripping.join();
      assertThatThrownBy(() -> get(address, SETTINGS)).hasMessageContaining("no byte for 0.7 s");
      for (Socket client : clients) {
        client.close();
      }
    }
  }

  private static void dripHeaders(ServerSocket socket, List<Socket> clients) {
    try {
      Socket client = socket.accept();
      clients.add(client);
      OutputStream out = client.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; ; i++) {
        out.write(("X-" + i + ": y\r\n").getBytes(StandardCharsets.US_ASCII));
        Thread.sleep(100);
      }
    } catch (IOException | InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void redirects_that_go_round_or_nowhere_are_refused() {
    server.put("/round", 302, "", "Location", "/round");
    server.put("/nowhere", 302, "");
    server.put("/file", 302, "", "Location", "file:///etc/passwd");
    isRefused("/round", "redirects more than 5 times");
    isRefused("/nowhere", "says not where");
    assertThatThrownBy(() -> get(server.address("/file"), SETTINGS))
        .hasMessageContaining("file:///etc/passwd is no web address");
  }

  @Test
  void broken_compression_an_early_end_and_what_is_no_http_are_told_apart() throws Exception {
    server.put(
        "/broken",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          WebServer.send(exchange, 200, "no gzip at all".getBytes(StandardCharsets.UTF_8));
        });
    server.put("/brotli", "x", "Content-Encoding", "br");
    server.put(
        "/short",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('x');
        });
    isRefused("/broken", "the compressed answer is broken");
    isRefused("/brotli", "encoding br was not asked for");
    isRefused("/short", "the connection ended before the answer did");
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var smtp =
          new Thread(
              () -> {
                try (Socket client = socket.accept()) {
                  client
                      .getOutputStream()
                      .write("220 mail\r\n".repeat(300).getBytes(StandardCharsets.US_ASCII));
                } catch (IOException over) {
                  throw new IllegalStateException(over);
                }
              });
      smtp.start();
      assertThatThrownBy(() -> get("http://127.0.0.1:" + socket.getLocalPort() + "/", SETTINGS))
          .isInstanceOf(FetchException.class);
      smtp.join();
    }
  }

  @Test
  void private_addresses_are_refused_whoever_leads_there() {
    FetchSettings closed = SETTINGS.withPrivateAddresses(false);
    int port = server.port();
    for (String host :
        List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]", "2130706433")) {
      assertThatThrownBy(() -> get("http://" + host + ":" + port + "/", closed))
          .as(host)
          .isInstanceOf(FetchException.class);
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void the_address_that_is_connected_to_is_the_one_that_was_checked() throws Exception {
    server.put("/", "secret");
    var names = new Rebinding();
    try (var fetcher =
        new Fetcher(
            SETTINGS.withPrivateAddresses(false),
            InstantSource.system(),
            Pause.real(),
            Turns.alone(),
            names)) {
      var address = URI.create("http://rebinding.test:" + server.port() + "/");
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> fetcher.get(address, Validators.none(), "*/*"))
            .isInstanceOf(FetchException.class);
      }
    }
    assertThat(names.asked).as("once a connection").isEqualTo(2);
    assertThat(server.requests()).isEmpty();
  }

  /** A name that is at a public address first (where nothing answers), then at home. */
  private static final class Rebinding implements DnsResolver {
    private int asked;

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      boolean first = asked++ == 0;
      // A public address together with a private one is refused as well.
      return first
          ? new InetAddress[] {
            InetAddress.getByAddress(new byte[] {8, 8, 8, 8}), InetAddress.getLoopbackAddress()
          }
          : new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  @Test
  void a_redirect_to_a_private_address_is_refused() throws Exception {
    server.put("/secret", "secret");
    server.put("/open", 302, "", "Location", "http://inside.test:" + server.port() + "/secret");
    DnsResolver names =
        new DnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            if (host.equals("inside.test")) {
              throw new GuardedDns.ForbiddenAddressException(
                  host, InetAddress.getByAddress(new byte[] {10, 0, 0, 1}));
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
          }

          @Override
          public String resolveCanonicalHostname(String host) {
            return host;
          }
        };
    try (var fetcher =
        new Fetcher(SETTINGS, InstantSource.system(), Pause.real(), Turns.alone(), names)) {
      var address = URI.create("http://outside.test:" + server.port() + "/open");
      assertThatThrownBy(() -> fetcher.get(address, Validators.none(), "*/*"))
          .hasMessageContainingAll("inside.test", "10.0.0.1", "no public address");
    }
    assertThat(server.requests()).containsExactly("/open");
  }

  @Test
  void passwords_and_keys_are_in_no_message_and_go_to_no_other_host() throws Exception {
    var logins = new ArrayList<String>();
    WebServer.Page seen =
        exchange -> {
          logins.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          WebServer.send(exchange, 200, "x".repeat(100_001).getBytes(StandardCharsets.UTF_8));
        };
    server.put("/own", seen);
    String own = server.address("/own?api_key=s3cret").replace("//", "//desk:passw0rd@");
    assertThatThrownBy(() -> get(own, SETTINGS))
        .hasMessageContaining("http://…@127.0.0.1")
        .hasMessageNotContainingAny("passw0rd", "s3cret", "desk");
    try (var other = new WebServer()) {
      other.put("/", seen);
      server.put("/away", 302, "", "Location", other.address("/"));
      assertThatThrownBy(
          () -> get(server.address("/away").replace("//", "//desk:passw0rd@"), SETTINGS));
    }
    assertThat(logins).hasSize(2);
    assertThat(logins.get(0)).startsWith("Basic ");
    assertThat(logins.get(1)).isEqualTo("null");
  }
}
