package io.photofinish.standalone.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.photofinish.app.http.BearerToken;
import io.photofinish.app.http.Problem;
import io.photofinish.app.http.Reading;
import io.photofinish.app.http.Routes;
import io.photofinish.app.http.Uncached;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * {@code GET /v1/feeds}: how each feed of the cluster is, whichever instance polls it; those that
 * want looking at first. An instance that polls none knows of none, and says so.
 */
public final class FeedRoutes implements Routes {
  private static final String PATH = "/v1/feeds";

  private final BearerToken token;
  private final Optional<Supplier<Optional<List<FeedSummary>>>> board;

  /**
   * @param board empty of an instance that polls no feeds
   */
  public FeedRoutes(BearerToken token, Optional<FeedBoard> board) {
    this(board.map(shown -> shown::feeds), token);
  }

  FeedRoutes(Optional<Supplier<Optional<List<FeedSummary>>>> board, BearerToken token) {
    this.board = board;
    this.token = token;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    Reading.get(routes, PATH, token.guard(this::answer));
  }

  private void answer(Context context) {
    Optional<List<FeedSummary>> feeds = board.map(Supplier::get).orElse(Optional.of(List.of()));
    if (feeds.isEmpty()) {
      Problem.notReady(context, "the feeds are not read yet");
      return;
    }
    ObjectNode page = Uncached.page(context, inOrder(feeds.get()), FeedRoutes::json);
    page.put("polls", board.isPresent());
    Uncached.json(context, page);
  }

  private static NavigableMap<String, FeedSummary> inOrder(List<FeedSummary> feeds) {
    var all = new TreeMap<String, FeedSummary>();
    for (FeedSummary feed : feeds) {
      String place = feed.condition().urgency() + feed.name();
      while (all.putIfAbsent(place, feed) != null) {
        place += " "; // addresses that differ in their secrets alone
      }
    }
    return all;
  }

  private static ObjectNode json(FeedSummary feed) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("feed", feed.name());
    node.put("condition", word(feed.condition()));
    feed.title().ifPresent(title -> node.put("title", title));
    node.put("addedAt", feed.addedAt().toString());
    node.put("fullText", word(feed.fullText()));
    node.put("withdraw", feed.withdraw());
    put(node, "lastPoll", feed.lastPoll());
    put(node, "nextPoll", feed.nextPoll());
    feed.interval().ifPresent(time -> node.put("intervalSeconds", time.toSeconds()));
    put(node, "changedAt", feed.changedAt());
    feed.movedTo().ifPresent(address -> node.put("movedTo", address));
    node.put("items", feed.items());
    node.put("failures", feed.failures());
    feed.error().ifPresent(error -> node.put("error", error));
    node.put("plan", feed.plan());
    return node;
  }

  private static void put(ObjectNode node, String name, Optional<Instant> at) {
    at.ifPresent(time -> node.put(name, time.toString()));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
