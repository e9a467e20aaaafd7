package io.photofinish.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;

/**
 * As much of a registry's interface as the client asks, in memory, with a record of what it was
 * asked. It compares nothing; tests against a real registry do that.
 */
public final class FakeRegistry implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Map<String, List<Integer>> subjects = new LinkedHashMap<>();
  private final Map<Integer, String> schemas = new HashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final List<Integer> failures = new CopyOnWriteArrayList<>();

  public FakeRegistry() throws IOException {
    this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  FakeRegistry(HttpServer server) {
    this.server = server;
    server.createContext("/base/", this::handle);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + port() + "/base";
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Settings with its address, and others. */
  public Map<String, String> settings(String... others) {
    var settings = new HashMap<String, String>();
    settings.put(RegistrySettings.URL, url());
    for (int i = 0; i < others.length; i += 2) {
      settings.put(others[i], others[i + 1]);
    }
    return settings;
  }

  public SchemaRegistry registry(String... others) {
    return new SchemaRegistry(RegistrySettings.of(settings(others)).orElseThrow());
  }

  /** What was asked: method and path. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  List<String> authorizations() {
    return List.copyOf(authorizations);
  }

  /** The next question is answered with this status and no registry's body. */
  public void failNext(int status) {
    failures.add(status);
  }

  /** Puts a schema there, and answers its id. */
  public synchronized int put(String subject, Schema schema) {
    return putText(subject, schema.toString());
  }

  public synchronized int putText(String subject, String schema) {
    for (int id : subjects.getOrDefault(subject, List.of())) {
      if (schemas.get(id).equals(schema)) {
        return id;
      }
    }
    int id = 1_000_000 + schemas.size();
    schemas.put(id, schema);
    subjects.computeIfAbsent(subject, s -> new ArrayList<>()).add(id);
    return id;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/base/".length());
    asked.add(exchange.getRequestMethod() + " " + path);
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (authorization != null) {
      authorizations.add(authorization);
    }
    if (!failures.isEmpty()) {
      answer(exchange, failures.remove(0), "<html>");
      return;
    }
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    JsonNode answer = answer(exchange.getRequestMethod(), path.split("/"), body);
    answer(exchange, answer.path("error_code").asInt(200_00) / 100, answer.toString());
  }

  private synchronized JsonNode answer(String method, String[] path, JsonNode body) {
    var answer = JsonNodeFactory.instance.objectNode();
    if (path[0].equals("schemas")) {
      String schema = schemas.get(Integer.parseInt(path[2]));
      return schema == null
          ? answer.put("error_code", 404_03).put("message", "Schema not found")
          : answer.put("schema", schema);
    }
    String subject = path[1];
    if (method.equals("POST")) {
      return answer.put("id", putText(subject, body.path("schema").asText()));
    }
    if (!subjects.containsKey(subject)) {
      return answer.put("error_code", 404_01).put("message", "Subject not found");
    }
    List<Integer> ids = subjects.get(subject);
    if (path.length == 3) {
      var versions = JsonNodeFactory.instance.arrayNode();
      for (int version = 1; version <= ids.size(); version++) {
        versions.add(version);
      }
      return versions;
    }
    int id = ids.get(Integer.parseInt(path[3]) - 1);
    return answer.put("id", id).put("schema", schemas.get(id));
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
