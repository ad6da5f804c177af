package dev.chatcluster.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The same request many times at once. */
final class Many {
  private Many() {}

  static List<Integer> statuses(int times, Callable<Client.Answer> request) {
    List<Integer> statuses = new ArrayList<>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = IntStream.range(0, times).mapToObj(i -> request).toList();
      for (var answer : executor.invokeAll(all)) {
        statuses.add(answer.get().status());
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return statuses;
  }
}
