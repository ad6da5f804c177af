package dev.chatcluster.bench.proc;

/**
 * One line of {@code /proc/<pid>/stat}: who a process is and how much processor time it has used.
 *
 * @param ownTicks time of the process itself, user and system
 * @param endedChildrenTicks time of its children that have ended and were waited for
 * @param startTicks when the process began; tells a pid from its later reuse
 */
public record ProcessTime(
    long pid, long parent, long ownTicks, long endedChildrenTicks, long startTicks) {
  /** Linux tells these times in hundredths of a second on every architecture that we run on. */
  public static final double TICKS_PER_SECOND = 100;

  /**
   * Reads such a line.
   *
   * @throws IllegalArgumentException when the line is none of that kind
   */
  public static ProcessTime parse(String line) {
    // The name stands in parentheses and may itself hold spaces and parentheses.
    int open = line.indexOf('(');
    int close = line.lastIndexOf(')');
    if (open < 0 || close < open) {
      throw new IllegalArgumentException("not a line of /proc/<pid>/stat: " + line);
    }
    String[] fields = line.substring(close + 2).split(" ", -1);
    if (fields.length < 20) {
      throw new IllegalArgumentException("not a line of /proc/<pid>/stat: " + line);
    }
    return new ProcessTime(
        Long.parseLong(line.substring(0, open).strip()),
        Long.parseLong(fields[1]),
        Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
        Long.parseLong(fields[13]) + Long.parseLong(fields[14]),
        Long.parseLong(fields[19]));
  }
}
