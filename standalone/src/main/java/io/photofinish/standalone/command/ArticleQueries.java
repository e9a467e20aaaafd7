package io.photofinish.standalone.command;

import io.photofinish.standalone.answer.ArticleText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Questions about articles. */
final class ArticleQueries {
  private static final String FIND = "photofinish read claims --latest";

  private ArticleQueries() {}

  /** What all of them take. */
  private abstract static class OfOne implements Callable<Integer> {
    @Mixin Question question;

    @Parameters(paramLabel = "ARTICLE", description = "The article's id.")
    String id;
  }

  /** What one says. */
  @Command(
      name = "article",
      description = "What one live article says happened.",
      footer = {
        "  photofinish query article race.txt",
        "  photofinish query article https://news.example/paris --json"
      })
  static final class Article extends OfOne {
    @Override
    public Integer call() {
      return question.ask(
          QuestionPath.of("v1", "articles", id, "claims"), ArticleText::lines, FIND);
    }
  }

  /** One with its text. */
  @Command(
      name = "text",
      description = "The text of a live article.",
      footer = "  photofinish query text race.txt")
  static final class Text extends OfOne {
    @Override
    public Integer call() {
      return question.ask(
          QuestionPath.of("v1", "articles", id),
          article -> article.path("text").asText("it could not be read").lines().toList(),
          FIND);
    }
  }
}
