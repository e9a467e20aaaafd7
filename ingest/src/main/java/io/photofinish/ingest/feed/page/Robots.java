package io.photofinish.ingest.feed.page;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.photofinish.ingest.feed.fetch.Answer;
import io.photofinish.ingest.feed.fetch.FetchException;
import io.photofinish.ingest.feed.fetch.Fetcher;
import io.photofinish.ingest.feed.fetch.HostRestsException;
import io.photofinish.ingest.feed.fetch.Permission;
import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.ingest.feed.fetch.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What sites allow to be asked, by their {@code robots.txt} (RFC 9309). A file that is not there
 * allows everything, one that cannot be had allows nothing for a while. Safe for threads.
 */
public final class Robots implements Permission {
  /** Where files are looked up under this name. */
  private static final List<String> NAME = List.of("photofinish");

  /** RFC 9309 asks for at least so many; what comes after them is not read. */
  private static final int MAX_BYTES = 500 << 10;

  /** A site that wants more between two requests has none of its pages asked. */
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration KEPT_WITHOUT_ANSWER = Duration.ofHours(1);
  private static final int MAX_SITES = 1000;

  private static final int FIRST_CLIENT_ERROR = 400;

  /** The site does not want it. */
  static final class DisallowedException extends FetchException {
    private static final long serialVersionUID = 1L;

    DisallowedException(URI address) {
      super(Redacted.of(address) + ": the site's robots.txt does not allow it");
    }
  }

  private record Known(BaseRobotRules rules, Instant until) {}

  private final Fetcher fetcher;
  private final InstantSource clock;

  /** By scheme, host and port; the ones looked at longest ago go first. */
  private final Map<String, Known> sites = new LinkedHashMap<>(16, 0.75f, true);

  public Robots(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** The site's {@code Crawl-delay}, zero without. */
  @Override
  public Duration gap(URI address) throws FetchException, InterruptedException {
    BaseRobotRules rules = rules(address);
    if (rules.isDeferVisits()) {
      throw new FetchException(
          Redacted.of(address)
              + ": the site's robots.txt cannot be had, so it is not asked for now");
    }
    if (!rules.isAllowed(address.toString())) {
      throw new DisallowedException(address);
    }
    long delay = rules.getCrawlDelay();
    return delay == BaseRobotRules.UNSET_CRAWL_DELAY ? Duration.ZERO : Duration.ofMillis(delay);
  }

  /** Two threads that ask at once both get the file; the host is asked for one after the other. */
  private BaseRobotRules rules(URI address) throws HostRestsException, InterruptedException {
    String site = site(address);
    synchronized (sites) {
      Known known = sites.get(site);
      if (known != null && clock.instant().isBefore(known.until)) {
        return known.rules;
      }
    }
    Known known = ask(URI.create(site + "/robots.txt"));
    synchronized (sites) {
      sites.put(site, known);
      if (sites.size() > MAX_SITES) {
        sites.remove(sites.keySet().iterator().next());
      }
    }
    return known.rules;
  }

  private static String site(URI address) {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return (address.getScheme() + "://" + address.getHost() + port).toLowerCase(Locale.ROOT);
  }

  /** That a host rests is known better than by this file: it is asked for once that is over. */
  private Known ask(URI file) throws HostRestsException, InterruptedException {
    try {
      return read(file, fetcher.get(file, Validators.none(), "text/plain, */*;q=0.5"));
    } catch (HostRestsException e) {
      throw e;
    } catch (FetchException e) {
      return nothing();
    }
  }

  private Known read(URI file, Answer answer) {
    if (answer.isOk()) {
      var parser = new SimpleRobotRulesParser(LONGEST_DELAY.toMillis(), 0);
      byte[] body = answer.body();
      byte[] read = body.length > MAX_BYTES ? Arrays.copyOf(body, MAX_BYTES) : body;
      return known(parser.parseContent(file.toString(), read, "text/plain", NAME), KEPT);
    }
    boolean missing = answer.status() >= FIRST_CLIENT_ERROR && !answer.isForNow();
    return missing ? known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), KEPT) : nothing();
  }

  private Known nothing() {
    var rules = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    rules.setDeferVisits(true);
    return known(rules, KEPT_WITHOUT_ANSWER);
  }

  private Known known(BaseRobotRules rules, Duration kept) {
    return new Known(rules, clock.instant().plus(kept));
  }
}
