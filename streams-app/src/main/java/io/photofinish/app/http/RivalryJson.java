package io.photofinish.app.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.photofinish.app.json.Rendering;
import io.photofinish.app.query.Rival;
import io.photofinish.schemas.HeadToHead;
import io.photofinish.schemas.Meeting;
import java.util.Map;

/** A head-to-head as one of the two sees it. */
final class RivalryJson {
  private static final Map<String, String> OWN =
      Map.of(
          "firstPlace",
          "place",
          "secondPlace",
          "otherPlace",
          "firstMark",
          "mark",
          "secondMark",
          "otherMark",
          "firstResult",
          "result",
          "secondResult",
          "otherResult");
  private static final Map<String, String> TURNED =
      Map.of(
          "secondPlace",
          "place",
          "firstPlace",
          "otherPlace",
          "secondMark",
          "mark",
          "firstMark",
          "otherMark",
          "secondResult",
          "result",
          "firstResult",
          "otherResult");

  private RivalryJson() {}

  /**
   * @param athlete who asks, one of the two
   */
  static ObjectNode of(HeadToHead both, String athlete) {
    ObjectNode node = sum(both, athlete);
    Map<String, String> names = both.getFirstId().equals(athlete) ? OWN : TURNED;
    ArrayNode races = node.putArray("races");
    both.getRaces().forEach(race -> races.add(race(race, names)));
    return node;
  }

  /**
   * @param athlete who asks
   */
  static ObjectNode of(Rival rival, String athlete) {
    ObjectNode node = sum(rival.meetings(), athlete);
    rival
        .other()
        .map(AthleteJson::inShort)
        .ifPresent(other -> node.setAll(other.retain("name", "nation")));
    return node;
  }

  private static ObjectNode sum(HeadToHead both, String athlete) {
    boolean first = both.getFirstId().equals(athlete);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("discipline", both.getDiscipline());
    node.put("athlete", athlete);
    node.put("other", first ? both.getSecondId() : both.getFirstId());
    node.put("meetings", both.getMeetings());
    node.put("ahead", first ? both.getFirstWins() : both.getSecondWins());
    node.put("behind", first ? both.getSecondWins() : both.getFirstWins());
    return node;
  }

  private static ObjectNode race(Meeting meeting, Map<String, String> names) {
    ObjectNode as = Rendering.of(meeting);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    as.properties()
        .forEach(
            field ->
                node.set(names.getOrDefault(field.getKey(), field.getKey()), field.getValue()));
    return node;
  }
}
