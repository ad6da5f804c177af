package dev.chatcluster.bench.faults;

import dev.chatcluster.bench.cli.UsageException;
import dev.chatcluster.bench.proc.Installation;
import java.util.concurrent.TimeUnit;

/** A process of the installation gets SIGKILL; whatever watches over it starts it again. */
final class KilledProcess implements Fault {
  private static final long ENDS_WITHIN_SECONDS = 10;

  private final Installation installation;
  private final String process;
  private long killed;

  KilledProcess(Installation installation, String process) {
    this.installation = installation;
    this.process = process;
  }

  @Override
  public String name() {
    return process + ", SIGKILL";
  }

  @Override
  public void strike() throws Exception {
    killed =
        installation.pid(process).orElseThrow(() -> new UsageException(process + " does not run"));
    ProcessHandle handle = ProcessHandle.of(killed).orElseThrow();
    handle.destroyForcibly();
    handle.onExit().get(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public boolean replaced() {
    return installation.pid(process).filter(pid -> pid != killed).isPresent();
  }
}
