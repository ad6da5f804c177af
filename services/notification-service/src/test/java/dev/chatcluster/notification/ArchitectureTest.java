package dev.chatcluster.notification;

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
          .importPackages("dev.chatcluster.notification");

  @Test
  void theDomainKnowsNothingButJavaAndItself() {
    classes()
        .that()
        .resideInAPackage("..domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "dev.chatcluster.notification..domain..")
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
            "dev.chatcluster.notification..rest..",
            "dev.chatcluster.notification..persistence..",
            "dev.chatcluster.notification..messaging..",
            "dev.chatcluster.notification..grpc..",
            "dev.chatcluster.notification..webpush..",
            "dev.chatcluster.notification..mailchip..")
        .check(SERVICE);
  }

  @Test
  void doorsDoNotReachAroundTheApplication() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.chatcluster.notification..rest..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.chatcluster.notification..persistence..",
            "dev.chatcluster.notification..messaging..",
            "dev.chatcluster.notification..grpc..")
        .check(SERVICE);
  }

  @Test
  void theServerIsNamedInTheConfigurationOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..config..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.helidon..")
        .check(SERVICE);
  }
}
