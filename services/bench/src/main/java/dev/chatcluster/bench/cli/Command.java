package dev.chatcluster.bench.cli;

import java.util.List;

/** A thing that the program can do. */
public interface Command {
  String name();

  String help();

  List<Option> options();

  /** Does it, and returns the program's exit code. */
  int run(Options options) throws Exception;
}
