package io.photofinish.standalone.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Questions to a running instance. */
@Command(
    name = "query",
    description = "Asks a running instance and prints its answer as a table or as JSON.",
    synopsisSubcommandLabel = "WHAT",
    subcommands = {
      AthleteQueries.Athlete.class,
      AthleteQueries.Athletes.class,
      AthleteQueries.Results.class,
      AthleteQueries.Bests.class,
      AthleteQueries.Seasons.class,
      AthleteQueries.Progression.class,
      AthleteQueries.Wins.class,
      AthleteQueries.HeadToHead.class,
      AthleteQueries.Rivals.class,
      BookQueries.Result.class,
      ListQueries.Latest.class,
      BookQueries.Race.class,
      BookQueries.Competition.class,
      ListQueries.Ranking.class,
      ListQueries.Records.class,
      ListQueries.RecordHistory.class,
      BookQueries.Happenings.class,
      ArticleQueries.Article.class,
      ArticleQueries.Text.class,
      PushQueries.Happenings.class,
      PushQueries.Feed.class,
      InstanceQueries.OfInstance.class,
      InstanceQueries.Health.class,
      InstanceQueries.Metrics.class,
      InstanceQueries.OpenApi.class,
      OperatorQueries.Topology.class,
      OperatorQueries.Tasks.class,
      OperatorQueries.Lags.class,
      OperatorQueries.Feeds.class,
      OperatorQueries.DeadLetters.class
    },
    footer = {
      "  photofinish query athlete \"Josh Kerr\"",
      "  photofinish query athletes kerr",
      "  photofinish query ranking 1500m --season 2024 --json",
      "  photofinish query article race.txt --port 8080"
    })
public final class QueryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "say what: query athlete, query ranking, …; --help lists them");
  }
}
