package io.photofinish.standalone.command;

import io.photofinish.schemas.registry.RegistryApi.Registered;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.print.TextTable;
import io.photofinish.standalone.subject.Subject;
import io.photofinish.standalone.subject.Subjects;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The schemas of the topics' values in a schema registry. */
@Command(
    name = "schemas",
    description = {
      "Puts the schemas of all values into a schema registry, and shows what it has of them.",
      "The subject of a topic's values is TOPIC-value. Any registry with Confluent's interface will do.",
      "The dead letters have none: they are other topics' bytes as they came."
    },
    synopsisSubcommandLabel = "(register | check | list)",
    footer = {
      "  photofinish schemas register --registry http://registry:8080/apis/ccompat/v7",
      "  photofinish schemas check --config client.properties"
    })
public final class SchemasCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "say what: schemas register, schemas check or schemas list");
  }

  @Command(
      name = "register",
      description = {
        "Registers every version of every schema that is missing.",
        "Sets each subject's compatibility to FULL_TRANSITIVE.",
        "What is there stays; doing it again changes nothing."
      },
      mixinStandardHelpOptions = true,
      footer = {
        "  photofinish schemas register --registry http://registry:8080/apis/ccompat/v7",
        "  photofinish schemas register --config client.properties"
      })
  int register(@Mixin RegistryOptions options) {
    Subjects subjects = options.find();
    var table = new TextTable("subject", "versions", "registered", "id", "compatibility");
    for (Subject before : subjects.all()) {
      Subject after = subjects.register(before);
      table.add(
          after.name(),
          Integer.toString(after.registered().size()),
          Integer.toString(before.missing().size()),
          after.in(after.written()).map(Registered::id).map(String::valueOf).orElseThrow(),
          after.compatibility().orElse(""));
    }
    print(table);
    tellWhatHasNone(subjects);
    return ExitCode.OK.code();
  }

  @Command(
      name = "check",
      description = {
        "Compares this version's schemas with those of the registry. Changes nothing.",
        "Ends with 1 where register has something to do."
      },
      mixinStandardHelpOptions = true,
      footer = {"  photofinish schemas check --registry http://registry:8080/apis/ccompat/v7"})
  int check(@Mixin RegistryOptions options) {
    Subjects subjects = options.find();
    List<Subject> all = subjects.all();
    var table = new TextTable("subject", "versions", "missing", "they fit", "compatibility");
    for (Subject each : all) {
      table.add(
          each.name(),
          Integer.toString(each.registered().size()),
          Integer.toString(each.missing().size()),
          each.missing().stream().allMatch(schema -> subjects.fits(each, schema)) ? "yes" : "no",
          each.compatibility().orElse("the registry's"));
    }
    print(table);
    tellWhatHasNone(subjects);
    long open = all.stream().filter(each -> !each.isFulfilled()).count();
    spec.commandLine()
        .getOut()
        .println(
            open == 0
                ? "all subjects are as they should be"
                : open + " subjects are not as they should be: photofinish schemas register");
    return (open == 0 ? ExitCode.OK : ExitCode.REFUSED).code();
  }

  @Command(
      name = "list",
      description = "Shows every version of every subject that the registry has.",
      mixinStandardHelpOptions = true,
      footer = {"  photofinish schemas list --registry http://registry:8080/apis/ccompat/v7"})
  int list(@Mixin RegistryOptions options) {
    var table = new TextTable("subject", "version", "id", "record", "written");
    for (Subject each : options.find().all()) {
      Integer written = each.in(each.written()).map(Registered::version).orElse(0);
      for (Registered version : each.registered()) {
        table.add(
            each.name(),
            Integer.toString(version.version()),
            Integer.toString(version.id()),
            version.schema().getFullName(),
            version.version() == written ? "by this version" : "");
      }
    }
    if (table.isEmpty()) {
      spec.commandLine().getOut().println("no schemas of Photofinish");
    }
    print(table);
    return ExitCode.OK.code();
  }

  private void tellWhatHasNone(Subjects subjects) {
    for (String topic : subjects.topicsWithout()) {
      spec.commandLine()
          .getOut()
          .println(topic + " has no subject: its values are other topics' bytes as they came");
    }
  }

  private void print(TextTable table) {
    table.lines().forEach(spec.commandLine().getOut()::println);
  }
}
