package pl.latarnik.adapters.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that every command has without saying so. */
final class CommonOptions {

  private CommonOptions() {}

  /** Adds them to a command and all below it; an option that a command has itself stays its own. */
  static void addTo(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    if (spec.findOption("--lang") == null) {
      // Read in advance by LatarnikCli, because help and errors are written in it.
      spec.addOption(
          OptionSpec.builder("--lang")
              .type(String.class)
              .paramLabel("pl|en")
              .descriptionKey("option.lang")
              .build());
    }
    if (spec.findOption("--help") == null) {
      spec.addOption(
          OptionSpec.builder("-h", "--help").usageHelp(true).descriptionKey("option.help").build());
    }
    line.getSubcommands().values().forEach(CommonOptions::addTo);
  }
}
