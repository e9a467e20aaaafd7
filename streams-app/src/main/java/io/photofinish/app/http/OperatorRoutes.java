package io.photofinish.app.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.photofinish.app.inspect.Inspection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/** How this instance does, for who has the token: the topology, its tasks, what waits. */
final class OperatorRoutes implements Routes {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE).build();

  private final BearerToken token;
  private volatile Optional<Inspection> inspection = Optional.empty();

  /** What an answer is made of. */
  private interface Look {
    ObjectNode at(Inspection instance) throws InterruptedException;
  }

  OperatorRoutes(BearerToken token) {
    this.token = token;
  }

  void from(Inspection instance) {
    inspection = Optional.of(instance);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    Reading.get(routes, "/v1/topology", answer(instance -> items(instance.steps())));
    Reading.get(routes, "/v1/tasks", answer(instance -> JSON.valueToTree(instance.assignment())));
    Reading.get(routes, "/v1/lags", answer(instance -> items(instance.lags())));
  }

  private Handler answer(Look look) {
    return token.guard(context -> answer(context, look));
  }

  private void answer(Context context, Look look) throws InterruptedException {
    Parameters.of(context);
    if (inspection.isEmpty()) {
      Problem.notReady(context, "the topology is starting");
      return;
    }
    try {
      Uncached.json(context, look.at(inspection.get()));
    } catch (KafkaException | IllegalStateException e) {
      Problem.notReady(context, "this cannot be seen now: " + e.getMessage());
    }
  }

  private static ObjectNode items(List<?> list) {
    return Answers.items(list, JSON::<ObjectNode>valueToTree);
  }
}
