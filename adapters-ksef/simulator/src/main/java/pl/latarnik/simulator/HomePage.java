package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The page at {@code /}: what the simulator holds, Polish first, without any script. */
final class HomePage {
  private static final String STYLE =
      "body{font:15px/1.4 sans-serif;margin:2em;max-width:75em}table{border-collapse:collapse}"
          + "th,td{border:1px solid #999;padding:.2em .6em;text-align:left;vertical-align:top}"
          + "small{color:#555}code{overflow-wrap:anywhere}";

  private final SimulatedKsef ksef;
  private final Latarnia latarnia;
  private final Connection connection;

  HomePage(SimulatedKsef ksef, Latarnia latarnia, Connection connection) {
    this.ksef = ksef;
    this.latarnia = latarnia;
    this.connection = connection;
  }

  void addTo(Router router) {
    router.add("GET", "/", (call, path) -> call.html(200, page()));
  }

  private String page() {
    StringBuilder body = new StringBuilder();
    state(body);
    faults(body);
    ksef.read(
        () -> {
          sessions(body);
          invoices(body);
          return body;
        });
    certificates(body);
    notices(body);
    limits(body);
    return """
        <!DOCTYPE html>
        <html lang="pl"><head><meta charset="utf-8"><title>Symulator KSeF</title>
        <style>%s</style></head><body>
        <h1>Symulator KSeF <small lang="en">KSeF simulator</small></h1>
        <p><em>Symulator Latarnika. To nie jest Krajowy System e-Faktur.</em>
        <small lang="en">Latarnik's simulator. This is not KSeF.</small></p>
        %s</body></html>
        """
        .formatted(STYLE, body);
  }

  private void state(StringBuilder body) {
    heading(body, "Stan", "State");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Zegar / Clock", ksef.clock().trueNow().toString()));
    rows.add(
        List.of("Zegar biegnie / Clock runs", ksef.clock().running() ? "tak / yes" : "nie / no"));
    rows.add(List.of("Łącze / Connection", connection.mode().name()));
    rows.add(List.of("Latarnia / Status service", latarnia.status().name()));
    table(body, List.of("", ""), rows);
  }

  private void faults(StringBuilder body) {
    heading(body, "Usterki", "Faults");
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode order : ksef.faults().json()) {
      rows.add(
          List.of(
              order.path("fault").asText(),
              order.path("operation").asText("-"),
              order.path("struck").asText("-") + " / " + order.path("times").asText("-"),
              order.path("summary").asText()));
    }
    table(
        body,
        List.of(
            "Usterka / Fault",
            "Operacja / Operation",
            "Uderzyła / Struck (0 = ∞)",
            "Co robi / What it does"),
        rows);
  }

  private void sessions(StringBuilder body) {
    heading(body, "Sesje", "Sessions");
    List<List<String>> rows = new ArrayList<>();
    for (Session session : ksef.sessions().all()) {
      rows.add(
          List.of(
              session.reference(),
              session.kind(),
              session.context().type() + " " + session.context().value(),
              session.state().code() + " " + session.state().description(),
              String.valueOf(session.invoices().size()),
              SimulatedClock.api(session.created())));
    }
    table(
        body,
        List.of(
            "Numer / Number",
            "Rodzaj / Kind",
            "Kontekst / Context",
            "Stan / State",
            "Faktur / Invoices",
            "Otwarta / Opened"),
        rows);
  }

  private void invoices(StringBuilder body) {
    heading(body, "Faktury", "Invoices");
    List<List<String>> rows = new ArrayList<>();
    for (HeldInvoice invoice : ksef.invoices()) {
      rows.add(
          List.of(
              invoice.number().orElse("-"),
              invoice.facts().map(InvoiceFacts::sellerNip).orElse("-"),
              invoice.status().code() + " " + invoice.status().description(),
              invoice.acceptance().map(HeldInvoice.Acceptance::ksefNumber).orElse("-"),
              invoice.acceptance().map(a -> a.mode().name()).orElse("-"),
              invoice.request().hash(),
              invoice.session().reference()));
    }
    table(
        body,
        List.of(
            "P_2",
            "NIP",
            "Stan / State",
            "Numer KSeF / KSeF number",
            "Tryb / Mode",
            "SHA-256",
            "Sesja / Session"),
        rows);
  }

  private void certificates(StringBuilder body) {
    heading(body, "Certyfikaty", "Certificates");
    List<List<String>> rows = new ArrayList<>();
    for (KeptCertificate kept : ksef.certificates().book().all()) {
      rows.add(
          List.of(
              kept.serial(),
              kept.type().apiName(),
              kept.certificate().getSubjectX500Principal().getName(),
              SimulatedClock.api(kept.validTo()),
              switch (kept.stateAt(ksef.clock().now())) {
                case Active -> "ważny / active";
                case Blocked -> "zablokowany / blocked";
                case Revoked -> "unieważniony / revoked";
                case Expired -> "wygasł / expired";
              }));
    }
    table(
        body,
        List.of(
            "Numer / Serial",
            "Typ / Type",
            "Podmiot / Subject",
            "Ważny do / Valid to",
            "Stan / State"),
        rows);
  }

  private void notices(StringBuilder body) {
    heading(body, "Komunikaty Latarni", "Notices");
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode notice : latarnia.messagesJson()) {
      rows.add(
          List.of(
              notice.path("id").asText(),
              notice.path("eventId").asText(),
              notice.path("category").asText() + " " + notice.path("type").asText(),
              notice.path("start").asText(),
              notice.path("end").asText("-"),
              notice.path("title").asText()));
    }
    table(
        body,
        List.of(
            "Numer / Number",
            "Zdarzenie / Event",
            "Rodzaj / Kind",
            "Początek / Start",
            "Koniec / End",
            "Tytuł / Title"),
        rows);
  }

  private static void limits(StringBuilder body) {
    heading(body, "Limity żądań", "Rate limits");
    List<List<String>> rows = new ArrayList<>();
    ObjectNode rates = Limits.rates();
    rates
        .fieldNames()
        .forEachRemaining(
            group -> {
              JsonNode rate = rates.path(group);
              rows.add(
                  List.of(
                      group,
                      rate.path("perSecond").asText(),
                      rate.path("perMinute").asText(),
                      rate.path("perHour").asText()));
            });
    table(body, List.of("Grupa / Group", "/ s", "/ min", "/ h"), rows);
  }

  private static void heading(StringBuilder body, String polish, String english) {
    body.append("<h2>%s <small lang=\"en\">%s</small></h2>%n".formatted(polish, english));
  }

  private static void table(StringBuilder body, List<String> heads, List<List<String>> rows) {
    if (rows.isEmpty()) {
      body.append("<p>brak <small lang=\"en\">none</small></p>\n");
      return;
    }
    body.append("<table>\n<tr>");
    heads.forEach(head -> body.append("<th>").append(head).append("</th>"));
    body.append("</tr>\n");
    for (List<String> row : rows) {
      body.append("<tr>");
      row.forEach(cell -> body.append("<td>").append(Page.escaped(cell)).append("</td>"));
      body.append("</tr>\n");
    }
    body.append("</table>\n");
  }
}
