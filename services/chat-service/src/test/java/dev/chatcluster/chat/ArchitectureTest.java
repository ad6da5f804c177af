package dev.chatcluster.chat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.chatcluster.chat");

  @Test
  void theDomainKnowsNothingButJavaAndItself() {
    classes()
        .that()
        .resideInAPackage("..domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "dev.chatcluster.chat.domain..")
        .check(SERVICE);
  }

  @Test
  void theApplicationKnowsNoneOfItsDoors() {
    noClasses()
        .that()
        .resideInAPackage("..application..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..chat.rest..", "..chat.persistence..", "..chat.messaging..", "..chat.grpc..")
        .check(SERVICE);
  }

  @Test
  void doorsDoNotReachAroundTheApplication() {
    noClasses()
        .that()
        .resideInAnyPackage("..chat.rest..", "..chat.grpc..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..chat.persistence..", "..chat.messaging..")
        .check(SERVICE);
  }

  @Test
  void theServerIsNamedInTheConfigurationOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..chat.config..", "..chat.bootstrap..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.helidon..")
        .check(SERVICE);
  }
}
