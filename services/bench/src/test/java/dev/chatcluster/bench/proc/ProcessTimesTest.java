package dev.chatcluster.bench.proc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessTimesTest {
  private static final String LINE =
      "4321 (postgres: io (wo) x) S 17 4321 4321 0 -1 4194560 1200 30 0 0 250 75 900 100 20 0 1 0 "
          + "556677 230000000 3000 18446744073709551615 1 1 0 0 0 0 0 0 0 0 0 0 17 1 0 0 0 0 0";

  private static ProcessTime process(long pid, long parent, long own, long ended) {
    return new ProcessTime(pid, parent, own, ended, pid);
  }

  @Test
  void aLineIsReadWhateverTheNameHolds() {
    assertThat(ProcessTime.parse(LINE)).isEqualTo(new ProcessTime(4321, 17, 325, 1000, 556677));
  }

  @Test
  void somethingElseIsRefused() {
    assertThatThrownBy(() -> ProcessTime.parse("cpu  1 2 3"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ProcessTime.parse("1 (x) S 1 2"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thisProcessIsFound() {
    assertThat(ProcessTable.now().treeSeconds(ProcessHandle.current().pid())).isPositive();
  }

  @Test
  void aTreeCountsChildrenThatRunAndThatHaveEnded() {
    var table =
        new ProcessTable(
            List.of(
                process(1, 0, 5, 0),
                process(10, 1, 100, 50),
                process(11, 10, 30, 0),
                process(12, 11, 7, 3)));
    assertThat(table.treeSeconds(10)).isCloseTo(1.9, within(1e-9));
    assertThatThrownBy(() -> table.treeSeconds(99)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMeterCountsABackendThatEndsWhileItMeasures() {
    ProcessTime self = process(ProcessHandle.current().pid(), 1, 0, 0);
    var tables =
        new ArrayDeque<>(
            List.of(
                new ProcessTable(List.of(self, process(10, 1, 100, 0), process(11, 10, 40, 0))),
                new ProcessTable(List.of(self, process(10, 1, 150, 90)))));
    CpuUse use = new CpuMeter(Map.of("postgres", 10L), tables::poll).start().stop();
    assertThat(use.seconds().get("postgres")).isCloseTo(1.0, within(1e-9));
    assertThat(use.perSecond(1_500)).isCloseTo(1_500, within(1e-6));
  }

  @Test
  void aProcessThatWasReplacedIsNoFigure() {
    ProcessTime self = process(ProcessHandle.current().pid(), 1, 0, 0);
    var tables =
        new ArrayDeque<>(
            List.of(
                new ProcessTable(List.of(self, new ProcessTime(10, 1, 100, 0, 5))),
                new ProcessTable(List.of(self, new ProcessTime(10, 1, 2, 0, 6)))));
    var start = new CpuMeter(Map.of("kafka", 10L), tables::poll).start();
    assertThatThrownBy(start::stop)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("kafka");
  }

  @Test
  void pidsAreTakenFromAList() {
    assertThat(PidList.parse("postgres=12, edge=7").pids())
        .isEqualTo(Map.of("postgres", 12L, "edge", 7L));
    assertThatThrownBy(() -> PidList.parse("12")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PidList.parse("kafka=x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theHeapOfEveryCollectorIsRead() {
    var serial =
        """
        4321:
         def new generation   total 19648K, used 1718K [0x1, 0x2, 0x3)
          eden space 17472K,   9% used [0x1, 0x2, 0x3)
         tenured generation   total 43712K, used 30012K [0x1, 0x2, 0x3)
           the space 43712K,  68% used [0x1, 0x2, 0x3)
         Metaspace       used 52000K, committed 52600K, reserved 1114112K
        """;
    assertThat(HeapInfo.usedBytes(serial)).hasValue((1718L + 30012L) << 10);
    assertThat(HeapInfo.usedBytes(" garbage-first heap   total 65536K, used 20480K [0x1, 0x2)\\n"))
        .hasValue(20480L << 10);
    assertThat(HeapInfo.usedBytes("nothing of the kind")).isEmpty();
  }
}
