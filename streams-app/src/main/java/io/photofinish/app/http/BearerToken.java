package io.photofinish.app.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The secret that writing takes, and looking at how an instance does: the header {@code
 * Authorization: Bearer SECRET}. Immutable; safe for threads.
 */
public final class BearerToken {
  private static final String SCHEME = "Bearer ";

  private final byte[] secret;

  private BearerToken(byte[] secret) {
    this.secret = secret;
  }

  public static BearerToken of(String secret) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("a token cannot be blank");
    }
    return new BearerToken(secret.getBytes(StandardCharsets.UTF_8));
  }

  /** For who shows the token alone: who shows none gets 401, and who shows another gets 403. */
  public Handler guard(Handler handler) {
    return context -> {
      Optional<String> shown = shown(context);
      if (shown.isEmpty()) {
        refuse(context, 401, "this takes a token");
      } else if (isThis(shown.get())) {
        handler.handle(context);
      } else {
        refuse(context, 403, "this is not the token");
      }
    };
  }

  private static Optional<String> shown(Context context) {
    return Optional.ofNullable(context.header("Authorization"))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip())
        .filter(token -> !token.isEmpty());
  }

  /** Takes as long whatever is wrong. */
  private boolean isThis(String token) {
    return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), secret);
  }

  private static void refuse(Context context, int status, String why) {
    context.header(
        "WWW-Authenticate", SCHEME.strip() + (status == 403 ? " error=\"invalid_token\"" : ""));
    Problem.answer(
        context,
        status,
        why
            + ": send the header Authorization: Bearer TOKEN, with what the file token of the data"
            + " directory says");
  }
}
