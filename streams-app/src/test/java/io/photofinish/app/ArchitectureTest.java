package io.photofinish.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Imports point one way, and what decides the aggregates knows neither the time nor chance. */
class ArchitectureTest {
  private static final String APP = "io.photofinish.app";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(APP);

  @Test
  void the_rules_see_every_package() {
    assertThat(CLASSES.stream().map(type -> type.getPackageName()).distinct())
        .contains(
            APP, APP + ".book", APP + ".failure", APP + ".http", APP + ".json", APP + ".query")
        .contains(APP + ".read", APP + ".store", APP + ".topology");
  }

  /**
   * {@code store} and {@code json} at the bottom, then the flow; who asks never meets who reads.
   */
  @Test
  void each_package_is_imported_by_those_above_it_alone() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("application")
        .definedBy(APP)
        .layer("http")
        .definedBy(APP + ".http..")
        .layer("reprocess")
        .definedBy(APP + ".reprocess..")
        .layer("topology")
        .definedBy(APP + ".topology..")
        .layer("read")
        .definedBy(APP + ".read..")
        .layer("book")
        .definedBy(APP + ".book..")
        .layer("query")
        .definedBy(APP + ".query..")
        .layer("inspect")
        .definedBy(APP + ".inspect..")
        .layer("failure")
        .definedBy(APP + ".failure..")
        .layer("store")
        .definedBy(APP + ".store..")
        .layer("json")
        .definedBy(APP + ".json..")
        .whereLayer("application")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("application")
        .whereLayer("reprocess")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("topology")
        .mayOnlyBeAccessedByLayers("application")
        .whereLayer("read")
        .mayOnlyBeAccessedByLayers("topology", "application", "reprocess")
        .whereLayer("book")
        .mayOnlyBeAccessedByLayers("read", "topology", "query", "http", "reprocess")
        .whereLayer("inspect")
        .mayOnlyBeAccessedByLayers("http", "application")
        .whereLayer("query")
        .mayOnlyBeAccessedByLayers("http", "inspect", "application")
        .whereLayer("failure")
        .mayOnlyBeAccessedByLayers("read", "topology", "application")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers("book", "read", "topology", "query", "inspect", "reprocess")
        .whereLayer("json")
        .mayOnlyBeAccessedByLayers("book", "http")
        .check(CLASSES);
  }

  @Test
  void no_packages_import_each_other() {
    slices().matching(APP + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void it_knows_neither_where_articles_come_from_nor_what_it_runs_in() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("io.photofinish.ingest..", "io.photofinish.standalone.."))
        .check(CLASSES);
  }

  @Test
  void logging_goes_through_slf4j() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "ch.qos.logback.."))
        .check(CLASSES);
  }

  @Test
  void only_http_knows_the_web_server() {
    noClasses()
        .that()
        .resideOutsideOfPackage(APP + ".http..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.javalin..", "org.eclipse.jetty.."))
        .check(CLASSES);
  }

  @Test
  void no_clock_and_no_chance_decide_the_aggregates() {
    noClasses()
        .that()
        .resideInAnyPackage(APP + ".book..", APP + ".read..", APP + ".store..", APP + ".json..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class, UUID.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Math.class, "random")
        .check(CLASSES);
  }
}
