package io.photofinish.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Routes that read. */
public final class Reading {
  private Reading() {}

  /** GET, and HEAD with the same status: Javalin's own HEAD says 200 without asking. */
  public static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
