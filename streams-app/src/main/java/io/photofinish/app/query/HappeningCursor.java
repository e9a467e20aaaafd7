package io.photofinish.app.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/**
 * Up to where happenings were read: the next offset of each partition, {@code 12-0-7-31}. Good on
 * every instance, for as long as the topic is the same.
 */
public record HappeningCursor(List<Long> offsets) {
  public HappeningCursor {
    offsets = List.copyOf(offsets);
  }

  /** Empty where the text is no cursor. */
  public static Optional<HappeningCursor> parse(String text) {
    if (!text.matches("[0-9]{1,18}(-[0-9]{1,18}){0,999}")) {
      return Optional.empty();
    }
    return Optional.of(
        new HappeningCursor(Arrays.stream(text.split("-", -1)).map(Long::valueOf).toList()));
  }

  static HappeningCursor of(Map<TopicPartition, Long> offsets) {
    var all = new Long[offsets.size()];
    offsets.forEach((partition, offset) -> all[partition.partition()] = offset);
    return new HappeningCursor(List.of(all));
  }

  /** 0 of a partition that there was not when the cursor was made. */
  long offset(int partition) {
    return partition < offsets.size() ? offsets.get(partition) : 0;
  }

  /** Whether it is behind the record at this offset, and so has read it. */
  public boolean hasRead(int partition, long offset) {
    return offset < offset(partition);
  }

  public HappeningCursor after(int partition, long offset) {
    return new HappeningCursor(
        IntStream.range(0, Math.max(offsets.size(), partition + 1))
            .mapToObj(each -> each == partition ? offset + 1 : offset(each))
            .toList());
  }

  @Override
  public String toString() {
    return offsets.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }
}
