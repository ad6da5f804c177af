package dev.chatcluster.bench.proc;

import java.util.Map;
import java.util.TreeMap;

/** Processes named by hand: {@code name=pid,name=pid}. */
public record PidList(Map<String, Long> pids) implements Installation {
  /**
   * Reads such a list.
   *
   * @throws IllegalArgumentException when the text is no such list
   */
  public static PidList parse(String text) {
    var pids = new TreeMap<String, Long>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("expected name=pid, not \"" + part + "\"");
      }
      pids.put(
          part.substring(0, equals).strip(), Long.parseLong(part.substring(equals + 1).strip()));
    }
    return new PidList(pids);
  }
}
