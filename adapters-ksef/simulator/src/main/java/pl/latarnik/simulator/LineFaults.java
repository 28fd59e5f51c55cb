package pl.latarnik.simulator;

import java.util.List;
import java.util.Optional;

/** Faults of the line and of the front before KSeF: cut answers, pages of HTML, blocks. */
final class LineFaults {
  private static final String[] FILES = {
    "GET /sessions/{}/invoices/{}/upo",
    "GET /sessions/{}/invoices/ksef/{}/upo",
    "GET /sessions/{}/upo/{}",
    "GET /storage/01/upo/{}",
    "GET /invoices/ksef/{}"
  };

  private LineFaults() {}

  static List<FaultKind> kinds() {
    return List.of(
        FaultKind.of(
                "F-01",
                FaultKind.Place.ANSWER,
                "The invoice is taken in; the connection is cut, or hangs, before the 202",
                "POST /sessions/online/{}/invoices")
            .with(FaultParameter.choice("how", "end of the line", "CUT", "HANG").preset("CUT"))
            .thatPasses()
            .doing((strike, scene, answer) -> Optional.of(lost(strike.choice("how")))),
        FaultKind.of(
                "F-05",
                FaultKind.Place.ANSWER,
                "The batch is closed and processed; the answer is 500, 502, cut off or never comes",
                "POST /sessions/batch/{}/close")
            .with(
                FaultParameter.choice(
                    "how", "what comes instead, by turns", "500", "502", "CUT", "HANG"))
            .thatPasses()
            .doing((strike, scene, answer) -> Optional.of(lost(strike.choice("how")))),
        FaultKind.of(
                "F-16",
                FaultKind.Place.BEFORE,
                "The front answers 502, 503 or 504 with a page of HTML; KSeF gets nothing")
            .with(FaultParameter.choice("code", "status, by turns", "502", "503", "504"))
            .thatPasses()
            .doing((strike, scene, answer) -> Optional.of(page(strike.choice("code")))),
        FaultKind.of(
                "F-17",
                FaultKind.Place.BEFORE,
                "200 with a page of HTML instead of the XML of a UPO or an invoice",
                FILES)
            .thatPasses()
            .doing((strike, scene, answer) -> Optional.of(page("200"))),
        FaultKind.of(
                "F-18",
                FaultKind.Place.BEFORE,
                "403 with a block page of HTML; with times 0 a ban until the fault is taken back")
            .doing((strike, scene, answer) -> Optional.of(page("403"))));
  }

  private static Reply lost(String how) {
    return switch (how) {
      case "CUT" -> Reply.cut();
      case "HANG" -> Reply.hanging();
      case "500" ->
          FaultBodies.json(500, FaultBodies.exception(500, "Wystąpił nieoczekiwany błąd.", ""));
      default -> page(how);
    };
  }

  static Reply page(String code) {
    String title =
        switch (code) {
          case "200" -> "Request unsuccessful";
          case "403" -> "Access denied";
          case "502" -> "Bad gateway";
          case "503" -> "Service unavailable";
          default -> "Gateway time-out";
        };
    return Reply.html(
        Integer.parseInt(code),
        """
        <!DOCTYPE html>
        <html><head><title>%s</title></head><body>
        <h1>%s</h1><p>Incident: symulacja, numer 0000-%s</p>
        </body></html>
        """
            .formatted(title, title, code));
  }
}
