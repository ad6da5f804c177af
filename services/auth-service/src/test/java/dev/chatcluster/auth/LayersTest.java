package dev.chatcluster.auth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final String BASE = "dev.chatcluster.auth.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.chatcluster.auth");

  @Test
  void theDomainKnowsNoFramework() {
    classes()
        .that()
        .resideInAnyPackage(BASE + "domain", BASE + "mail.domain")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", BASE + "domain", BASE + "mail.domain")
        .check(CLASSES);
  }

  @Test
  void accountsAndSessionsDoNotKnowTheMailbox() {
    noClasses()
        .that()
        .resideInAPackage(BASE + "domain")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + "mail.domain")
        .check(CLASSES);
  }

  @Test
  void adaptersDoNotKnowEachOther() {
    String[] adapters = {"rest", "grpc", "persistence", "messaging", "passwords", "throttling"};
    for (String adapter : adapters) {
      for (String other : adapters) {
        if (!adapter.equals(other)) {
          noClasses()
              .that()
              .resideInAPackage(BASE + adapter)
              .should()
              .dependOnClassesThat()
              .resideInAPackage(BASE + other)
              .check(CLASSES);
        }
      }
    }
  }

  @Test
  void onlyTheConfigurationPutsThingsTogetherAndKnowsTheServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "config")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.helidon..", BASE + "config")
        .check(CLASSES);
  }
}
