package io.photofinish.app.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether answers are as openapi.json has them, and which routes were asked. */
public final class Described {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document = document();
  private final Set<String> asked = new TreeSet<>();
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static JsonNode document() {
    try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The documented routes that can be read, as they are written there. */
  public Set<String> routes() {
    var routes = new TreeSet<String>();
    document
        .get("paths")
        .properties()
        .forEach(
            path -> {
              if (path.getValue().has("get")) {
                routes.add(path.getKey());
              }
            });
    return routes;
  }

  /** Whether who reads it has to show the token. */
  public boolean takesToken(String route) {
    return document.at("/paths").path(route).path("get").path("security").at("/0/token").isArray();
  }

  /** Those that {@link #faults} was given an answer of with status 200. */
  public Set<String> asked() {
    return asked;
  }

  /**
   * What is not as documented in the answer of a route; empty where all is.
   *
   * @param route as it is written there, {@code /v1/athletes/{id}}
   */
  public List<String> faults(
      String method, String route, int status, String contentType, String body) {
    JsonNode responses = document.at("/paths").path(route).path(method).path("responses");
    JsonNode response =
        responses.has(Integer.toString(status))
            ? responses.get(Integer.toString(status))
            : responses.path("default");
    if (response.isMissingNode()) {
      return List.of(status + " is not documented for " + method + " " + route);
    }
    if (status == 200) {
      asked.add(route);
    }
    String type = contentType.replaceAll(";.*", "");
    if (!response.has("content")) {
      return body.isEmpty() ? List.of() : List.of("a body that is not documented");
    }
    JsonNode schema = response.get("content").path(type).path("schema");
    if (schema.isMissingNode()) {
      return List.of(type + " is not documented for " + status + " of " + route);
    }
    return type.endsWith("json") ? faults(schema, body) : List.of();
  }

  private List<String> faults(JsonNode schema, String body) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.setAll((ObjectNode) schema.deepCopy());
    whole.set("components", document.get("components"));
    var faults = new ArrayList<String>();
    schemas
        .getSchema(whole.toString())
        .validate(body, InputFormat.JSON)
        .forEach(error -> faults.add(error.toString()));
    return faults;
  }
}
