package io.photofinish.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page for people: one document for all its addresses, which asks the HTTP interface as any
 * other client does, and the files that it is made of.
 */
final class PageRoutes implements Routes {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/athletes",
          "/athletes/{id}",
          "/compare",
          "/compare/{one}/{other}",
          "/rankings",
          "/records",
          "/records/<id>",
          "/races/<id>",
          "/competitions/{code}/{year}",
          "/results/<id>",
          "/articles/<id>",
          "/operator");
  private static final String FOLDER = "/io/photofinish/app/web/";
  private static final String CHARTS = "/META-INF/resources/webjars/chart.js/4.5.1/dist/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "css", "text/css",
          "js", "text/javascript",
          "svg", "image/svg+xml");

  /** Scripts and styles are files of this server, and nothing may be taken from elsewhere. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** Whether an address is of the page, and so not of the interface that programs ask. */
  static boolean isPage(String route) {
    return PAGES.contains(route) || route.startsWith("/web/");
  }

  /** Whether somebody has followed a link, or typed an address, in a browser. */
  static boolean isFollowed(Context context) {
    String accepted = Optional.ofNullable(context.header("Accept")).orElse("");
    return accepted.contains("text/html")
        && Stream.of("/v1/", "/web/", "/health/").noneMatch(context.path()::startsWith);
  }

  /** The document, which says itself where there is no such page. */
  static void page(Context context) {
    file(context, "index.html");
  }

  @Override
  public void addTo(RoutesConfig routes) {
    PAGES.forEach(page -> Reading.get(routes, page, PageRoutes::page));
    Reading.get(routes, "/web/<file>", context -> file(context, context.pathParam("file")));
  }

  private static void file(Context context, String name) {
    String type =
        Optional.ofNullable(TYPES.get(extension(name))).orElseThrow(NotFoundResponse::new);
    byte[] bytes = bytes(name).orElseThrow(NotFoundResponse::new);
    context.contentType(type + "; charset=utf-8");
    context.header("Content-Security-Policy", POLICY);
    Answers.tagged(context, bytes);
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Optional<byte[]> bytes(String name) {
    String library = "lib/";
    String path =
        name.startsWith(library) ? CHARTS + name.substring(library.length()) : FOLDER + name;
    if (path.contains("..")) {
      return Optional.empty();
    }
    try (InputStream in = PageRoutes.class.getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException("cannot be read from the jar: " + path, e);
    }
  }
}
