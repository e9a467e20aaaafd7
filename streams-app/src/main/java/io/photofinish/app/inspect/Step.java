package io.photofinish.app.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;

/**
 * A node of the topology, as {@code Topology.describe()} has it.
 *
 * @param subtopology its number; tasks are named by it
 * @param topics that a source reads or a sink writes to
 * @param stores that a processor has
 * @param next the names of the steps that it hands on to
 */
public record Step(
    int subtopology,
    String name,
    Kind kind,
    List<String> topics,
    List<String> stores,
    List<String> next) {
  /** What a step does. */
  public enum Kind {
    SOURCE,
    PROCESSOR,
    SINK
  }

  /** By sub-topology, and then by name. */
  static List<Step> of(TopologyDescription topology) {
    return topology.subtopologies().stream()
        .flatMap(part -> part.nodes().stream().map(node -> of(part.id(), node)))
        .sorted(Comparator.comparing(Step::subtopology).thenComparing(Step::name))
        .toList();
  }

  private static Step of(int subtopology, Node node) {
    List<String> next = sorted(node.successors().stream().map(Node::name));
    if (node instanceof Source source) {
      List<String> topics =
          sorted(Optional.ofNullable(source.topicSet()).stream().flatMap(Set::stream));
      return new Step(subtopology, node.name(), Kind.SOURCE, topics, List.of(), next);
    }
    if (node instanceof Sink sink) {
      List<String> topics = Optional.ofNullable(sink.topic()).stream().toList();
      return new Step(subtopology, node.name(), Kind.SINK, topics, List.of(), next);
    }
    List<String> stores = sorted(((Processor) node).stores().stream());
    return new Step(subtopology, node.name(), Kind.PROCESSOR, List.of(), stores, next);
  }

  private static List<String> sorted(Stream<String> names) {
    return names.sorted().toList();
  }
}
