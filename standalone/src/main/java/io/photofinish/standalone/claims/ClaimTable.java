package io.photofinish.standalone.claims;

import io.photofinish.app.json.Rendering;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.standalone.print.TextTable;
import java.util.List;

/** An article's claims for people. */
public final class ClaimTable {
  private ClaimTable() {}

  public static List<String> lines(ArticleResults article) {
    var table =
        new TextTable(
            "athlete",
            "nation",
            "discipline",
            "place",
            "mark",
            "status",
            "records",
            "competition",
            "year",
            "city",
            "round",
            "kind");
    article.claims().forEach(claim -> add(table, claim));
    return table.lines();
  }

  private static void add(TextTable table, ResultClaim claim) {
    Outcome outcome = claim.getOutcome();
    table.add(
        outcome.getAthlete(),
        text(outcome.getNation()),
        outcome.getDiscipline(),
        text(outcome.getPlace()),
        text(outcome.getMark()),
        text(outcome.getStatus()),
        String.join(" ", outcome.getRecords()),
        text(outcome.getCompetition()),
        text(outcome.getYear()),
        text(outcome.getCity()),
        text(outcome.getRound()),
        text(claim.getKind()));
  }

  private static String text(Object slot) {
    return slot == null ? "" : Rendering.text(slot);
  }
}
