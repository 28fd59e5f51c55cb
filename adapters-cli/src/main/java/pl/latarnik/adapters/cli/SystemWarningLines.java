package pl.latarnik.adapters.cli;

import pl.latarnik.application.port.out.SystemWarnings;

/** Shows what KSeF warns of, each code once. */
final class SystemWarningLines {

  private SystemWarningLines() {}

  /** Writes what nobody was told of yet. */
  static void tell(Context context, Program.Desk desk) {
    for (SystemWarnings.Heard heard : desk.tellWarnings().tell()) {
      context.note(
          context
              .messages()
              .text(
                  "ksef.warning",
                  Visible.line(heard.warning().code()),
                  Visible.line(heard.warning().text())));
    }
  }
}
