package io.photofinish.ingest.feed.page;

import io.photofinish.ingest.feed.fetch.Answer;
import io.photofinish.ingest.feed.fetch.FetchException;
import io.photofinish.ingest.feed.fetch.Fetcher;
import io.photofinish.ingest.feed.fetch.HostRestsException;
import io.photofinish.ingest.feed.fetch.Permission;
import io.photofinish.ingest.feed.fetch.Validators;
import io.photofinish.ingest.feed.memory.Content;
import io.photofinish.ingest.feed.memory.Contents;
import io.photofinish.ingest.feed.read.Charsets;
import io.photofinish.ingest.feed.read.FeedEntry;
import io.photofinish.ingest.feed.visit.PageContents;
import io.photofinish.ingest.page.PageArticle;
import io.photofinish.ingest.text.ArticleFacts;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedItem;
import io.photofinish.schemas.FullText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Asks the pages of items for their articles, within bounds a reading: what does not fit waits for
 * the next. Where a page gives no more than the feed does, or only the beginning, the feed's own
 * text counts; a page that cannot be had is asked again at the next readings, but not for ever.
 * Safe for threads; what it gives for one reading is not.
 */
public final class Pages implements PageContents {
  private static final int MAX_PAGES = 20;
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int MAX_TRIES = 3;

  /** Of elements in each other; deeper ones are read as if beside each other. */
  private static final int MAX_DEPTH = 512;

  static final String ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

  private final Fetcher fetcher;
  private final Permission robots;
  private final InstantSource clock;

  public Pages(Fetcher fetcher, Permission robots, InstantSource clock) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.clock = clock;
  }

  @Override
  public Contents of(Feed feed) {
    FullText wanted = feed.getFullText() == null ? FullText.AUTO : feed.getFullText();
    return switch (wanted) {
      case NEVER -> Contents.ofFeed();
      case ALWAYS -> new Reading(true);
      case AUTO, UNKNOWN -> new Reading(false);
    };
  }

  private final class Reading implements Contents {
    private final boolean always;
    private final Instant end = clock.instant().plus(LONGEST);
    private final Set<String> unreachable = new HashSet<>();
    private int asked;

    Reading(boolean always) {
      this.always = always;
    }

    @Override
    public Optional<Given> of(FeedEntry entry, FeedItem known) throws InterruptedException {
      if (entry.link().isEmpty() || (entry.whole() && !always)) {
        return Optional.of(Given.settled(Content.ofFeed(entry)));
      }
      var page = URI.create(entry.link().get());
      if (unreachable.contains(page.getAuthority())) {
        return Optional.of(later(entry, known, Optional.empty()));
      }
      if (asked == MAX_PAGES || clock.instant().isAfter(end)) {
        return Optional.empty();
      }
      asked++;
      return Optional.of(ask(page, entry, known));
    }

    private Given ask(URI page, FeedEntry entry, FeedItem known) throws InterruptedException {
      try {
        Answer answer = fetcher.get(page, Validators.none(), ACCEPT, robots);
        if (answer.isForNow()) {
          unreachable.add(page.getAuthority());
          return later(entry, known, answer.retryAfter());
        }
        return Given.settled(content(entry, answer).orElseGet(() -> Content.ofFeed(entry)));
      } catch (Robots.DisallowedException e) {
        return Given.settled(Content.ofFeed(entry));
      } catch (HostRestsException e) {
        unreachable.add(page.getAuthority());
        return later(entry, known, Optional.of(Duration.between(clock.instant(), e.until())));
      } catch (FetchException e) {
        unreachable.add(page.getAuthority());
        return later(entry, known, Optional.empty());
      }
    }

    private static Given later(FeedEntry entry, FeedItem known, Optional<Duration> retryAfter) {
      int tries = known.getTries() == null ? 0 : known.getTries();
      return new Given(Content.ofFeed(entry), tries + 1 >= MAX_TRIES, retryAfter);
    }
  }

  /** Empty where the feed's own text is better. */
  private static Optional<Content> content(FeedEntry entry, Answer answer) {
    return content(answer)
        .filter(page -> page.text().length() > entry.text().length())
        .map(
            page ->
                new Content(
                    ArticleFacts.NONE
                        .withPublished(entry.published())
                        .or(page.facts())
                        .or(entry.facts()),
                    page.text(),
                    page.page()));
  }

  /** What a page by itself gives; empty where it shows no article, or only the beginning of one. */
  static Optional<Content> content(Answer answer) {
    if (!answer.isOk() || !isPage(answer)) {
      return Optional.empty();
    }
    PageArticle article = PageArticle.of(document(answer));
    if (!article.whole() || article.text().isBlank()) {
      return Optional.empty();
    }
    Optional<String> address = Optional.of(address(article, answer));
    return Optional.of(new Content(article.facts().withAddress(address), article.text(), address));
  }

  private static boolean isPage(Answer answer) {
    return answer
        .contentType()
        .map(type -> type.toLowerCase(Locale.ROOT))
        .map(type -> type.contains("html"))
        .orElse(true);
  }

  private static Document document(Answer answer) {
    return Jsoup.parse(
        Charsets.decode(answer.body(), answer.contentType()),
        answer.address().toString(),
        Parser.htmlParser().setMaxDepth(MAX_DEPTH));
  }

  /** The one that the page names, unless it names another site's, or the site's own first page. */
  private static String address(PageArticle article, Answer answer) {
    return article
        .facts()
        .address()
        .filter(
            named -> {
              var address = URI.create(named);
              boolean first = address.getRawPath() == null || address.getRawPath().length() < 2;
              return answer.address().getHost().equalsIgnoreCase(address.getHost()) && !first;
            })
        .orElseGet(() -> answer.address().toString());
  }
}
