package pl.latarnik.simulator;

/**
 * A method on a path, as faults and the control interface name it.
 *
 * @param method HTTP method
 * @param path path without {@code /v2}; each variable segment is written {@code {}}
 */
record Operation(String method, String path) {
  private static final String VERSION = "/v2";

  /** Makes an operation from a path as routed, with {@code /v2} and {@code {}}. */
  static Operation of(String method, String routed) {
    return new Operation(method, routed.startsWith(VERSION + "/") ? routed.substring(3) : routed);
  }

  /** Reads {@code METHOD /path}; {@code /v2} may be left out, names in braces don't matter. */
  static Operation read(String text) {
    String[] parts = text.strip().split("\\s+", 2);
    String path = parts.length < 2 ? "" : parts[1].replaceAll("\\{[^}]*}", "{}");
    return of(parts[0], path);
  }

  /** Tells whether it is part of KSeF's interface, not of its surroundings here. */
  boolean ofInterface() {
    return !path.startsWith("/_control")
        && !path.startsWith("/latarnia")
        && !path.startsWith("/invoice/")
        && !path.startsWith("/certificate/")
        && !path.equals("/");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
