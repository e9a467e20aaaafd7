package io.photofinish.standalone.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** One result with the articles that speak for it, and what is disputed. */
public final class ResultText {
  private static final int MOST_QUOTED = 8;

  private ResultText() {}

  public static List<String> lines(JsonNode result) {
    var lines = new ArrayList<String>();
    String place = Field.text(result, "place");
    lines.add(
        (Field.text(result, "athlete")
                + "  "
                + Field.text(result, "discipline")
                + (place.isEmpty() ? "" : "  place " + place)
                + "  "
                + Field.text(result, "mark")
                + "  "
                + Field.occasion(result)
                + "  "
                + Field.text(result, "round"))
            .strip());
    lines.add("  " + Field.text(result, "claims") + " claims, from:");
    StreamSupport.stream(result.path("support").spliterator(), false)
        .limit(MOST_QUOTED)
        .forEach(support -> lines.add("    " + quoted(support)));
    result.path("disputes").forEach(dispute -> lines.add("  disputed: " + disputed(dispute)));
    return lines;
  }

  private static String quoted(JsonNode support) {
    return Quotes.quote(support.path("evidence").path(0).path("sentence").asText())
        + "  — "
        + Field.text(support, "article");
  }

  private static String disputed(JsonNode dispute) {
    var variants = new ArrayList<String>();
    for (JsonNode variant : dispute.path("variants")) {
      variants.add(Field.text(variant, "value") + " (" + Field.joined(variant, "articles") + ")");
    }
    int more = dispute.path("values").asInt() - variants.size();
    return Field.text(dispute, "slot")
        + " "
        + String.join(" against ", variants)
        + (more > 0 ? " and %d more".formatted(more) : "");
  }
}
