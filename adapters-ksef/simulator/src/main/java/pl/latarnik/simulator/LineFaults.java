package pl.latarnik.simulator;

import java.util.List;
import java.util.Optional;

/** Faults of the line and of the front before KSeF: cut answers, pages of HTML, blocks. */
final class LineFaults {
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
                "F-16",
                FaultKind.Place.BEFORE,
                "The front answers 502, 503 or 504 with a page of HTML; KSeF gets nothing")
            .with(FaultParameter.choice("code", "status, by turns", "502", "503", "504"))
            .thatPasses()
            .doing(
                (strike, scene, answer) ->
                    Optional.of(page(strike.choice("code"), "Bad gateway"))));
  }

  static Reply lost(String how) {
    return how.equals("CUT") ? Reply.cut() : Reply.hanging();
  }

  static Reply page(String code, String title) {
    return Reply.html(
        Integer.parseInt(code),
        """
        <!DOCTYPE html>
        <html><head><title>%s %s</title></head><body>
        <h1>%s %s</h1><p>{"status": "symulacja"}</p>
        </body></html>
        """
            .formatted(code, title, code, title));
  }
}
