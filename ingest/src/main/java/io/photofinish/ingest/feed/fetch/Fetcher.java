package io.photofinish.ingest.feed.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;

/**
 * Asks web servers, politely and with little trust: one request to a host at a time, none while it
 * wants to be left alone, every answer bounded in bytes, time and redirects, every address checked
 * when it is connected to. Safe for threads; {@link #get} blocks for at most {@link
 * FetchSettings#timeout} a redirect, and while the host is busy.
 */
public final class Fetcher implements AutoCloseable {
  private static final Set<Integer> PERMANENT = Set.of(301, 308);
  private static final Set<Integer> TEMPORARY = Set.of(302, 303, 307);

  private final FetchSettings settings;
  private final InstantSource clock;
  private final HostGate gate;
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor deadlines =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            var thread = new Thread(task, "feed-deadlines");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean closed;

  /**
   * @param turns among the programs that ask the same hosts
   */
  public Fetcher(FetchSettings settings, InstantSource clock, Pause pause, Turns turns) {
    this(settings, clock, pause, turns, SystemDefaultDnsResolver.INSTANCE);
  }

  /**
   * @param names that hosts are looked up by; what they lead to is checked all the same
   */
  public Fetcher(
      FetchSettings settings, InstantSource clock, Pause pause, Turns turns, DnsResolver names) {
    this.settings = settings;
    this.clock = clock;
    gate = new HostGate(clock, pause, turns);
    client = Clients.make(settings, new GuardedDns(names, settings.privateAddresses()));
    deadlines.setRemoveOnCancelPolicy(true);
  }

  /** As {@link #get(URI, Validators, String, Permission)}, whatever the address. */
  public Answer get(URI address, Validators validators, String accept)
      throws FetchException, InterruptedException {
    return get(address, validators, accept, Permission.always());
  }

  /**
   * What the server says, whatever its status; a redirect is followed.
   *
   * @param address http or https; a user and a password in it are sent to its own host only
   * @param accept the header
   * @param permission asked before each request, of redirects too
   * @throws HostRestsException where a host on the way wants to be left alone
   * @throws FetchException where there is no answer within the bounds, or no permission
   * @throws InterruptedException where this was closed, or the thread told to stop: that says
   *     nothing of the server. A request that was sent is waited for, unless this is closed
   */
  public Answer get(URI address, Validators validators, String accept, Permission permission)
      throws FetchException, InterruptedException {
    URI at = checked(address);
    Optional<URI> movedTo = Optional.empty();
    boolean permanent = true;
    for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
      Hop answer = ask(at, address, validators, accept, permission.gap(at));
      if (answer.next().isEmpty()) {
        return answer.answer(movedTo);
      }
      URI next = checked(answer.next().get());
      permanent &= PERMANENT.contains(answer.answer().status());
      if (permanent) {
        movedTo = Optional.of(next);
      }
      at = next;
    }
    throw new FetchException(
        "%s redirects more than %d times".formatted(Redacted.of(address), settings.maxRedirects()));
  }

  private record Hop(Answer answer, Optional<URI> next) {
    Answer answer(Optional<URI> movedTo) {
      return new Answer(
          answer.status(),
          answer.address(),
          movedTo,
          answer.validators(),
          answer.contentType(),
          answer.freshFor(),
          answer.retryAfter(),
          answer.body());
    }
  }

  private static URI checked(URI address) throws FetchException {
    String scheme = String.valueOf(address.getScheme());
    boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    if (!web || address.getHost() == null) {
      throw new FetchException(
          "%s is no web address; one begins with http:// or https://"
              .formatted(Redacted.of(address)));
    }
    return address;
  }

  private Hop ask(URI at, URI first, Validators validators, String accept, Duration gap)
      throws FetchException, InterruptedException {
    HttpGet request = request(at, first, validators, accept);
    Duration wanted = gap.compareTo(settings.hostGap()) > 0 ? gap : settings.hostGap();
    HostGate.Turn turn = gate.enter(host(at), wanted);
    var late = new AtomicBoolean();
    Duration rest = Duration.ZERO;
    try {
      Hop hop = askWithin(request, at, turn.left(), late);
      rest = hop.answer().rest();
      return hop;
    } catch (IOException | RuntimeException e) {
      if (closed || Thread.currentThread().isInterrupted()) {
        throw new InterruptedException(e.getMessage());
      }
      throw failure(at, e, late.get());
    } finally {
      turn.leave(rest);
    }
  }

  private static String host(URI at) {
    String host = at.getHost().toLowerCase(Locale.ROOT);
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private Hop askWithin(HttpGet request, URI at, Duration turn, AtomicBoolean late)
      throws IOException, FetchException {
    Duration within = turn.compareTo(settings.timeout()) < 0 ? turn : settings.timeout();
    var deadline =
        deadlines.schedule(
            () -> {
              late.set(true);
              request.abort();
            },
            within.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return ask(request, at);
    } finally {
      deadline.cancel(false);
    }
  }

  private FetchException failure(URI at, Exception e, boolean late) {
    String cause =
        late
            ? "the answer takes longer than " + settings.timeout().toMillis() / 1e3 + " s"
            : Failures.cause(e, settings);
    return new FetchException(Redacted.of(at) + ": " + Redacted.of(cause), e);
  }

  private static HttpGet request(URI at, URI first, Validators validators, String accept)
      throws FetchException {
    URI bare = withoutUser(at);
    var request = new HttpGet(bare);
    request.setHeader(HttpHeaders.ACCEPT, accept);
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    validators.etag().ifPresent(tag -> request.setHeader(HttpHeaders.IF_NONE_MATCH, tag));
    validators
        .lastModified()
        .ifPresent(time -> request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, time));
    String user = first.getUserInfo();
    if (user != null && isSameServer(at, first)) {
      byte[] login = user.getBytes(StandardCharsets.UTF_8);
      request.setHeader(
          HttpHeaders.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(login));
    }
    return request;
  }

  private static boolean isSameServer(URI one, URI other) {
    return one.getHost().equalsIgnoreCase(other.getHost())
        && one.getPort() == other.getPort()
        && one.getScheme().equalsIgnoreCase(other.getScheme());
  }

  private static URI withoutUser(URI address) throws FetchException {
    try {
      String all = address.toASCIIString();
      int fragment = all.indexOf('#');
      String bare = fragment < 0 ? all : all.substring(0, fragment);
      return new URI(
          address.getRawUserInfo() == null ? bare : bare.replaceFirst("//[^/?#]*@", "//"));
    } catch (URISyntaxException e) {
      throw new FetchException(Redacted.of(address) + " is no web address", e);
    }
  }

  private Hop ask(HttpGet request, URI at) throws IOException, FetchException {
    var host = new HttpHost(request.getScheme(), at.getHost(), at.getPort());
    boolean whole = false;
    ClassicHttpResponse response = client.executeOpen(host, request, null);
    try {
      int status = response.getCode();
      boolean redirect = PERMANENT.contains(status) || TEMPORARY.contains(status);
      Optional<URI> next = redirect ? Optional.of(location(response, at)) : Optional.empty();
      HttpEntity entity = response.getEntity();
      byte[] body =
          status == Answer.OK && entity != null
              ? Body.read(
                  entity.getContent(), header(response, HttpHeaders.CONTENT_ENCODING), settings)
              : new byte[0];
      whole = status == Answer.OK || entity == null;
      return new Hop(answer(response, at, body), next);
    } finally {
      if (whole) {
        response.close();
      } else {
        // To close it would first read all that is still to come; this drops the connection.
        request.abort();
      }
    }
  }

  private static URI location(ClassicHttpResponse response, URI at) throws FetchException {
    String written =
        header(response, HttpHeaders.LOCATION)
            .orElseThrow(
                () -> new FetchException(Redacted.of(at) + " redirects, but says not where"));
    try {
      return at.resolve(new URI(written.strip().replace(" ", "%20")));
    } catch (URISyntaxException e) {
      throw new FetchException(
          "%s redirects to what is no address: %s".formatted(Redacted.of(at), Redacted.of(written)),
          e);
    }
  }

  private Answer answer(ClassicHttpResponse response, URI at, byte[] body) {
    return new Answer(
        response.getCode(),
        at,
        Optional.empty(),
        new Validators(
            header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED)),
        header(response, HttpHeaders.CONTENT_TYPE),
        header(response, HttpHeaders.CACHE_CONTROL).flatMap(Headers::freshFor),
        header(response, HttpHeaders.RETRY_AFTER)
            .flatMap(value -> Headers.retryAfter(value, clock.instant())),
        body);
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return Optional.ofNullable(header).map(Header::getValue);
  }

  /** Ends what is being asked. */
  @Override
  public void close() {
    closed = true;
    deadlines.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
