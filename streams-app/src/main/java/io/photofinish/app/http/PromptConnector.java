package io.photofinish.app.http;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Takes connections whose requests must come in time, see {@link PromptEndPoint}. */
final class PromptConnector extends ServerConnector {
  private final Duration within;
  private final AccessLog log;

  /**
   * @param within the time that a request may keep waiting for its rest
   */
  PromptConnector(Server server, HttpConfiguration http, Duration within, AccessLog log) {
    super(server, new HttpConnectionFactory(http));
    this.within = within;
    this.log = log;
    http.addCustomizer(PromptConnector::headerIsComplete);
  }

  private static Request headerIsComplete(Request request, HttpFields.Mutable headersOfAnswer) {
    if (request.getConnectionMetaData().getConnection().getEndPoint()
        instanceof PromptEndPoint prompt) {
      prompt.headerIsComplete();
      Request.addCompletionListener(request, failure -> prompt.isAnswered());
    }
    return request;
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    var endPoint = new PromptEndPoint(channel, selector, key, getScheduler(), within, log);
    endPoint.setIdleTimeout(getIdleTimeout());
    return endPoint;
  }
}
