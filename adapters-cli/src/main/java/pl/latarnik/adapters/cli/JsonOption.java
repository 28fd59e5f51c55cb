package pl.latarnik.adapters.cli;

import picocli.CommandLine.Option;

/** The option of every command that reports. */
public final class JsonOption {

  @Option(names = "--json", descriptionKey = "option.json")
  boolean json;

  /** Says whether the user asked for JSON. */
  public boolean asked() {
    return json;
  }
}
