package io.photofinish.app.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where a page of a list ended: the question that the list answers, in short, and the key of the
 * last item; encoded, so that nobody takes it for more than a cursor.
 */
final class Cursor {
  /** What may differ from page to page. */
  static final Set<String> OF_PAGES = Set.of("limit", "cursor");

  private static final int QUESTION_BYTES = 6;

  private Cursor() {}

  static String of(Context context, String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((question(context) + key).getBytes(StandardCharsets.UTF_8));
  }

  /** The key in a cursor that an answer to the same question gave. */
  static String key(Context context, String cursor) {
    String decoded = decoded(cursor);
    String question = question(context);
    if (!decoded.startsWith(question)) {
      throw new BadRequestResponse(
          "cursor is of another list: go on with the question whose answer gave it");
    }
    return decoded.substring(question.length());
  }

  private static String decoded(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new BadRequestResponse("cursor is none that an answer gave as next");
    }
  }

  private static String question(Context context) {
    var question = new StringBuilder(context.path());
    new TreeMap<>(context.queryParamMap())
        .forEach(
            (name, values) -> {
              if (!OF_PAGES.contains(name)) {
                question.append('\n').append(name).append('=').append(values.get(0));
              }
            });
    byte[] digest = Sha256.of(question.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, QUESTION_BYTES);
  }
}
