package pl.latarnik.simulator;

import java.io.PrintWriter;

/** Runs a simulator in the foreground, for a command line. */
public final class SimulatorMain {
  private SimulatorMain() {}

  /**
   * Starts a simulator, writes exactly one line with its address when it answers, and waits until
   * the thread is interrupted.
   *
   * @throws PortInUseException when the wanted port is taken
   */
  public static void run(SimulatorOptions options, PrintWriter out) {
    run(options, "[]", out);
  }

  /**
   * Does the same with faults set from the first request on.
   *
   * @param faults JSON list of faults, as {@code POST /_control/faults} takes it
   * @throws PortInUseException when the wanted port is taken
   * @throws IllegalArgumentException when a fault, a key or a value is unknown; its message names
   *     each with what is known
   */
  public static void run(SimulatorOptions options, String faults, PrintWriter out) {
    try (SimulatorServer server = start(options, faults, out)) {
      server.awaitClose();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts a simulator, writes its one line and returns; the caller closes it. */
  public static SimulatorServer start(SimulatorOptions options, PrintWriter out) {
    return start(options, "[]", out);
  }

  private static SimulatorServer start(SimulatorOptions options, String faults, PrintWriter out) {
    SimulatorServer server = SimulatorServer.start(options);
    try {
      server.setFaults(faults);
    } catch (IllegalArgumentException e) {
      server.close();
      throw e;
    }
    out.println("listening on " + server.baseUri());
    out.flush();
    return server;
  }
}
