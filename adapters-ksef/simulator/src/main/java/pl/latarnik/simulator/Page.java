package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The HTML frame of the code pages; says on each page that this is a simulation. */
final class Page {
  private Page() {}

  static String of(String title, ObjectNode content) {
    StringBuilder body = new StringBuilder();
    line(body, content.path("message").asText(""), "<p><strong>%s</strong></p>%n");
    for (JsonNode message : content.path("messages")) {
      line(body, message.asText(), "<p>%s</p>%n");
    }
    line(body, content.path("ksefNumber").asText(""), "<p>Numer KSeF: %s</p>%n");
    line(body, content.path("invoiceNumber").asText(""), "<p>Numer faktury: %s</p>%n");
    line(body, content.path("sellerNip").asText(""), "<p>NIP sprzedawcy: %s</p>%n");
    line(body, content.path("issueDate").asText(""), "<p>Data wystawienia: %s</p>%n");
    if (content.path("technicallyCorrected").asBoolean()) {
      line(body, "Faktura po korekcie technicznej.", "<p>%s</p>%n");
    }
    return """
        <!DOCTYPE html>
        <html lang="pl"><head><meta charset="utf-8"><title>%s</title></head>
        <body>
        <p><em>Symulator Latarnika. To nie jest Krajowy System e-Faktur.</em></p>
        <h1>%s</h1>
        %s</body></html>
        """
        .formatted(escaped(title), escaped(title), body);
  }

  private static void line(StringBuilder body, String text, String frame) {
    if (!text.isEmpty()) {
      body.append(frame.formatted(escaped(text)));
    }
  }

  /** Makes a text harmless in HTML. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
