package pl.latarnik.adapters.cli;

/** The KSeF environments as users name them. */
final class Environments {

  private Environments() {}

  static Program.EnvironmentChoice choose(Context context, String name) {
    return context
        .program()
        .environment(name)
        .getOrElseThrow(
            () ->
                new CliFailure(
                    ExitStatus.BAD_INPUT,
                    "--environment: „" + name + "” to nie test, demo, production ani adres API",
                    "--environment: '" + name + "' is not test, demo, production nor an API URL"));
  }
}
