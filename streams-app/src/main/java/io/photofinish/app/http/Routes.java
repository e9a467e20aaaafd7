package io.photofinish.app.http;

import io.javalin.config.RoutesConfig;

/**
 * Routes that another module adds to the HTTP interface, since this one does not know what they
 * need. Their failures are answered as those of all routes are.
 */
@FunctionalInterface
public interface Routes {
  void addTo(RoutesConfig routes);
}
