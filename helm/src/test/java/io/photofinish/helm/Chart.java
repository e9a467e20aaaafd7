package io.photofinish.helm;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The chart with some values, as Helm renders it. */
final class Chart {
  static final Path FOLDER = Path.of("photofinish").toAbsolutePath();

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Refuses what Kubernetes does not know; its model would keep such fields aside. */
  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true)
          .setAnnotationIntrospector(
              new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                  return false;
                }
              });

  private final List<JsonNode> resources;

  private Chart(List<JsonNode> resources) {
    this.resources = resources;
  }

  static Chart rendered(Path values) throws IOException {
    String manifests =
        new Helm(FOLDER)
            .template()
            .withName("news")
            .withKubeVersion("1.31.0")
            .withValuesFile(values)
            .call();
    var resources = new ArrayList<JsonNode>();
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(manifests)) {
      while (documents.hasNext()) {
        JsonNode resource = documents.next();
        if (!resource.isNull() && !resource.isMissingNode()) {
          resources.add(resource);
        }
      }
    }
    return new Chart(resources);
  }

  /** Helm's own check of the chart in a folder, its warnings being errors. */
  static LintResult lint(Path chart) {
    return new Helm(chart).lint().strict().call();
  }

  /** What each resource is called: kind and name. */
  List<String> names() {
    return resources.stream()
        .map(each -> each.path("kind").asText() + " " + each.at("/metadata/name").asText())
        .toList();
  }

  JsonNode json(String kind) {
    return resources.stream()
        .filter(each -> each.path("kind").asText().equals(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " among " + names()));
  }

  /** All of a kind, with no field that Kubernetes does not know. */
  <T> List<T> all(String kind, Class<T> type) throws IOException {
    var all = new ArrayList<T>();
    for (JsonNode each : resources) {
      if (each.path("kind").asText().equals(kind)) {
        all.add(STRICT.treeToValue(each, type));
      }
    }
    return all;
  }
}
