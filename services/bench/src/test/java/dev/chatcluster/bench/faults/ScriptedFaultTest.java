package dev.chatcluster.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptedFaultTest {
  @Test
  void theProgramStrikesAndSaysWhetherAllIsThereAgain(@TempDir Path folder) throws Exception {
    Fault fault = new ScriptedFault(program(folder), "kafka");
    assertThat(fault.name()).isEqualTo("kafka");
    assertThat(fault.replaced()).isFalse();
    fault.strike();
    assertThat(Files.exists(folder.resolve("kafka"))).isTrue();
    assertThat(fault.replaced()).isTrue();
  }

  @Test
  void aProgramThatFailsIsAnError(@TempDir Path folder) throws IOException {
    Fault fault = new ScriptedFault(program(folder), "no/where");
    assertThatThrownBy(fault::strike)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no/where");
  }

  /** Striking leaves a file; it is there again when the file is. */
  private static String program(Path folder) throws IOException {
    Path program = folder.resolve("fault");
    Files.writeString(
        program,
        """
        #!/bin/sh
        case "$1" in
          strike) : >"%1$s/$2" ;;
          replaced) test -e "%1$s/$2" ;;
        esac
        """
            .formatted(folder));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return program.toString();
  }
}
