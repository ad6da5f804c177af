package dev.chatcluster.bench.faults;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Something that a program breaks, where what is to be broken is no process of this machine: {@code
 * <program> strike <name>} breaks it, {@code <program> replaced <name>} ends with 0 once it is
 * there again.
 */
final class ScriptedFault implements Fault {
  private static final long ENDS_WITHIN_SECONDS = 180;

  private final String program;
  private final String name;

  ScriptedFault(String program, String name) {
    this.program = program;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void strike() throws IOException, InterruptedException {
    int code = run("strike");
    if (code != 0) {
      throw new IOException(program + " strike " + name + " ended with " + code);
    }
  }

  @Override
  public boolean replaced() {
    try {
      return run("replaced") == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private int run(String what) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(program, what, name).inheritIO().start();
    if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(program + " " + what + " " + name + " does not end");
    }
    return process.exitValue();
  }
}
