package pl.latarnik.adapters.cli;

import pl.latarnik.application.port.out.Finding;

/** Findings in an invoice file as lines for people. */
final class Findings {

  private Findings() {}

  static String message(Messages messages, Finding finding) {
    return messages.choose(finding.polish(), finding.english());
  }

  static String line(Messages messages, Finding f) {
    String place = f.line() > 0 ? f.line() + ":" + f.column() + " " : "";
    String path = f.xpath().isEmpty() ? "" : " [" + f.xpath() + "]";
    return place
        + messages.text("severity." + f.severity())
        + " "
        + f.code()
        + ": "
        + message(messages, f)
        + path;
  }
}
