package io.photofinish.app.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.photofinish.app.query.Deadline;
import io.photofinish.app.query.Lag;
import io.photofinish.app.query.Listed;
import io.photofinish.app.query.Lookup;
import io.photofinish.app.query.Questions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts questions to the book and what it says into answers. Safe for threads. */
final class Answers {
  static final String LAG_RECORDS = "Photofinish-Lag-Records";

  private static final int ETAG_BYTES = 16;

  private final Duration within;
  private volatile Optional<Questions> questions = Optional.empty();

  /**
   * @param within the time that an answer may take
   */
  Answers(Duration within) {
    this.within = within;
  }

  void from(Questions book) {
    questions = Optional.of(book);
  }

  Optional<String> missing() {
    return questions.map(Questions::missing).orElse(Optional.of("the topology is starting"));
  }

  /**
   * @param what is asked for, as the answer calls it where there is none
   */
  void one(Context context, String what, Function<Questions, Lookup<ObjectNode>> ask) {
    Lookup<ObjectNode> answer =
        questions
            .map(book -> ask.apply(book.within(Deadline.in(within))))
            .orElse(new Lookup.NotReady<>("the topology is starting"));
    if (answer instanceof Lookup.Found<ObjectNode> found) {
      lag(context, found.lag());
      json(context, found.value());
    } else if (answer instanceof Lookup.NotReady<ObjectNode> notReady) {
      Problem.notReady(context, notReady.reason());
    } else {
      Problem.answer(context, 404, "no live article says anything of " + what);
    }
  }

  /** A part of a list, with the cursor of what follows. */
  <T> void page(
      Context context,
      String what,
      Function<Questions, Lookup<Listed<T>>> ask,
      Function<T, ObjectNode> render) {
    one(
        context,
        what,
        book ->
            unlessEmptyByStandby(ask.apply(book), listed -> listed.items().isEmpty())
                .map(listed -> part(context, listed, render)));
  }

  static <T> ObjectNode part(Context context, Listed<T> listed, Function<T, ObjectNode> render) {
    ObjectNode node = items(listed.items(), render);
    listed
        .next()
        .map(key -> Cursor.of(context, key))
        .ifPresent(
            next -> {
              node.put("next", next);
              context.header("Link", Parameters.link(context, next));
            });
    return node;
  }

  /** A whole list, which is bounded by what it is of. */
  <T> void list(
      Context context,
      String what,
      Function<Questions, Lookup<List<T>>> ask,
      Function<T, ObjectNode> render) {
    one(
        context,
        what,
        book ->
            unlessEmptyByStandby(ask.apply(book), List::isEmpty).map(list -> items(list, render)));
  }

  /** Only owners can say that there is nothing. */
  private static <T> Lookup<T> unlessEmptyByStandby(Lookup<T> answer, Function<T, Boolean> empty) {
    return answer instanceof Lookup.Found<T> found
            && found.lag().isByStandby()
            && empty.apply(found.value())
        ? new Lookup.NotReady<>("an owner of what is asked for does not answer")
        : answer;
  }

  static <T> ObjectNode items(List<T> list, Function<T, ObjectNode> render) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode items = node.putArray("items");
    list.forEach(item -> items.add(render.apply(item)));
    return node;
  }

  private static void lag(Context context, Lag lag) {
    if (lag.isByStandby()) {
      context.header("Age", Long.toString((lag.millis() + 999) / 1000));
      context.header(LAG_RECORDS, Long.toString(lag.records()));
    }
  }

  static void json(Context context, ObjectNode node) {
    context.contentType("application/json; charset=utf-8");
    tagged(context, (node.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** With an entity tag; without the body where the asker has it already. */
  static void tagged(Context context, byte[] body) {
    if (context.statusCode() == 200) {
      String tag = tag(body);
      context.header("ETag", tag);
      context.header("Cache-Control", "no-cache");
      if (knows(context.header("If-None-Match"), tag)) {
        context.status(304);
        return;
      }
    }
    context.result(body);
  }

  /** Weak: the same answer has other bytes when it is compressed. */
  private static String tag(byte[] body) {
    byte[] some = Arrays.copyOf(Sha256.of(body), ETAG_BYTES);
    return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(some) + "\"";
  }

  private static boolean knows(String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    String opaque = tag.substring(2);
    for (String known : ifNoneMatch.split(",", -1)) {
      String one = known.strip();
      if (one.equals("*") || one.equals(opaque) || one.equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
