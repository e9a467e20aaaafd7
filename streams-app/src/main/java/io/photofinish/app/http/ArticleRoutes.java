package io.photofinish.app.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.photofinish.app.json.Rendering;
import io.photofinish.app.query.ArticlePage;
import io.photofinish.app.query.Lookup;
import io.photofinish.app.query.Questions;
import java.util.function.Function;

/** {@code /v1/articles/{id}}: an article's text, and what it says. */
final class ArticleRoutes implements Routes {
  private final Answers answers;
  private final WaitParameter wait = new WaitParameter();
  private volatile Waiting waiting = within -> false;

  ArticleRoutes(Answers answers) {
    this.answers = answers;
  }

  void waitWith(Waiting untilRead) {
    waiting = untilRead;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    Reading.get(routes, "/v1/articles/<id>/claims", this::claims);
    Reading.get(routes, "/v1/articles/<id>", this::article);
  }

  private void claims(Context context) {
    String id = context.pathParam("id");
    whenRead(
        context,
        id,
        book ->
            book.articleClaims(id)
                .map(
                    claims -> {
                      ObjectNode node = JsonNodeFactory.instance.objectNode();
                      node.put("article", id);
                      node.setAll(Rendering.of(claims));
                      return node;
                    }));
  }

  private void article(Context context) {
    String id = context.pathParam("id");
    whenRead(context, id, book -> book.article(id).map(ArticleRoutes::of));
  }

  private static ObjectNode of(ArticlePage page) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("article", page.id());
    node.setAll(Rendering.of(page.claims()));
    page.text().ifPresent(text -> node.setAll(Rendering.of(text)));
    return node;
  }

  private void whenRead(
      Context context, String article, Function<Questions, Lookup<ObjectNode>> ask) {
    Parameters.of(context, "wait");
    switch (wait.await(context, waiting)) {
      case TOO_MANY -> Problem.notReady(context, "too many are waiting");
      case BROKERS_SILENT ->
          Problem.notReady(
              context, "the brokers do not say what is read; ask again, or without wait");
      case TIME_IS_UP -> notRead(context, article);
      case READ -> answers.one(context, "article " + article, ask);
    }
  }

  private static void notRead(Context context, String article) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("article", article);
    node.put("detail", "what was published is not all read yet; ask again");
    context.status(202);
    context.header("Retry-After", Problem.RETRY_AFTER_SECONDS);
    Answers.json(context, node);
  }
}
