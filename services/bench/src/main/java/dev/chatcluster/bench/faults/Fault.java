package dev.chatcluster.bench.faults;

/** Something that is broken on purpose. */
interface Fault {
  /** As it stands in the table. */
  String name();

  /** Breaks it; returns when it is broken. */
  void strike() throws Exception;

  /** Whether what was broken is there again, as far as that can be seen from outside. */
  boolean replaced();
}
