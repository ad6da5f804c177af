package dev.chatcluster.socket;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.chatcluster.socket");

  @Test
  void theServerIsNamedWhereTheSocketsAreOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..socket.websocket..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.helidon..")
        .check(SERVICE);
  }

  @Test
  void theProtocolKnowsNoServerAndNoBroker() {
    noClasses()
        .that()
        .resideInAPackage("..socket.protocol..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.helidon..",
            "redis.clients..",
            "dev.chatcluster.redis..",
            "org.apache.kafka..",
            "io.smallrye..",
            "io.grpc..")
        .check(SERVICE);
  }

  @Test
  void sessionsKnowNeitherRoomsNorTheConnectionUnderThem() {
    noClasses()
        .that()
        .resideInAPackage("..socket.sessions..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..socket.rooms..", "..socket.websocket..", "..socket.messaging..", "..socket.grpc..")
        .check(SERVICE);
  }
}
