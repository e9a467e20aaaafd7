package io.photofinish.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.photofinish.ingest");

  @Test
  void reading_knows_nothing_of_kafka_and_nothing_of_publishing() {
    noClasses()
        .that()
        .resideInAPackage("..ingest.source..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "..ingest.publish..", "io.photofinish.ingest")
        .check(CLASSES);
  }

  @Test
  void publishing_knows_nothing_of_where_articles_come_from() {
    noClasses()
        .that()
        .resideInAPackage("..ingest.publish..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..ingest.source..", "io.photofinish.ingest")
        .check(CLASSES);
  }

  @Test
  void ingest_knows_nothing_of_the_topology_and_of_extraction() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka.streams..", "io.photofinish.app..", "io.photofinish.extraction..")
        .check(CLASSES);
  }
}
