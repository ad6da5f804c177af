package dev.chatcluster.operator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void theModelKnowsNeitherClusterNorReconciler() {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.chatcluster.operator");
    noClasses()
        .that()
        .resideInAPackage("..operator.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..operator.reconcile..",
            "io.javaoperatorsdk..",
            "io.fabric8.kubernetes.client.dsl..",
            "org.apache.kafka..")
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage("..operator.api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..operator.model..", "..operator.reconcile..")
        .check(classes);
  }
}
