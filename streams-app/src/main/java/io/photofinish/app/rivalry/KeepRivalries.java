package io.photofinish.app.rivalry;

import io.photofinish.app.store.Stores;
import io.photofinish.schemas.HeadToHead;
import io.photofinish.schemas.Meeting;
import io.photofinish.schemas.PairChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What changes between two athletes → their head-to-head. Counts, and reads the latest meetings
 * again; the cost does not grow with the number of meetings.
 */
public final class KeepRivalries implements Processor<String, PairChange, String, HeadToHead> {
  private static final StringSerializer KEYS = new StringSerializer();

  private ProcessorContext<String, HeadToHead> context;
  private KeyValueStore<String, Meeting> meetings;
  private KeyValueStore<String, HeadToHead> headToHeads;
  private KeyValueStore<String, HeadToHead> rivals;

  @Override
  public void init(ProcessorContext<String, HeadToHead> context) {
    this.context = context;
    meetings = context.getStateStore(Stores.MEETINGS.name());
    headToHeads = context.getStateStore(Stores.HEAD_TO_HEADS.name());
    rivals = context.getStateStore(Stores.RIVALS.name());
  }

  @Override
  public void process(Record<String, PairChange> record) {
    String pair = record.key();
    Meeting before = record.value().getBefore();
    Meeting after = record.value().getAfter();
    String was = before == null ? null : Meetings.key(pair, before);
    String is = after == null ? null : Meetings.key(pair, after);
    if (was != null && !was.equals(is)) {
      meetings.delete(was);
    }
    if (is != null) {
      meetings.put(is, after);
    }
    HeadToHead old = headToHeads.get(pair);
    HeadToHead counted =
        Rivalry.counted(
            Rivalry.counted(old == null ? Rivalry.none(pair) : old, before, -1), after, 1);
    HeadToHead now = counted.getMeetings() == 0 ? null : Rivalry.withLatest(counted, latest(pair));
    if (!Objects.equals(old, now)) {
      headToHeads.put(pair, now);
      list(Rivals.lines(old), Rivals.lines(now));
      context.forward(new Record<>(pair, now, record.timestamp()));
    }
  }

  private void list(Map<String, HeadToHead> before, Map<String, HeadToHead> after) {
    if (!before.equals(after)) {
      before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(rivals::delete);
      after.forEach(rivals::put);
    }
  }

  private List<Meeting> latest(String pair) {
    var found = new ArrayList<Meeting>();
    try (var all = meetings.prefixScan(pair + "/", KEYS)) {
      while (found.size() < Rivalry.SAMPLE && all.hasNext()) {
        found.add(all.next().value);
      }
    }
    return found;
  }
}
