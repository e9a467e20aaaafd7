package io.photofinish.app.record;

import io.photofinish.app.store.Stores;
import io.photofinish.extraction.athletics.Athletics;
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
public final class KeepRecords implements Processor<String, RecordChange, String, RecordHistory> {
  private static final StringSerializer KEYS = new StringSerializer();

  private final Succession succession;
  private ProcessorContext<String, RecordHistory> context;
  private KeyValueStore<String, Listing> marks;
  private KeyValueStore<String, RecordHistory> records;

  public KeepRecords(Athletics athletics) {
    succession = new Succession(athletics);
  }

  @Override
  public void init(ProcessorContext<String, RecordHistory> context) {
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
    if (before != null) {
      marks.delete(succession.key(record, before));
      count--;
    }
    if (after != null) {
      marks.put(succession.key(record, after), after);
      count++;
    }
    RecordHistory now = count == 0 ? null : succession.of(record, best(record), count);
    if (!Objects.equals(old, now)) {
      records.put(record, now);
      context.forward(new Record<>(record, now, change.timestamp()));
    }
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
