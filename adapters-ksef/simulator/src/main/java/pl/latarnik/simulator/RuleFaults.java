package pl.latarnik.simulator;

import java.util.List;

/** The clock's fault, and those that need no switch: the rules of the simulator make them. */
final class RuleFaults {
  private RuleFaults() {}

  static List<FaultKind> kinds() {
    return List.of(
        FaultKind.of(
                "F-26",
                FaultKind.Place.CLOCK,
                "The server's clock is wrong: every time it tells and every day it decides by."
                    + " The header Date is the JDK server's own and stays the machine's")
            .with(
                FaultParameter.number(
                    "seconds", 120, -86_400, 86_400, "how far ahead; negative for behind"))
            .endless(),
        always("F-02", "Sent again after F-01: the second gets 440, the first keeps its 200"),
        always("F-03", "440 for the same seller, kind and P_2, whatever the bytes"),
        always("F-27", "P_1 of yesterday without offlineMode: taken as Offline"),
        always("F-28", "P_1 of tomorrow: 450"),
        always("F-31", "A session whose invoices were all rejected: 445 and no UPO"),
        always(
            "F-32",
            "Technical corrections: 21166 and 21167; a hash that never was is taken as good"),
        always(
            "F-38",
            "The page of KOD I finds nothing before the invoice is processed; that of KOD II does"
                + " not ask for the invoice"));
  }

  private static FaultKind always(String id, String summary) {
    return FaultKind.of(id, FaultKind.Place.ALWAYS, summary);
  }
}
