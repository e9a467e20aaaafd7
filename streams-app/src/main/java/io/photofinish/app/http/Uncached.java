package io.photofinish.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.photofinish.app.query.Listed;
import io.photofinish.app.query.Page;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;

/** Answers of this moment that are for one asker: nobody may keep them. */
public final class Uncached {
  private Uncached() {}

  public static void json(Context context, ObjectNode node) {
    context.header("Cache-Control", "no-store");
    context.contentType("application/json; charset=utf-8");
    context.result(node.toPrettyString() + "\n");
  }

  /**
   * The part of a list that the request's {@code limit} and {@code cursor} ask for.
   *
   * @param all by what a cursor remembers of an item, in the order of the list
   */
  public static <T> ObjectNode page(
      Context context, NavigableMap<String, T> all, Function<T, ObjectNode> render) {
    Page page = Parameters.ofPages(context).page();
    NavigableMap<String, T> rest = page.after().map(after -> all.tailMap(after, false)).orElse(all);
    List<String> shown = rest.keySet().stream().limit(page.limit()).toList();
    Optional<String> next =
        rest.size() > shown.size() ? Optional.of(shown.get(shown.size() - 1)) : Optional.empty();
    var listed = new Listed<>(shown.stream().map(rest::get).toList(), next);
    return Answers.part(context, listed, render);
  }
}
