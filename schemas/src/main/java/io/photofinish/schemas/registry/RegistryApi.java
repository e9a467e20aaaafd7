package io.photofinish.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * A registry's Confluent-compatible interface, as far as it is needed here. Nothing is kept: each
 * call asks. Safe for threads.
 *
 * <p>All methods throw {@link RegistryException} where the registry does not answer or refuses.
 */
public final class RegistryApi {
  /** Every version reads and is read by every other. */
  public static final String FULL_TRANSITIVE = "FULL_TRANSITIVE";

  private static final int UNKNOWN_SUBJECT = 40401;
  private static final int UNKNOWN_VERSION = 40402;
  private static final int UNKNOWN_SCHEMA = 40403;
  private static final int NO_COMPATIBILITY_SET = 40408;

  private final RegistryHttp http;

  public RegistryApi(RegistrySettings settings) {
    http = new RegistryHttp(settings);
  }

  /** The subject of a topic's values. */
  public static String subject(String topic) {
    return topic + "-value";
  }

  /** One version of a subject. */
  public record Registered(int version, int id, Schema schema) {

    /** Whether it is a schema in names, types and order; documentation changes no bytes. */
    public boolean is(Schema other) {
      return SchemaNormalization.parsingFingerprint64(schema)
          == SchemaNormalization.parsingFingerprint64(other);
    }
  }

  /** Oldest first; empty where there is no such subject. */
  public List<Integer> versions(String subject) {
    String what = "to list the versions of " + subject;
    return expected(http.get(path("subjects", subject, "versions")), what, UNKNOWN_SUBJECT)
        .map(
            body -> {
              var versions = new ArrayList<Integer>();
              body.forEach(version -> versions.add(version.asInt()));
              return versions.stream().sorted().toList();
            })
        .orElse(List.of());
  }

  /**
   * Empty where there is none.
   *
   * @throws UnknownSchemaException where it is no Avro schema
   */
  public Optional<Registered> version(String subject, int version) throws UnknownSchemaException {
    String path = path("subjects", subject, "versions", Integer.toString(version));
    Optional<JsonNode> body =
        expected(
            http.get(path),
            "to show version " + version + " of " + subject,
            UNKNOWN_SUBJECT,
            UNKNOWN_VERSION);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    int id = body.get().path("id").asInt();
    return Optional.of(new Registered(version, id, parsed(id, body.get())));
  }

  /**
   * Empty where the registry has no schema under this id.
   *
   * @throws UnknownSchemaException where it is no Avro schema
   */
  public Optional<Schema> schema(int id) throws UnknownSchemaException {
    Optional<JsonNode> body =
        expected(
            http.get(path("schemas", "ids", Integer.toString(id))),
            "to show the schema of id " + id,
            UNKNOWN_SCHEMA);
    return body.isEmpty() ? Optional.empty() : Optional.of(parsed(id, body.get()));
  }

  private static Schema parsed(int id, JsonNode body) throws UnknownSchemaException {
    String type = body.path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      throw new UnknownSchemaException(
          "schema " + id + " of the registry is " + type + ", not Avro");
    }
    if (!body.path("references").isEmpty()) {
      throw new UnknownSchemaException(
          "schema " + id + " of the registry refers to other schemas; a complete one is needed");
    }
    try {
      return new Schema.Parser().parse(body.path("schema").asText());
    } catch (RuntimeException e) {
      throw new UnknownSchemaException(
          "schema " + id + " of the registry is no Avro schema: " + e.getMessage());
    }
  }

  /**
   * Registers a schema as the next version of a subject, unless it is one already.
   *
   * @return its id
   */
  public int register(String subject, Schema schema) {
    var body = JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
    String what = schema.getFullName() + " as a version of " + subject;
    return expected(http.send("POST", path("subjects", subject, "versions"), body), what)
        .orElseThrow()
        .path("id")
        .asInt();
  }

  /** How versions of a subject must fit each other; empty where it has no setting of its own. */
  public Optional<String> compatibility(String subject) {
    return expected(
            http.get(path("config", subject)),
            "to show the compatibility of " + subject,
            UNKNOWN_SUBJECT,
            NO_COMPATIBILITY_SET)
        .map(body -> body.path("compatibilityLevel").asText());
  }

  public void setCompatibility(String subject, String level) {
    var body = JsonNodeFactory.instance.objectNode().put("compatibility", level);
    expected(
        http.send("PUT", path("config", subject), body), "to set the compatibility of " + subject);
  }

  /** Whether a schema could become a version of a subject, by the subject's compatibility. */
  public boolean fits(String subject, Schema schema) {
    var body = JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
    return expected(
            http.send("POST", path("compatibility", "subjects", subject, "versions"), body),
            "to compare " + schema.getFullName() + " with " + subject,
            UNKNOWN_SUBJECT,
            UNKNOWN_VERSION)
        .map(answer -> answer.path("is_compatible").asBoolean())
        .orElse(true);
  }

  /** The answer; empty where it is one of these errors. */
  private static Optional<JsonNode> expected(
      RegistryHttp.Answer answer, String what, int... absences) {
    for (int absence : absences) {
      if (answer.error() == absence) {
        return Optional.empty();
      }
    }
    if (answer.error() != 0) {
      throw answer.refusal(what);
    }
    return Optional.of(answer.body());
  }

  private static String path(String... segments) {
    var path = new ArrayList<String>();
    for (String segment : segments) {
      path.add(URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return String.join("/", path);
  }
}
