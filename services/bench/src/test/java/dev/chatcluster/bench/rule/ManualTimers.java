package dev.chatcluster.bench.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that passes when the test says so. */
final class ManualTimers implements Timers {
  private final List<Due> due = new ArrayList<>();
  private long now;

  private record Due(long at, Runnable task) {}

  @Override
  public Timer after(long millis, Runnable task) {
    var entry = new Due(now + millis, task);
    due.add(entry);
    return () -> due.remove(entry);
  }

  void pass(long millis) {
    long end = now + millis;
    while (true) {
      var next =
          due.stream().filter(entry -> entry.at() <= end).min(Comparator.comparingLong(Due::at));
      if (next.isEmpty()) {
        now = end;
        return;
      }
      due.remove(next.get());
      now = next.get().at();
      next.get().task().run();
    }
  }
}
