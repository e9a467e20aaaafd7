package io.photofinish.ingest.feed.fetch;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;

/** Exceptions of a request in words. */
final class Failures {
  private Failures() {}

  static String cause(Exception e, FetchSettings settings) {
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof GuardedDns.ForbiddenAddressException
        || e instanceof CappedStream.TooManyBytesException) {
      return said;
    }
    if (e instanceof UnknownHostException) {
      return "the host is unknown";
    }
    if (e instanceof SocketTimeoutException) {
      return "no byte for " + settings.silence().toMillis() / 1e3 + " s";
    }
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return "no connection: " + said;
    }
    if (e instanceof SSLException) {
      return "no safe connection (TLS): " + said;
    }
    if (e instanceof NoHttpResponseException || e instanceof ConnectionClosedException) {
      return "the connection ended before the answer did";
    }
    if (e instanceof ZipException || e instanceof EOFException) {
      return "the compressed answer is broken: " + said;
    }
    return e instanceof ProtocolException || e.getCause() instanceof ProtocolException
        ? "the answer is no HTTP: " + said
        : said;
  }
}
