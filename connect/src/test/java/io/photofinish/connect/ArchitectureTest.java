package io.photofinish.connect;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.photofinish.connect");

  @Test
  void of_ingest_only_the_feeds_are_known_and_not_how_others_keep_their_memory() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..ingest.feed.poll..",
            "..ingest.publish..",
            "..ingest.source..",
            "io.photofinish.app..")
        .check(CLASSES);
  }

  @Test
  void of_connect_only_what_a_worker_promises_to_plugins_is_known() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka.connect.runtime..", "org.apache.kafka.clients..")
        .check(CLASSES);
  }

  @Test
  void only_what_connect_makes_is_public() {
    classes()
        .that()
        .arePublic()
        .should()
        .haveSimpleName("FeedSourceConnector")
        .orShould()
        .haveSimpleName("FeedSourceTask")
        .check(CLASSES);
  }
}
