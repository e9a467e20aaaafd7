package io.photofinish.standalone.subject;

import io.photofinish.schemas.codec.SchemaVersions;
import io.photofinish.schemas.registry.RegistryApi;
import io.photofinish.schemas.registry.RegistryApi.Registered;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * What a schema registry has of a topic's values, and what this version of Photofinish would put
 * there.
 *
 * @param written the schema that this version writes
 * @param registered the subject's versions, oldest first
 * @param compatibility how they must fit each other; empty where the subject has no setting of its
 *     own
 */
public record Subject(
    String name, Schema written, List<Registered> registered, Optional<String> compatibility) {

  /** What the registry lacks of the versions that this jar ships, oldest first. */
  public List<Schema> missing() {
    // Those of former versions too: instances that are not upgraded yet write them.
    return SchemaVersions.upTo(written).stream().filter(each -> in(each).isEmpty()).toList();
  }

  /** The newest of the subject's versions that is this schema in names, types and order. */
  public Optional<Registered> in(Schema schema) {
    return registered.stream()
        .filter(version -> version.is(schema))
        .reduce((older, newer) -> newer);
  }

  /** Whether {@code schemas register} has nothing to do here. */
  public boolean isFulfilled() {
    return missing().isEmpty() && compatibility.equals(Optional.of(RegistryApi.FULL_TRANSITIVE));
  }
}
