package io.photofinish.app.record;

import io.photofinish.app.book.Entry;
import io.photofinish.app.book.Happenings;
import io.photofinish.app.store.Stores;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.RecordChange;
import io.photofinish.schemas.RecordHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What changes in results that are claimed as a record → who holds it, and its succession. Counts,
 * and reads the best marks again; the cost does not grow with the number of marks.
 */
public final class KeepRecords implements Processor<String, RecordChange, String, Entry> {
  private static final StringSerializer KEYS = new StringSerializer();

  private final Succession succession;
  private ProcessorContext<String, Entry> context;
  private KeyValueStore<String, Listing> marks;
  private KeyValueStore<String, RecordHistory> records;

  public KeepRecords(Athletics athletics) {
    succession = new Succession(athletics);
  }

  @Override
  public void init(ProcessorContext<String, Entry> context) {
    this.context = context;
    marks = context.getStateStore(Stores.RECORD_MARKS.name());
    records = context.getStateStore(Stores.RECORDS.name());
  }

  @Override
  public void process(Record<String, RecordChange> change) {
    String record = change.key();
    Listing before = change.value().getBefore();
    Listing after = change.value().getAfter();
    RecordHistory old = records.get(record);
    int count = old == null ? 0 : old.getMarks();
    String was = before == null ? null : succession.key(record, before);
    String is = after == null ? null : succession.key(record, after);
    if (was != null) {
      count--;
      if (!was.equals(is)) {
        marks.delete(was);
      }
    }
    if (is != null) {
      count++;
      marks.put(is, after);
    }
    RecordHistory now = count == 0 ? null : succession.of(record, best(record), count);
    if (!Objects.equals(old, now)) {
      records.put(record, now);
      context.forward(
          new Record<>(record, new Entry(Stores.RECORDS.name(), now), change.timestamp()));
      Happenings.record(record, holder(old), holder(now)).forEach(told -> tell(change, told));
    }
  }

  private static Listing holder(RecordHistory history) {
    return history == null ? null : history.getHolder();
  }

  private void tell(Record<String, RecordChange> cause, Happening happening) {
    String alias = cause.value().getAlias();
    happening.setArticle(alias == null ? cause.value().getArticle() : null);
    happening.setAlias(alias);
    context.forward(
        new Record<>(
            happening.getAthleteId(), new Entry(Entry.HAPPENINGS, happening), cause.timestamp()));
  }

  private List<Listing> best(String record) {
    var found = new ArrayList<Listing>();
    try (var all = marks.prefixScan(record + "/", KEYS)) {
      while (found.size() < Succession.MOST && all.hasNext()) {
        found.add(all.next().value);
      }
    }
    return found;
  }
}
