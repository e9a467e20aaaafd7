package io.photofinish.standalone.command;

import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.acl.AclScript;
import io.photofinish.standalone.acl.LeastAccess;
import io.photofinish.standalone.acl.Role;
import io.photofinish.standalone.exit.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a cluster with an authorizer must allow. */
@Command(
    name = "acls",
    description = "Says what a secured cluster must allow.",
    synopsisSubcommandLabel = "(print)",
    footer = "  photofinish acls print --principal User:results")
public final class AclsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "say what: acls print");
  }

  @Command(
      name = "print",
      description = {
        "Prints the least ACLs that a role needs, as commands of Kafka's kafka-acls.sh.",
        "Asks no cluster and changes nothing. The topics are taken to be there: photofinish topics apply."
      },
      mixinStandardHelpOptions = true,
      footer = {
        "  photofinish acls print --principal User:results",
        "  photofinish acls print --principal User:desk --for readers --group graphics",
        "  photofinish acls print --principal User:desk --for ingest \\",
        "      --bootstrap-servers kafka1:9093 --admin-config admin.properties | sh"
      })
  int print(
      @Option(
              names = "--principal",
              required = true,
              paramLabel = "TYPE:NAME",
              description = "Who is allowed, as the brokers know them: User:alice.")
          String principal,
      @Option(
              names = "--for",
              paramLabel = "ROLE",
              split = ",",
              description =
                  "What for: ${COMPLETION-CANDIDATES} (default: all). Some need several: see the comments printed.")
          List<Role> roles,
      @Option(
              names = "--group",
              paramLabel = "GROUP",
              description =
                  "Of readers: the consumer group whose offsets they commit. Photofinish's own commands have none.")
          Optional<String> group,
      @Option(
              names = "--topic-prefix",
              paramLabel = "PREFIX",
              converter = TopicPrefix.class,
              defaultValue = Topics.DEFAULT_PREFIX,
              description = "What the topics' names begin with (default: photofinish.).")
          String prefix,
      @Option(
              names = "--bootstrap-servers",
              paramLabel = "HOST:PORT,…",
              converter = BootstrapServers.class,
              defaultValue = "localhost:9092",
              description = "The brokers that the commands speak to (default: localhost:9092).")
          String bootstrapServers,
      @Option(
              names = "--admin-config",
              paramLabel = "FILE",
              description = "Properties file for the commands, of who may change ACLs.")
          Optional<String> adminConfig) {
    AclScript script = script(principal, bootstrapServers, adminConfig);
    List<Role> wanted = roles == null ? List.of(Role.values()) : roles;
    check(group, wanted, adminConfig);
    var access = new LeastAccess(Topics.withPrefix(prefix));
    PrintWriter out = spec.commandLine().getOut();
    for (Role role : wanted) {
      out.printf("# %s: %s%n", role.name().toLowerCase(Locale.ROOT), role.purpose());
      script.commands(access.of(role, group)).forEach(out::println);
    }
    return ExitCode.OK.code();
  }

  private void check(Optional<String> group, List<Role> roles, Optional<String> adminConfig) {
    if (group.filter(String::isBlank).isPresent()) {
      throw new ParameterException(spec.commandLine(), "--group \"\": give the group's name");
    }
    if (group.isPresent() && !roles.contains(Role.READERS)) {
      throw new ParameterException(
          spec.commandLine(), "--group is of readers: give --for readers, or leave it out");
    }
    if (adminConfig.filter(String::isBlank).isPresent()) {
      throw new ParameterException(spec.commandLine(), "--admin-config \"\": give a file's path");
    }
  }

  private AclScript script(
      String principal, String bootstrapServers, Optional<String> adminConfig) {
    try {
      return new AclScript(principal, bootstrapServers, adminConfig);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--principal %s: it is no principal; give its type and name: User:alice"
              .formatted(principal));
    }
  }
}
