package dev.chatcluster.user;

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
          .importPackages("dev.chatcluster.user");

  @Test
  void theDomainKnowsNothingButJavaAndItself() {
    classes()
        .that()
        .resideInAPackage("..domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "dev.chatcluster.user..domain..")
        .check(SERVICE);
  }

  @Test
  void doorsDoNotReachAroundTheDomain() {
    noClasses()
        .that()
        .resideInAnyPackage("..rest..", "..grpc..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..persistence..", "..redis..", "..messaging..")
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
