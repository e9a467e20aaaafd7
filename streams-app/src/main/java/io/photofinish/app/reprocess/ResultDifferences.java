package io.photofinish.app.reprocess;

import io.photofinish.app.book.Source;
import io.photofinish.app.book.WhatIf;
import io.photofinish.app.book.WhatIf.Claimed;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.ClaimDifference;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.ResultDifference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serde;

/** What becomes of the results when claims differ. */
final class ResultDifferences {
  private final Scratch scratch;
  private final Serde<ArticleClaims> claimSerde;
  private final Serde<ClaimDifference> differenceSerde;
  private final String version;
  private final WhatIf before;
  private final WhatIf after;

  ResultDifferences(
      Scratch scratch,
      Serde<ArticleClaims> claimSerde,
      Serde<ClaimDifference> differenceSerde,
      String version,
      Map<String, AthleteAlias> aliases) {
    this.scratch = scratch;
    this.claimSerde = claimSerde;
    this.differenceSerde = differenceSerde;
    this.version = version;
    before = new WhatIf(Athletics.load(), aliases);
    after = new WhatIf(Athletics.load(), aliases);
  }

  /** Result after result, by id. To be asked once. */
  void forEach(BiConsumer<String, ResultDifference> sink) {
    forEachArticle(
        (article, live, then) -> {
          live.getClaims().forEach(claim -> before.count(claim, 1));
          then.getClaims().forEach(claim -> after.count(claim, 1));
        });
    Set<String> touched = touched();
    forEachArticle(
        (article, live, then) -> {
          put(Tables.BEFORE, before, touched, article, live);
          put(Tables.AFTER, after, touched, article, then);
        });
    touched.forEach(pair -> compare(pair, sink));
  }

  private interface Articles {
    /**
     * @param then what it would say with the difference
     */
    void article(byte[] article, ArticleClaims live, ArticleClaims then);
  }

  private void forEachArticle(Articles sink) {
    scratch.forEach(
        Tables.key(Tables.LIVE, new byte[0]),
        (key, value) -> {
          byte[] article = Arrays.copyOfRange(key, 1, key.length);
          ArticleClaims live = claimSerde.deserializer().deserialize(null, value);
          sink.article(article, live, then(article, live));
        });
  }

  private ArticleClaims then(byte[] article, ArticleClaims live) {
    return scratch
        .get(Tables.key(Tables.DIFFERENCE, article))
        .map(value -> differenceSerde.deserializer().deserialize(null, value))
        .map(
            d ->
                new ArticleClaims(
                    d.getAfter(),
                    d.getPublished(),
                    live.getVersion(),
                    live.getTitle(),
                    ClaimDifferences.applied(live.getClaims(), d),
                    null))
        .orElse(live);
  }

  private boolean isDifferent(byte[] article) {
    return scratch.get(Tables.key(Tables.DIFFERENCE, article)).isPresent();
  }

  /** Athletes and disciplines of claims that differ, or that count for somebody else. */
  private Set<String> touched() {
    var touched = new TreeSet<String>();
    forEachArticle(
        (article, live, then) -> {
          if (isDifferent(article)) {
            live.getClaims().forEach(claim -> touched.add(pair(before, claim)));
            then.getClaims().forEach(claim -> touched.add(pair(after, claim)));
          } else {
            live.getClaims().stream()
                .filter(claim -> isElsewhere(claim.getAthleteId()))
                .forEach(
                    claim -> {
                      touched.add(pair(before, claim));
                      touched.add(pair(after, claim));
                    });
          }
        });
    return touched;
  }

  /** Whether the name stands for another sex. */
  private boolean isElsewhere(String name) {
    return !before.sex(name).equals(after.sex(name));
  }

  private static String pair(WhatIf whatIf, ResultClaim claim) {
    return whatIf.athlete(claim) + "/" + claim.getOutcome().getDiscipline();
  }

  private void put(
      char table, WhatIf whatIf, Set<String> touched, byte[] article, ArticleClaims claims) {
    var byPair = new TreeMap<String, List<ResultClaim>>();
    for (ResultClaim claim : claims.getClaims()) {
      String pair = pair(whatIf, claim);
      if (touched.contains(pair)) {
        // The version alone is no difference.
        byPair
            .computeIfAbsent(pair, p -> new ArrayList<>())
            .add(ClaimDifferences.under(claim, version));
      }
    }
    byPair.forEach(
        (pair, said) ->
            scratch.put(
                Tables.key(table, pair, article),
                claimSerde
                    .serializer()
                    .serialize(
                        null,
                        new ArticleClaims(
                            version,
                            claims.getPublished(),
                            claims.getVersion(),
                            null,
                            said,
                            null))));
  }

  private void compare(String pair, BiConsumer<String, ResultDifference> sink) {
    SortedMap<String, Result> before = resultsOf(Tables.BEFORE, pair);
    SortedMap<String, Result> after = resultsOf(Tables.AFTER, pair);
    var ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    for (String id : ids) {
      if (!Objects.equals(before.get(id), after.get(id))) {
        sink.accept(id, new ResultDifference(version, before.get(id), after.get(id)));
      }
    }
  }

  private SortedMap<String, Result> resultsOf(char table, String pair) {
    var claimed = new ArrayList<Claimed>();
    byte[] prefix = Tables.key(table, pair, new byte[0]);
    scratch.forEach(
        prefix,
        (key, value) -> {
          String article = Tables.text(key, prefix.length);
          ArticleClaims said = claimSerde.deserializer().deserialize(null, value);
          said.getClaims()
              .forEach(claim -> claimed.add(new Claimed(Source.of(article, said), claim)));
        });
    var results = new TreeMap<String, Result>();
    if (!claimed.isEmpty()) {
      String athlete = pair.substring(0, pair.lastIndexOf('/'));
      before.results(athlete, claimed).forEach(result -> results.put(result.getId(), result));
    }
    return results;
  }
}
