package io.photofinish.standalone.data;

import io.photofinish.app.http.BearerToken;
import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The secret that who publishes over HTTP has to show, or looks at how the instance does; kept in
 * the file {@code token} of the data directory, which only its owner can read.
 */
public final class AccessToken {
  /** The environment variable that has it, for who asks. */
  public static final String VARIABLE = "PHOTOFINISH_TOKEN";

  private static final String FILE = "token";

  private final SecretFile kept;

  private AccessToken(SecretFile kept) {
    this.kept = kept;
  }

  /**
   * Makes one where there is none.
   *
   * @param directory the data directory, held by this process
   * @throws Problem where the file cannot be read or written, or holds no secret
   */
  public static AccessToken in(Path directory) {
    return new AccessToken(SecretFile.of(directory.resolve(FILE)));
  }

  /**
   * The secret of an instance that runs, for who asks it.
   *
   * @param file that has it; empty for the environment, or else that of the usual data directory
   * @throws Problem where it cannot be read
   */
  public static String shown(Optional<Path> file) {
    return shown(file, System.getenv(), UserDataFolder.ofThisUser());
  }

  static String shown(Optional<Path> file, Map<String, String> environment, Path folder) {
    String given = environment.getOrDefault(VARIABLE, "").strip();
    if (file.isEmpty() && !given.isEmpty()) {
      return given;
    }
    Path where = file.orElseGet(() -> folder.resolve("data").resolve(FILE));
    try {
      String kept = Files.readString(where).strip();
      if (!kept.matches("[!-~]+")) {
        throw Problem.environment(where + " holds no token; --token-file FILE names another");
      }
      return kept;
    } catch (IOException e) {
      throw Problem.environment(
          "the token cannot be read from "
              + where
              + "; name the file token of the instance's data directory (demo keeps its own in "
              + folder.resolve("demo")
              + "): --token-file FILE",
          e);
    }
  }

  /** As HTTP asks for it. */
  public BearerToken bearer() {
    return BearerToken.of(kept.secret());
  }

  /** For whoever starts the instance: the secret itself the first time, later where it is kept. */
  public String forPeople() {
    return kept.isNew()
        ? kept.secret() + "  (shown once; kept in " + kept.file() + ")"
        : "in " + kept.file();
  }
}
