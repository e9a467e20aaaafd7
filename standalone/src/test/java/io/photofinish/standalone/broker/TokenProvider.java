package io.photofinish.standalone.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * An OAuth provider with one client: who shows its secret (grant {@code client_credentials}) gets a
 * JSON Web Token, signed with a key whose public half lies in a file for brokers.
 */
final class TokenProvider implements AutoCloseable {
  static final String AUDIENCE = "kafka";

  private static final String KEY_ID = "of-a-test";
  private static final long SECONDS = 600;

  private final HttpServer server;
  private final String client;
  private final String secret;
  private final KeyPair keys;
  private final Path publicKeys;

  private TokenProvider(
      HttpServer server, String client, String secret, KeyPair keys, Path publicKeys) {
    this.server = server;
    this.client = client;
    this.secret = secret;
    this.keys = keys;
    this.publicKeys = publicKeys;
  }

  /**
   * @param client who is the subject of its tokens too
   * @param publicKeys the file to write
   */
  static TokenProvider start(String client, String secret, Path publicKeys) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    Files.writeString(publicKeys, jwks((RSAPublicKey) keys.getPublic()));
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var provider = new TokenProvider(server, client, secret, keys, publicKeys);
    server.createContext("/token", provider::answer);
    server.start();
    return provider;
  }

  /** Where a client gets its token. */
  URI tokens() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
  }

  /** Where a broker finds the key of their signatures. */
  URI publicKeys() {
    return publicKeys.toUri();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String wanted = "Basic " + base64((client + ":" + secret).getBytes(UTF_8));
    boolean known = wanted.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    boolean asked = form.contains("grant_type=client_credentials");
    byte[] body = (known && asked ? granted() : "{\"error\":\"invalid_client\"}").getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(known && asked ? 200 : 401, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  private String granted() {
    return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
        .formatted(token(), SECONDS);
  }

  private String token() {
    long now = Instant.now().getEpochSecond();
    String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(KEY_ID);
    String claims =
        "{\"sub\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d}"
            .formatted(client, AUDIENCE, now, now + SECONDS);
    String unsigned = url(header.getBytes(UTF_8)) + "." + url(claims.getBytes(UTF_8));
    return unsigned + "." + url(signature(unsigned));
  }

  private byte[] signature(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String jwks(RSAPublicKey key) {
    return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
        .formatted(KEY_ID, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return url(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private static String url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
