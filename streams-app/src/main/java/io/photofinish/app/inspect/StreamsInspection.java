package io.photofinish.app.inspect;

import io.photofinish.app.inspect.Assignment.Member;
import io.photofinish.app.inspect.Assignment.StreamThread;
import io.photofinish.app.query.OpenStores;
import io.photofinish.app.store.Stores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.TopologyDescription;

/** What Kafka Streams tells of itself. Safe for threads. */
public final class StreamsInspection implements Inspection {
  private final KafkaStreams streams;
  private final OpenStores stores;
  private final List<Step> steps;
  private final Progress progress;

  /** As {@link Inspection#lags}. */
  @FunctionalInterface
  public interface Progress {
    List<PartitionLag> lags() throws InterruptedException;
  }

  public StreamsInspection(KafkaStreams streams, TopologyDescription topology, Progress progress) {
    this.streams = streams;
    this.progress = progress;
    stores = OpenStores.of(streams);
    steps = Step.of(topology);
  }

  @Override
  public List<Step> steps() {
    return steps;
  }

  @Override
  public List<PartitionLag> lags() throws InterruptedException {
    return progress.lags();
  }

  @Override
  public Assignment assignment() {
    var sizes = StoreSizes.of(streams.metrics().values());
    var threads = new ArrayList<StreamThread>();
    var tasks = new ArrayList<RunningTask>();
    for (ThreadMetadata thread : streams.metadataForLocalThreads()) {
      threads.add(new StreamThread(thread.threadName(), thread.threadState()));
      Stream.of(thread.activeTasks(), thread.standbyTasks())
          .flatMap(each -> each.stream())
          .map(task -> task(task, thread, sizes))
          .forEach(tasks::add);
    }
    threads.sort(Comparator.comparing(StreamThread::thread));
    tasks.sort(Comparator.comparing(RunningTask::task));
    return new Assignment(streams.state().toString(), threads, members(), tasks);
  }

  private List<Member> members() {
    return streams.metadataForAllStreamsClients().stream()
        .map(StreamsInspection::member)
        .sorted(Comparator.comparing(Member::instance))
        .toList();
  }

  private static Member member(StreamsMetadata client) {
    return new Member(
        client.host() + ":" + client.port(),
        client.topicPartitions().size(),
        client.standbyTopicPartitions().size());
  }

  private RunningTask task(TaskMetadata task, ThreadMetadata thread, StoreSizes sizes) {
    String id = task.taskId().toString();
    boolean standby = thread.standbyTasks().contains(task);
    return new RunningTask(
        id,
        standby,
        thread.threadName(),
        task.topicPartitions().stream().map(Object::toString).sorted().toList(),
        Stores.all().stream()
            .filter(store -> sizes.has(id, store.name()))
            .map(
                store ->
                    new RunningTask.StoreSize(
                        store.name(),
                        stores.answers(store, task.taskId().partition(), standby),
                        sizes.entries(id, store.name()),
                        sizes.bytes(id, store.name())))
            .toList());
  }
}
