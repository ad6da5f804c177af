package dev.chatcluster.bench.proc;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code jcmd <pid> GC.heap_info}, whichever collector writes it. */
public final class HeapInfo {
  // "def new generation   total 19648K, used 1718K [" and "tenured generation   total 43712K, used
  // 30012K [" of the
  // serial collector, "garbage-first heap   total 65536K, used 20480K [" of G1, "ZHeap   used 20M,
  // capacity 64M" of ZGC.
  private static final Pattern HEAP =
      Pattern.compile(
          "^ *(?:def new|DefNew|tenured|Tenured|garbage-first|ZHeap|Z Heap).*?used (\\d+)([KMG])");

  private HeapInfo() {}

  /** Bytes in use, empty when the text tells nothing that we know. */
  public static OptionalLong usedBytes(String text) {
    var used =
        text.lines()
            .map(HEAP::matcher)
            .filter(Matcher::find)
            .mapToLong(match -> Long.parseLong(match.group(1)) << shift(match.group(2)))
            .toArray();
    return used.length == 0 ? OptionalLong.empty() : OptionalLong.of(Arrays.stream(used).sum());
  }

  private static int shift(String unit) {
    return switch (unit) {
      case "K" -> 10;
      case "M" -> 20;
      default -> 30;
    };
  }
}
