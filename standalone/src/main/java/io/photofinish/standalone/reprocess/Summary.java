package io.photofinish.standalone.reprocess;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.photofinish.schemas.ClaimDifference;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.ResultDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What another version of the extractor would change, in numbers. For one thread. */
public final class Summary {
  private static final int EXAMPLES = 10;

  private final String version;
  private long articles;
  private long current;
  private long notRead;
  private long unreadable;
  private long differing;
  private long claimsAdded;
  private long claimsGone;
  private long claimsChanged;
  private long resultsAdded;
  private long resultsGone;
  private long resultsChanged;
  private long resultsRestated;
  private final List<String> examples = new ArrayList<>();

  Summary(String version) {
    this.version = version;
  }

  void current() {
    current++;
  }

  void notRead() {
    notRead++;
  }

  void read() {
    articles++;
  }

  void unreadable() {
    unreadable++;
  }

  void claims(ClaimDifference difference) {
    differing++;
    claimsAdded += difference.getAdded().size();
    claimsGone += difference.getGone().size();
    claimsChanged += difference.getChanged().size();
  }

  void result(String id, ResultDifference difference) {
    Result before = difference.getBefore();
    Result after = difference.getAfter();
    String sign;
    if (before == null) {
      resultsAdded++;
      sign = "+";
    } else if (after == null) {
      resultsGone++;
      sign = "-";
    } else if (before.getOutcome().equals(after.getOutcome())) {
      resultsRestated++;
      return;
    } else {
      resultsChanged++;
      sign = "~";
    }
    if (examples.size() < EXAMPLES) {
      examples.add(sign + " " + id);
    }
  }

  /** Whether this version reads anything differently. */
  boolean isDifferent() {
    return differing > 0;
  }

  /** For people. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        String.format(
            Locale.ROOT,
            "extractor %s: %,d articles read again, %,d are its own already, %,d not read by the"
                + " topology yet",
            version,
            articles,
            current,
            notRead));
    if (unreadable > 0) {
      lines.add(String.format(Locale.ROOT, "  %,d that it cannot read", unreadable));
    }
    lines.add(String.format(Locale.ROOT, "  %,d articles differ", differing));
    lines.add(
        String.format(
            Locale.ROOT,
            "  claims   %,d added, %,d gone, %,d with other evidence",
            claimsAdded,
            claimsGone,
            claimsChanged));
    lines.add(
        String.format(
            Locale.ROOT,
            "  results  %,d added, %,d gone, %,d changed, %,d with other support",
            resultsAdded,
            resultsGone,
            resultsChanged,
            resultsRestated));
    examples.forEach(each -> lines.add("    " + each));
    if (resultsAdded + resultsGone + resultsChanged > examples.size()) {
      lines.add("    …");
    }
    return lines;
  }

  /**
   * @param applied how many articles were published again
   */
  public ObjectNode json(long applied) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("extractor", version);
    node.putObject("articles")
        .put("read", articles)
        .put("current", current)
        .put("notYetRead", notRead)
        .put("unreadable", unreadable)
        .put("differ", differing)
        .put("applied", applied);
    node.putObject("claims")
        .put("added", claimsAdded)
        .put("gone", claimsGone)
        .put("changed", claimsChanged);
    node.putObject("results")
        .put("added", resultsAdded)
        .put("gone", resultsGone)
        .put("changed", resultsChanged)
        .put("restated", resultsRestated);
    return node;
  }
}
