package io.photofinish.standalone.claims;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.photofinish.app.json.Rendering;
import io.photofinish.schemas.Evidence;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.Span;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * An article's claims in the shape of the gold files: slots by name, those without a value left
 * out, evidence as pairs of code point offsets. Beyond the slots: wind, date, indoor, confidence
 * and the ids of the rules.
 */
public final class ClaimJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final double TENTHS = 10.0;

  private ClaimJson() {}

  public static ObjectNode of(ArticleResults article) {
    ObjectNode line = JSON.objectNode().put("article", article.name());
    if (article.published() != null) {
      line.put("published", article.published().toString());
    }
    ArrayNode claims = line.putArray("claims");
    article.claims().forEach(claim -> claims.add(of(claim)));
    return line;
  }

  private static ObjectNode of(ResultClaim claim) {
    Outcome outcome = claim.getOutcome();
    ObjectNode node = JSON.objectNode();
    node.put("athlete", outcome.getAthlete());
    put(node, "nation", outcome.getNation());
    put(node, "category", outcome.getCategory());
    node.put("discipline", outcome.getDiscipline());
    putNumber(node, "place", outcome.getPlace());
    put(node, "mark", outcome.getMark());
    put(node, "status", outcome.getStatus());
    if (!outcome.getRecords().isEmpty()) {
      outcome.getRecords().forEach(node.putArray("records")::add);
    }
    put(node, "competition", outcome.getCompetition());
    putNumber(node, "year", outcome.getYear());
    put(node, "city", outcome.getCity());
    put(node, "round", outcome.getRound());
    put(node, "kind", claim.getKind());
    putBeyondTheSlots(node, claim);
    return node;
  }

  private static void putBeyondTheSlots(ObjectNode node, ResultClaim claim) {
    Outcome outcome = claim.getOutcome();
    if (outcome.getWindTenths() != null) {
      node.put("wind", outcome.getWindTenths() / TENTHS);
    }
    put(node, "date", outcome.getDate());
    if (outcome.getIndoor() != null) {
      node.put("indoor", outcome.getIndoor());
    }
    node.put("confidence", claim.getConfidence());
    ArrayNode rules = node.putArray("rules");
    claim.getEvidence().stream()
        .flatMap(evidence -> evidence.getRules().stream())
        .distinct()
        .forEach(rules::add);
    ArrayNode spans = node.putArray("evidence");
    spans(claim.getEvidence())
        .forEach(span -> spans.addArray().add(span.getStart()).add(span.getEnd()));
  }

  private static Iterable<Span> spans(List<Evidence> evidence) {
    var inOrder =
        new TreeSet<>(Comparator.comparingInt(Span::getStart).thenComparingInt(Span::getEnd));
    evidence.forEach(each -> inOrder.addAll(each.getSpans()));
    return inOrder;
  }

  private static void put(ObjectNode node, String slot, Object value) {
    if (value != null) {
      node.put(slot, Rendering.text(value));
    }
  }

  private static void putNumber(ObjectNode node, String slot, Integer value) {
    if (value != null) {
      node.put(slot, value);
    }
  }
}
