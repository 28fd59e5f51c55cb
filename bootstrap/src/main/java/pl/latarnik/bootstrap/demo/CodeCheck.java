package pl.latarnik.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.verification.VerificationCodes;

/**
 * Checks the codes of prints: that they are there, say what they must, and lead where they must.
 */
final class CodeCheck {

  private CodeCheck() {}

  /** Checks the first print of an invoice issued offline: both codes, and nothing else. */
  static List<String> offline(Play play, Played invoice) {
    Checks checks = new Checks();
    VerificationCodes codes = WithoutConnection.codes(play.state(invoice));
    List<String> read = CodeReading.links(invoice.print().get());
    checks.equal(
        List.of(codes.kodI(), codes.kodII()).sorted(), read.sorted(), invoice.number() + " codes");
    checks.that(
        CodeReading.carriesHashOf(codes.kodI(), invoice), invoice.number() + ": hash of KOD I");
    checks.that(
        CodeReading.isSignedBy(codes.kodII(), play.certificate(), invoice),
        invoice.number() + ": signature of KOD II");
    return checks.problems();
  }

  /** Checks the print after the number: the one code, and that KSeF finds the invoice by it. */
  static List<String> withNumber(Play play, Played invoice) {
    Checks checks = new Checks();
    Invoice.Accepted accepted = (Invoice.Accepted) play.state(invoice);
    List<String> read = CodeReading.links(invoice.laterPrint().get());
    checks.equal(1, read.size(), invoice.number() + " codes");
    for (String link : read) {
      checks.that(CodeReading.carriesHashOf(link, invoice), invoice.number() + ": hash");
      JsonNode page = play.stage().control().page(link);
      checks.that(page.path("found").asBoolean(), invoice.number() + ": " + page);
      checks.equal(
          accepted.acceptance().number().text(),
          page.path("ksefNumber").asText(),
          invoice.number() + " number on the page");
    }
    return checks.problems();
  }

  /** Checks that the codes on a print that was handed over before still lead to the invoice. */
  static List<String> stillValid(Play play, Played invoice) {
    Checks checks = new Checks();
    VerificationCodes codes = WithoutConnection.codes(play.state(invoice));
    JsonNode first = play.stage().control().page(codes.kodI());
    JsonNode second = play.stage().control().page(codes.kodII());
    checks.that(first.path("found").asBoolean(), invoice.number() + ": KOD I: " + first);
    checks.that(second.path("valid").asBoolean(), invoice.number() + ": KOD II: " + second);
    return checks.problems();
  }
}
