package io.photofinish.standalone.letter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.photofinish.app.http.BearerToken;
import io.photofinish.app.http.Parameters;
import io.photofinish.app.http.Reading;
import io.photofinish.app.http.Routes;
import io.photofinish.app.http.Uncached;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code GET /v1/dead-letters}: the newest ones, and their causes. Looks at a bounded number of
 * them, for one asker at a time.
 */
public final class LetterRoutes implements Routes {
  private static final String PATH = "/v1/dead-letters";
  private static final int MOST_OF_A_PARTITION = 250;
  private static final int MOST = 200;
  private static final int DEFAULT = 50;

  private final Cluster cluster;
  private final BearerToken token;

  public LetterRoutes(Cluster cluster, BearerToken token) {
    this.cluster = cluster;
    this.token = token;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    Reading.get(routes, PATH, token.guard(this::answer));
  }

  private synchronized void answer(Context context) {
    int most = Parameters.of(context, "limit").number("limit", 1, MOST).orElse(DEFAULT);
    try {
      Uncached.json(context, json(LetterBox.newest(cluster, MOST_OF_A_PARTITION), most));
    } catch (Problem e) {
      io.photofinish.app.http.Problem.notReady(context, String.valueOf(e.getMessage()));
    }
  }

  private static ObjectNode json(LetterBox box, int most) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("inAll", box.inAll());
    node.put("looked", box.all().size());
    ArrayNode causes = node.putArray("causes");
    Map<String, List<Letter>> byCause =
        box.all().stream().collect(Collectors.groupingBy(Letter::exception));
    byCause.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, List<Letter>> e) -> -e.getValue().size()))
        .forEach(cause -> causes.add(cause(box, cause.getKey(), cause.getValue())));
    ArrayNode items = node.putArray("items");
    box.all().stream()
        .sorted(Comparator.comparing(Letter::at).reversed())
        .limit(most)
        .forEach(letter -> items.add(LetterText.json(letter, box.fate(letter))));
    return node;
  }

  private static ObjectNode cause(LetterBox box, String cause, List<Letter> letters) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("cause", cause);
    node.put("letters", letters.size());
    node.put("open", letters.stream().filter(letter -> box.fate(letter).isEmpty()).count());
    return node;
  }
}
