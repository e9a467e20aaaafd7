package io.photofinish.app.rivalry;

import io.photofinish.app.store.Stores;
import io.photofinish.schemas.Entrant;
import io.photofinish.schemas.Meeting;
import io.photofinish.schemas.PairChange;
import io.photofinish.schemas.Race;
import io.photofinish.schemas.RaceChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * One athlete's part in a race → what changes between the athletes who met there, and the race as
 * its edition lists it. Costs the race's entrants and at most {@link Meetings#MOST}² / 2 meetings.
 */
public final class MeetInRace implements Processor<String, RaceChange, String, PairChange> {
  private static final StringSerializer KEYS = new StringSerializer();

  private ProcessorContext<String, PairChange> context;
  private KeyValueStore<String, Entrant> entrants;
  private KeyValueStore<String, Race> races;

  @Override
  public void init(ProcessorContext<String, PairChange> context) {
    this.context = context;
    entrants = context.getStateStore(Stores.ENTRANTS.name());
    races = context.getStateStore(Stores.RACES.name());
  }

  @Override
  public void process(Record<String, RaceChange> record) {
    String race = record.key();
    List<Entrant> were = inRace(race);
    SortedMap<String, Meeting> before = Meetings.of(race, were);
    entrants.put(race + "/" + record.value().getAthleteId(), record.value().getEntrant());
    List<Entrant> are = inRace(race);
    list(EditionRaces.of(race, were), EditionRaces.of(race, are));
    Meetings.of(race, are).forEach((pair, now) -> change(record, pair, before.remove(pair), now));
    before.forEach((pair, gone) -> change(record, pair, gone, null));
  }

  private void list(Optional<Race> before, Optional<Race> after) {
    if (before.equals(after)) {
      return;
    }
    Optional<String> was = before.map(EditionRaces::key);
    Optional<String> is = after.map(EditionRaces::key);
    was.filter(key -> !is.equals(was)).ifPresent(races::delete);
    is.ifPresent(key -> races.put(key, after.orElseThrow()));
  }

  private List<Entrant> inRace(String race) {
    var found = new ArrayList<Entrant>();
    try (var all = entrants.prefixScan(race + "/", KEYS)) {
      all.forEachRemaining(entry -> found.add(entry.value));
    }
    return found;
  }

  private void change(Record<String, RaceChange> record, String pair, Meeting before, Meeting now) {
    if (!Objects.equals(before, now)) {
      context.forward(new Record<>(pair, new PairChange(before, now), record.timestamp()));
    }
  }
}
