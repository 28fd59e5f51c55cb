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
    try (SimulatorServer server = start(options, out)) {
      server.awaitClose();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts a simulator, writes its one line and returns; the caller closes it. */
  public static SimulatorServer start(SimulatorOptions options, PrintWriter out) {
    SimulatorServer server = SimulatorServer.start(options);
    out.println("listening on " + server.baseUri());
    out.flush();
    return server;
  }
}
