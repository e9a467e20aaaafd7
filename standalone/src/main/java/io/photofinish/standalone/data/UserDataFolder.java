package io.photofinish.standalone.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where a person's programs keep their data, by each system's own convention. Never the temporary
 * folder: what is there may be gone after a restart.
 */
public final class UserDataFolder {
  private static final String NAME = "photofinish";

  private UserDataFolder() {}

  public static Path ofThisUser() {
    return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
  }

  static Path of(String system, String home, Map<String, String> environment) {
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return Path.of(environment.getOrDefault("LOCALAPPDATA", home + "\\AppData\\Local"), NAME);
    }
    if (os.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", NAME);
    }
    // The XDG specification: a relative path is invalid and counts as unset.
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    return xdg.startsWith("/") ? Path.of(xdg, NAME) : Path.of(home, ".local", "share", NAME);
  }
}
