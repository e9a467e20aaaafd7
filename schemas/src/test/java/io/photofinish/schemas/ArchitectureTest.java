package io.photofinish.schemas;

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
          .importPackages("io.photofinish");

  @Test
  void schemas_know_java_avro_json_and_kafkas_client_and_nothing_else() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.photofinish.schemas..",
            "java..",
            "javax.net.ssl..",
            "com.fasterxml.jackson..",
            "org.apache.avro..",
            "org.apache.kafka.clients..",
            "org.apache.kafka.common..")
        .check(CLASSES);
  }

  @Test
  void records_know_neither_codec_nor_topics() {
    noClasses()
        .that()
        .resideInAPackage("io.photofinish.schemas")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..schemas.codec..", "..schemas.registry..", "..schemas.topic..")
        .check(CLASSES);
  }

  @Test
  void the_registry_knows_no_record_no_codec_and_no_topic() {
    noClasses()
        .that()
        .resideInAPackage("..schemas.registry..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.photofinish.schemas", "..schemas.codec..", "..schemas.topic..")
        .check(CLASSES);
  }

  @Test
  void the_codec_knows_no_record_and_no_topic() {
    noClasses()
        .that()
        .resideInAPackage("..schemas.codec..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.photofinish.schemas", "..schemas.topic..")
        .check(CLASSES);
  }
}
