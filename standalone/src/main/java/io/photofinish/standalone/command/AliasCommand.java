package io.photofinish.standalone.command;

import io.photofinish.app.book.AthleteId;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.print.TextTable;
import io.photofinish.standalone.records.LatestRecords;
import io.photofinish.standalone.records.TopicWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Under whose id the book keeps what articles say of a name. */
@Command(
    name = "alias",
    description = {
      "Merges athletes whom articles call differently, and splits those of one name.",
      "Results and everything that follows from them move at once, and back with remove."
    },
    synopsisSubcommandLabel = "(add | remove | list)",
    footer = {
      "  photofinish alias add \"Joshua Kerr\" \"Josh Kerr\"",
      "  photofinish alias add \"John Smith\" \"John Smith USA\" --nation USA",
      "  photofinish alias remove \"Joshua Kerr\"",
      "  photofinish alias list"
    })
public final class AliasCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "say what: alias add, alias remove or alias list");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "What articles say of NAME counts for ATHLETE from now on.",
        "With --nation or --category only what they say with it; the rest stays with NAME."
      },
      footer = {
        "  photofinish alias add \"Joshua Kerr\" josh-kerr",
        "  photofinish alias add \"Sam Smith\" \"Sam Smith women\" --category women"
      })
  int add(
      @Parameters(paramLabel = "NAME", description = "A name as articles have it, or its id.")
          String name,
      @Parameters(paramLabel = "ATHLETE", description = "The name or id that counts.")
          String athlete,
      @Mixin Part part,
      @Mixin ClusterOptions clusterOptions) {
    String id = id(name);
    String target = id(athlete);
    String key = part.key(id);
    if (key.equals(target)) {
      throw Problem.usage(name + " and " + athlete + " are " + id + " both: nothing to do");
    }
    Cluster cluster = clusterOptions.find();
    if (!id.equals(target)) {
      refuseChains(id, target, aliases(cluster));
    }
    write(cluster, key, new AthleteAlias(target));
    spec.commandLine().getOut().println(key + " counts for " + target + " from now on");
    return ExitCode.OK.code();
  }

  /** An alias is one step: what leads to an alias would not arrive where that one leads. */
  private static void refuseChains(String id, String target, Map<String, String> aliases) {
    String further = aliases.get(target);
    if (further != null) {
      throw Problem.refused(
          "%s itself counts for %s: name that one, or first photofinish alias remove %s"
              .formatted(target, further, target));
    }
    aliases.forEach(
        (key, athlete) -> {
          if (athlete.equals(id)) {
            throw Problem.refused(
                "%s counts for %s already: first photofinish alias remove %s"
                    .formatted(key, id, key.split("/")[0]));
          }
        });
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Ends an alias: what it moved goes back, exactly.",
      footer = {
        "  photofinish alias remove \"Joshua Kerr\"",
        "  photofinish alias remove \"Sam Smith\" --category women"
      })
  int remove(
      @Parameters(paramLabel = "NAME", description = "The name or id of the alias.") String name,
      @Mixin Part part,
      @Mixin ClusterOptions clusterOptions) {
    String key = part.key(id(name));
    Cluster cluster = clusterOptions.find();
    if (!aliases(cluster).containsKey(key)) {
      throw Problem.refused(
          "there is no alias " + key + "; see what there is: photofinish alias list");
    }
    write(cluster, key, null);
    spec.commandLine().getOut().println(key + " is no alias any more");
    return ExitCode.OK.code();
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "The aliases, and for whom each counts.",
      footer = "  photofinish alias list --port 8080")
  int list(@Mixin ClusterOptions clusterOptions) {
    var table = new TextTable("alias", "athlete");
    aliases(clusterOptions.find()).forEach(table::add);
    table.lines().forEach(spec.commandLine().getOut()::println);
    return ExitCode.OK.code();
  }

  private String id(String name) {
    String id = AthleteId.of(name);
    if (id.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "\"" + name + "\" is no name: it has no letter or digit");
    }
    return id;
  }

  private static SortedMap<String, String> aliases(Cluster cluster) {
    var aliases = new TreeMap<String, String>();
    LatestRecords.of(cluster, cluster.topics().athleteAliases())
        .forEach((key, alias) -> aliases.put(key, alias.getAthleteId()));
    return aliases;
  }

  private static void write(Cluster cluster, String key, AthleteAlias alias) {
    Topic<String, AthleteAlias> topic = cluster.topics().athleteAliases();
    TopicWriter.write(
        cluster,
        topic.name(),
        key.getBytes(StandardCharsets.UTF_8),
        alias == null ? null : topic.value().serializer().serialize(topic.name(), alias));
  }

  /** Which of what is said under a name. */
  static final class Part {
    @Option(
        names = "--nation",
        paramLabel = "CODE",
        description = "Only what is said with this nation: three letters, USA.")
    private Optional<String> nation = Optional.empty();

    @Option(
        names = "--category",
        paramLabel = "CATEGORY",
        completionCandidates = Offered.KnownCategories.class,
        description = "Only what is said with this category: men, women, mixed.")
    private Optional<String> category = Optional.empty();

    private String key(String id) {
      if (nation.isPresent() && category.isPresent()) {
        throw Problem.usage("--nation or --category, not both");
      }
      nation.ifPresent(code -> require(code, "[A-Za-z]{3}", "--nation takes three letters, USA"));
      category.ifPresent(
          name -> require(name, "(?i)men|women|mixed", "--category is men, women or mixed"));
      return nation
          .or(() -> category)
          .map(part -> id + "/" + part.toLowerCase(Locale.ROOT))
          .orElse(id);
    }

    private static void require(String given, String pattern, String otherwise) {
      if (!given.matches(pattern)) {
        throw Problem.usage(otherwise + ", not " + given);
      }
    }
  }
}
