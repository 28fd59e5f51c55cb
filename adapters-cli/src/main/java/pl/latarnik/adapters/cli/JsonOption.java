package pl.latarnik.adapters.cli;

import picocli.CommandLine.Option;

/** The option of every command that reports. */
final class JsonOption {

  @Option(names = "--json", descriptionKey = "option.json")
  boolean json;
}
