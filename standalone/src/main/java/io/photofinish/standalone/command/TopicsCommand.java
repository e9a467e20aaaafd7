package io.photofinish.standalone.command;

import io.photofinish.schemas.topic.TopicCluster;
import io.photofinish.schemas.topic.TopicPlan;
import io.photofinish.schemas.topic.TopicWishes;
import io.photofinish.schemas.topic.UnmeetableWishesException;
import io.photofinish.standalone.cluster.Administration;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.ExitCode;
import java.io.PrintWriter;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The topics that Photofinish needs, compared with those that a cluster has. */
@Command(
    name = "topics",
    description = {
      "Shows what a cluster lacks of the topics, and makes it.",
      "The application's own topics (changelogs, repartitions) it makes itself when it starts."
    },
    synopsisSubcommandLabel = "(plan | apply)",
    footer = {
      "  photofinish topics plan --config client.properties \\",
      "      --bootstrap-servers kafka1:9092",
      "  photofinish topics apply --bootstrap-servers kafka1:9092 \\",
      "      --replication 3 --min-insync-replicas 2"
    })
public final class TopicsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "say what: topics plan or topics apply");
  }

  @Command(
      name = "plan",
      mixinStandardHelpOptions = true,
      description = {
        "Shows what is missing and what differs. Changes nothing.",
        "Ends with 1 where there is anything to do."
      },
      footer = {
        "  photofinish topics plan",
        "  photofinish topics plan --bootstrap-servers kafka1:9092 --replication 3"
      })
  int plan(@Mixin Wishes wishes, @Mixin ClusterOptions clusterOptions) {
    TopicWishes wanted = wishes.of(spec);
    Cluster cluster = clusterOptions.find();
    TopicPlan plan = Administration.of(cluster, admin -> plan(admin, cluster, wanted));
    PlanText.lines(plan).forEach(spec.commandLine().getOut()::println);
    return (plan.isFulfilled() ? ExitCode.OK : ExitCode.REFUSED).code();
  }

  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description = {
        "Makes the topics that are missing, and says what it did and what still differs.",
        "Ends with 1 where something still differs."
      },
      footer = {
        "  photofinish topics apply --bootstrap-servers kafka1:9092",
        "  photofinish topics apply --bootstrap-servers kafka1:9092 \\",
        "      --replication 3 --force"
      })
  int apply(
      @Mixin Wishes wishes,
      @Option(
              names = "--force",
              description = {
                "Changes what differs, too: settings, replication, and partitions where no record"
                    + " is lost sight of."
              })
          boolean force,
      @Mixin ClusterOptions clusterOptions) {
    PrintWriter out = spec.commandLine().getOut();
    TopicWishes wanted = wishes.of(spec);
    Cluster cluster = clusterOptions.find();
    boolean left =
        Administration.of(
            cluster,
            admin -> {
              TopicPlan plan = plan(admin, cluster, wanted);
              var done = new DoneText(plan, force, out::println);
              admin.apply(plan, force, done);
              return done.tellWhatIsLeft();
            });
    return (left ? ExitCode.REFUSED : ExitCode.OK).code();
  }

  private TopicPlan plan(TopicCluster topics, Cluster cluster, TopicWishes wanted)
      throws InterruptedException {
    try {
      return topics.plan(cluster.topics(), wanted);
    } catch (UnmeetableWishesException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** What an operator wants beside the catalogue. */
  static final class Wishes {
    @Option(
        names = "--replication",
        paramLabel = "N",
        description =
            "Copies of each partition (default: what the brokers do by default for new topics).")
    private Integer replication;

    @Option(
        names = "--min-insync-replicas",
        paramLabel = "N",
        description = "Copies that must have a record before it counts as written.")
    private Integer minInSyncReplicas;

    TopicWishes of(CommandSpec command) {
      try {
        return new TopicWishes(optional(replication), optional(minInSyncReplicas));
      } catch (UnmeetableWishesException e) {
        throw new ParameterException(command.commandLine(), e.getMessage(), e);
      }
    }

    private static OptionalInt optional(Integer n) {
      return n == null ? OptionalInt.empty() : OptionalInt.of(n);
    }
  }
}
