package io.photofinish.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.photofinish.standalone");

  @Test
  void packages_have_no_cycles() {
    slices().matching("io.photofinish.standalone.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void only_the_broker_package_knows_the_inside_of_a_broker() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..standalone.broker..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("kafka..", "org.apache.kafka.server..", "org.apache.kafka.metadata..")
        .check(CLASSES);
  }

  @Test
  void only_commands_know_the_command_line_library() {
    classes()
        .that()
        .resideInAPackage("..standalone.*..")
        .and()
        .resideOutsideOfPackage("..standalone.command..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void nothing_here_knows_topology_or_stores() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka.streams..", "..app.topology..", "..app.store..")
        .check(CLASSES);
  }

  @Test
  void nothing_ends_the_process_but_its_start_and_a_broken_broker() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Photofinish")
        .and()
        .doNotHaveSimpleName("BrokerDeath")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }
}
