package pl.latarnik.simulator;

/** Tells that the simulator cannot listen because its port is taken on this machine. */
public final class PortInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int port;

  PortInUseException(int port, Throwable cause) {
    super(
        "Port "
            + port
            + " on 127.0.0.1 is already in use by another program; stop it, or choose another"
            + " port (0 takes any free one).",
        cause);
    this.port = port;
  }

  /** Returns the port that was asked for. */
  public int port() {
    return port;
  }
}
