package io.photofinish.schemas.registry;

import io.photofinish.schemas.registry.RegistryApi.Registered;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * The numbers of schemas, and the schemas of numbers, each asked for once: what a registry has
 * under an id never changes. That it has nothing is remembered for a while too, so that bytes which
 * nobody's schema wrote do not ask it again and again. Safe for threads.
 */
public final class SchemaRegistry {
  private static final Duration UNKNOWN_FOR = Duration.ofSeconds(30);
  private static final int MOST_UNKNOWN = 10_000;

  private final RegistrySettings settings;
  private final RegistryApi api;
  private final LongSupplier nanoTime;
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
  private final Map<String, Integer> written = new ConcurrentHashMap<>();
  private final Map<Integer, Unknown> unknown =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Unknown> eldest) {
          return size() > MOST_UNKNOWN;
        }
      };

  private record Unknown(String why, long since) {}

  public SchemaRegistry(RegistrySettings settings) {
    this(settings, System::nanoTime);
  }

  SchemaRegistry(RegistrySettings settings, LongSupplier nanoTime) {
    this.settings = settings;
    this.nanoTime = nanoTime;
    api = new RegistryApi(settings);
  }

  /** Where it is, separated by commas. */
  public String addresses() {
    return settings.urls().stream().map(URI::toString).collect(Collectors.joining(","));
  }

  /** Whether values are written in its format, or only read. */
  public boolean writes() {
    return settings.writes();
  }

  /**
   * The schema with which a value was written.
   *
   * @throws UnknownSchemaException where the registry answers that it has none, or has something
   *     else
   * @throws RegistryException where it does not answer
   */
  public Schema schema(int id) throws UnknownSchemaException {
    Schema known = schemas.get(id);
    return known == null ? asked(id) : known;
  }

  private synchronized Schema asked(int id) throws UnknownSchemaException {
    Schema meanwhile = schemas.get(id);
    if (meanwhile != null) {
      return meanwhile;
    }
    Unknown before = unknown.get(id);
    if (before != null && nanoTime.getAsLong() - before.since() < UNKNOWN_FOR.toNanos()) {
      throw new UnknownSchemaException(before.why());
    }
    try {
      Schema found = api.schema(id).orElseThrow(() -> nobodys(id));
      schemas.put(id, found);
      return found;
    } catch (UnknownSchemaException e) {
      unknown.put(id, new Unknown(e.getMessage(), nanoTime.getAsLong()));
      throw e;
    }
  }

  private UnknownSchemaException nobodys(int id) {
    return new UnknownSchemaException(
        "the schema registry at " + addresses() + " has no schema under the id " + id);
  }

  /**
   * The id under which a subject has a schema: the newest version with the same names, types and
   * order, whatever its documentation says. Where there is none it is registered, if the settings
   * say so.
   *
   * @throws RegistryException where the registry does not answer, or has no such version
   */
  public int id(String subject, Schema schema) {
    Integer known = written.get(subject);
    return known == null ? found(subject, schema) : known;
  }

  private synchronized int found(String subject, Schema schema) {
    Integer meanwhile = written.get(subject);
    if (meanwhile != null) {
      return meanwhile;
    }
    int id = registered(subject, schema);
    schemas.putIfAbsent(id, schema);
    written.put(subject, id);
    return id;
  }

  private int registered(String subject, Schema schema) {
    var newestFirst = new ArrayList<>(api.versions(subject));
    Collections.reverse(newestFirst);
    for (int version : newestFirst) {
      Optional<Registered> registered = avro(subject, version);
      if (registered.isPresent() && registered.get().is(schema)) {
        return registered.get().id();
      }
    }
    if (settings.registers()) {
      return api.register(subject, schema);
    }
    throw new RegistryException(
        "the schema registry at %s has not this version of %s under %s; photofinish schemas register puts it there, as does the setting %s=true"
            .formatted(addresses(), schema.getName(), subject, RegistrySettings.AUTO_REGISTER));
  }

  private Optional<Registered> avro(String subject, int version) {
    try {
      return api.version(subject, version);
    } catch (UnknownSchemaException e) {
      return Optional.empty(); // something else that was put there: nothing of ours
    }
  }

  /**
   * Asks something, to tell at once whether it answers.
   *
   * @throws RegistryException where it does not
   */
  public void requireAnswer(String subject) {
    api.versions(subject);
  }
}
