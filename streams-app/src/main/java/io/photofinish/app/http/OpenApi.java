package io.photofinish.app.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the interface, as it is checked in. */
final class OpenApi {
  private static final byte[] DOCUMENT = document();

  private OpenApi() {}

  static byte[] document() {
    try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json", e);
    }
  }

  static void answer(Context context) {
    context.contentType("application/json; charset=utf-8");
    Answers.tagged(context, DOCUMENT);
  }
}
