package io.photofinish.app.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.photofinish.app.query.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The query parameters of a request; one that is wrong or unknown is a 400 that says so. */
public final class Parameters {
  private static final int MOST_CHARACTERS = 2_000;

  private final Context context;

  private Parameters(Context context) {
    this.context = context;
  }

  /** Of a route that takes these. */
  public static Parameters of(Context context, String... taken) {
    return of(context, Set.of(taken));
  }

  /** Of a route that takes these, and those of a page. */
  static Parameters ofPages(Context context, String... taken) {
    var all = new TreeSet<>(Cursor.OF_PAGES);
    all.addAll(List.of(taken));
    return of(context, all);
  }

  private static Parameters of(Context context, Collection<String> taken) {
    for (var given : context.queryParamMap().entrySet()) {
      if (!taken.contains(given.getKey())) {
        String others =
            taken.isEmpty()
                ? "it takes none"
                : "it takes " + String.join(", ", new TreeSet<>(taken));
        throw new BadRequestResponse(
            "there is no parameter " + shown(given.getKey()) + " here; " + others);
      }
      if (given.getValue().size() > 1) {
        throw new BadRequestResponse(given.getKey() + " is given more than once");
      }
    }
    return new Parameters(context);
  }

  /** What somebody sent, short enough to be sent back. */
  private static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  Optional<String> text(String name) {
    Optional<String> text = Optional.ofNullable(context.queryParam(name));
    text.filter(t -> t.isBlank() || t.length() > MOST_CHARACTERS)
        .ifPresent(
            t -> {
              throw new BadRequestResponse(name + " is empty or too long");
            });
    return text;
  }

  String needed(String name, String example) {
    return text(name)
        .orElseThrow(() -> new BadRequestResponse("say " + name + ", such as " + example));
  }

  public Optional<Integer> number(String name, int least, int most) {
    return text(name).map(text -> number(name, text, least, most));
  }

  static int number(String name, String text, int least, int most) {
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new BadRequestResponse(name + " is a whole number from " + least + " to " + most);
  }

  Optional<LocalDate> day(String name) {
    return text(name)
        .map(
            text -> {
              try {
                return LocalDate.parse(text);
              } catch (DateTimeException e) {
                throw new BadRequestResponse(name + " is a day such as 2023-08-01");
              }
            });
  }

  boolean flag(String name) {
    String text = text(name).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      throw new BadRequestResponse(name + " is true or false");
    }
    return text.equals("true");
  }

  /** One of these, the first where none is given. */
  String oneOf(String name, String... choices) {
    String text = text(name).orElse(choices[0]);
    if (!List.of(choices).contains(text)) {
      throw new BadRequestResponse(name + " is one of " + String.join(", ", choices));
    }
    return text;
  }

  Page page() {
    return new Page(
        text("cursor").map(cursor -> Cursor.key(context, cursor)),
        number("limit", 1, Page.MOST).orElse(Page.DEFAULT));
  }

  /** To the same question from the cursor on, by RFC 8288. */
  static String link(Context context, String cursor) {
    var query = new StringBuilder();
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("cursor")) {
                query.append(encoded(name)).append('=').append(encoded(values.get(0))).append('&');
              }
            });
    return "<" + context.path() + "?" + query + "cursor=" + cursor + ">; rel=\"next\"";
  }

  /** As a part of a path. */
  static String escaped(String text) {
    return encoded(text).replace("+", "%20");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
