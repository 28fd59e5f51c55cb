package pl.latarnik.adapters.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in the user's language what is wrong with a command line. The library that reads it knows
 * English only.
 */
final class Misuse {

  private final Messages messages;

  Misuse(Messages messages) {
    this.messages = messages;
  }

  /** Returns a sentence: what was given or left out, and what to do. */
  String sentence(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (e instanceof MissingParameterException missing) {
      return messages.text(
          "misuse.missing",
          missing.getMissing().stream().map(Misuse::label).collect(Collectors.joining(", ")));
    }
    if (e instanceof OverwrittenOptionException twice) {
      return messages.text("misuse.twice", name(twice.getOverwritten()));
    }
    if (e.getArgSpec() != null && e.getValue() != null) {
      return messages.text("misuse.value", name(e.getArgSpec()), e.getValue());
    }
    CommandSpec command = e.getCommandLine().getCommandSpec();
    boolean groupOnly = !isRunnable(command.userObject());
    return groupOnly && !command.subcommands().isEmpty()
        ? messages.text("misuse.no-subcommand", String.join(", ", command.subcommands().keySet()))
        : String.valueOf(e.getMessage());
  }

  private static boolean isRunnable(Object command) {
    return command instanceof Runnable || command instanceof java.util.concurrent.Callable;
  }

  private String unmatched(UnmatchedArgumentException e) {
    String given = String.join(" ", e.getUnmatched());
    String what = messages.text(e.isUnknownOption() ? "misuse.option" : "misuse.argument", given);
    List<String> near = e.getSuggestions();
    return near.isEmpty()
        ? what
        : what + " " + messages.text("misuse.suggestions", String.join(", ", near));
  }

  /** As help writes it: the option with its value, or the argument. */
  private static String label(ArgSpec arg) {
    return arg instanceof OptionSpec option && !arg.paramLabel().isEmpty() && arg.arity().max() > 0
        ? option.longestName() + "=" + arg.paramLabel()
        : name(arg);
  }

  private static String name(ArgSpec arg) {
    return Optional.of(arg)
        .filter(OptionSpec.class::isInstance)
        .map(option -> ((OptionSpec) option).longestName())
        .orElseGet(arg::paramLabel);
  }
}
