package io.photofinish.app.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.photofinish.app.book.Marks;
import io.photofinish.app.book.Tallies;
import io.photofinish.app.book.Votes;
import io.photofinish.app.json.Rendering;
import io.photofinish.app.query.AthletePage;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Competition;
import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.SeasonBest;
import io.photofinish.schemas.Tally;
import io.photofinish.schemas.Vote;
import io.photofinish.schemas.WinCount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The answers of {@code /v1/athletes}: every figure with the sentences that say so. */
final class AthleteJson {
  /** The most results that a profile shows; the others are pages of their own. */
  private static final int MOST_RESULTS = 200;

  private final Athletics athletics;
  private final ResultJson resultJson;
  private final Tallies tallies;

  AthleteJson(Athletics athletics) {
    this.athletics = athletics;
    resultJson = new ResultJson(athletics);
    tallies = new Tallies(athletics);
  }

  ObjectNode of(AthletePage page) {
    ObjectNode node = inShort(page.athlete());
    ArrayNode bests = node.putArray("personalBests");
    page.personalBests().forEach(best -> bests.add(best(best, page.results())));
    node.set("wins", counted(page));
    ArrayNode results = node.putArray("results");
    page.results().values().stream()
        .limit(MOST_RESULTS)
        .forEach(result -> results.add(resultJson.of(result)));
    node.put("resultsInAll", page.results().size());
    return node;
  }

  /** Who it is. */
  static ObjectNode inShort(Athlete athlete) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", athlete.getAthleteId());
    put(node, "name", athlete.getNames());
    put(node, "nation", athlete.getNations());
    put(node, "category", athlete.getCategories());
    return node;
  }

  private static void put(ObjectNode node, String name, List<Vote> votes) {
    Votes.winner(votes)
        .ifPresent(
            value ->
                node.put(name, name.equals("category") ? value.toLowerCase(Locale.ROOT) : value));
  }

  static ObjectNode progression(PersonalBest best) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("discipline", best.getDiscipline());
    node.put("indoor", best.getIndoor());
    node.set("steps", Rendering.of(best.getProgression()));
    return node;
  }

  static ObjectNode season(SeasonBest best) {
    ObjectNode node = Rendering.of(best);
    node.remove(List.of("athleteId", "athlete"));
    return node;
  }

  static ObjectNode best(PersonalBest best, Map<String, Result> results) {
    ObjectNode node = Rendering.of(best);
    node.remove(List.of("athleteId", "athlete"));
    Result result = results.get(best.getBest().getResult());
    node.set(
        "evidence",
        evidence(
            result,
            said ->
                said.getMark() != null && Marks.agree(said.getMark(), best.getBest().getMark())));
    return node;
  }

  /** Wins, podiums and medals, and the results that they are counted from. */
  ObjectNode wins(AthletePage page) {
    ObjectNode node = counted(page);
    node.remove("won");
    ArrayNode podiums = node.putArray("results");
    page.wins().stream()
        .flatMap(wins -> results(wins, page.results()))
        .forEach(
            result -> {
              ObjectNode one = win(result);
              medal(result.getOutcome()).ifPresent(medal -> one.put("medal", medal));
              podiums.add(one);
            });
    return node;
  }

  private Optional<String> medal(Outcome outcome) {
    return athletics
        .competitions()
        .of(outcome.getCompetition())
        .filter(Competition::championship)
        .map(championship -> List.of("gold", "silver", "bronze").get(outcome.getPlace() - 1));
  }

  /** Those that are podiums still: the count and the results are read one after the other. */
  private Stream<Result> results(WinCount wins, Map<String, Result> results) {
    return wins.getTallies().stream()
        .map(Tally::getResults)
        .flatMap(List::stream)
        .map(results::get)
        .filter(Objects::nonNull)
        .filter(tallies::counts);
  }

  private ObjectNode counted(AthletePage page) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    page.wins()
        .ifPresent(
            wins -> {
              node.setAll(Rendering.of(wins.getTotal()));
              node.remove("key");
              node.set("byDiscipline", Rendering.of(wins.getByDiscipline()));
              node.set("byYear", Rendering.of(wins.getByYear()));
              node.set("won", won(wins, page.results()));
            });
    return node;
  }

  private ArrayNode won(WinCount wins, Map<String, Result> results) {
    ArrayNode won = JsonNodeFactory.instance.arrayNode();
    results(wins, results)
        .filter(result -> Objects.equals(result.getOutcome().getPlace(), 1))
        .forEach(result -> won.add(win(result)));
    return won;
  }

  private static ObjectNode win(Result result) {
    ObjectNode node = Rendering.of(result.getOutcome());
    node.remove(List.of("athlete", "nation", "category"));
    node.put("result", result.getId());
    node.put("claims", result.getClaims());
    node.set(
        "evidence",
        evidence(result, said -> Objects.equals(said.getPlace(), result.getOutcome().getPlace())));
    return node;
  }

  /** The articles whose claim carries what is shown, each with its sentences. */
  private static ArrayNode evidence(Result result, Predicate<Outcome> carries) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    if (result == null) {
      return array;
    }
    result.getSupport().stream()
        .filter(support -> support.getSaid() != null && carries.test(support.getSaid()))
        .forEach(
            support -> {
              ObjectNode node = array.addObject();
              node.put("article", support.getArticle());
              if (support.getPublished() != null) {
                node.put("published", support.getPublished().toString());
              }
              if (support.getVersion() != null) {
                node.put("version", support.getVersion());
              }
              ArrayNode sentences = node.putArray("sentences");
              support.getEvidence().forEach(e -> sentences.add(e.getSentence()));
            });
    return array;
  }
}
