package io.photofinish.standalone.subject;

import io.photofinish.schemas.codec.ValueSerde;
import io.photofinish.schemas.registry.RegistryApi;
import io.photofinish.schemas.registry.RegistryApi.Registered;
import io.photofinish.schemas.registry.UnknownSchemaException;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.exit.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * The subjects of a catalogue's topics in a schema registry. All methods throw {@link
 * io.photofinish.schemas.registry.RegistryException} where it does not answer or refuses.
 */
public final class Subjects {
  private final RegistryApi registry;
  private final Topics topics;

  public Subjects(RegistryApi registry, Topics topics) {
    this.registry = registry;
    this.topics = topics;
  }

  /** As they are now, in the order of the catalogue. */
  public List<Subject> all() {
    return records().map(this::asked).toList();
  }

  /** Names of the topics whose values have no schema, and so no subject. */
  public List<String> topicsWithout() {
    return topics.all().stream()
        .filter(topic -> ofRecords(topic.value()).findAny().isEmpty())
        .<String>map(Topic::name)
        .toList();
  }

  private Stream<ValueSerde<?>> records() {
    return topics.all().stream().map(Topic::value).flatMap(Subjects::ofRecords);
  }

  private static Stream<ValueSerde<?>> ofRecords(Object serde) {
    return serde instanceof ValueSerde<?> values ? Stream.of(values) : Stream.empty();
  }

  private Subject asked(ValueSerde<?> values) {
    String subject = values.subject();
    var registered = new ArrayList<Registered>();
    registry
        .versions(subject)
        .forEach(number -> version(subject, number).ifPresent(registered::add));
    return new Subject(
        subject, values.schema(), List.copyOf(registered), registry.compatibility(subject));
  }

  private Optional<Registered> version(String subject, int number) {
    try {
      return registry.version(subject, number);
    } catch (UnknownSchemaException e) {
      throw Problem.refused(
          "version %d of %s is none of Photofinish: %s; delete it, or take another --topic-prefix"
              .formatted(number, subject, e.getMessage()));
    }
  }

  /** Whether a schema could be registered beside what is there. */
  public boolean fits(Subject subject, Schema schema) {
    return registry.fits(subject.name(), schema);
  }

  /** Registers what is missing, and has every version fit every other from now on. */
  public Subject register(Subject subject) {
    for (Schema schema : subject.missing()) {
      registry.register(subject.name(), schema);
      requireCompatibility(subject); // which a subject can have once it has a version
    }
    requireCompatibility(subject);
    return records()
        .filter(values -> values.subject().equals(subject.name()))
        .map(this::asked)
        .findFirst()
        .orElseThrow();
  }

  private void requireCompatibility(Subject subject) {
    if (!registry.compatibility(subject.name()).equals(Optional.of(RegistryApi.FULL_TRANSITIVE))) {
      registry.setCompatibility(subject.name(), RegistryApi.FULL_TRANSITIVE);
    }
  }
}
