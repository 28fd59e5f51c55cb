package pl.latarnik.bootstrap.demo;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import pl.latarnik.adapters.ksef.fa3.Fa3InvoiceXml;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.KsefNumber;

/**
 * The invoices of the demonstration: bundled templates, filled in with numbers and days, and
 * written by the program's own writer from what they say.
 */
final class Templates {

  private static final int DAYS_TO_PAY = 14;

  /** Kinds of invoices, in the order in which they are issued; then again from the start. */
  private static final List<String> NAMES =
      List.of("domestic", "foreign-eu", "consumer", "foreign-export", "many-lines");

  private Templates() {}

  /** Returns the n-th invoice, counted from 0, of the day on which it is made. */
  static ExactBytes invoice(int n, InvoiceNumber number, Instant now) {
    return bytes(filled(NAMES.get(n % NAMES.size()), number, now));
  }

  /** Returns a correction made now of an original that was made from template 0. */
  static ExactBytes correction(
      InvoiceNumber number, Instant now, InvoiceNumber original, IssueDate day, KsefNumber ksef) {
    return bytes(
        filled("correction", number, now)
            .replace("${originalP2}", original.text())
            .replace("${originalP1}", day.toString())
            .replace("${ksefNumber}", ksef.text()));
  }

  private static String filled(String name, InvoiceNumber number, Instant now) {
    LocalDate today = PolishTime.dayOf(now);
    return template(name)
        .replace("${created}", now.truncatedTo(ChronoUnit.SECONDS).toString())
        .replace("${p1}", today.toString())
        .replace("${due}", today.plusDays(DAYS_TO_PAY).toString())
        .replace("${p2}", number.text());
  }

  private static String template(String name) {
    String path = "/demo/" + name + ".xml";
    try (InputStream in = Templates.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program has lost its template " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("template " + path + " cannot be read", e);
    }
  }

  private static ExactBytes bytes(String template) {
    InvoiceXml xml = new Fa3InvoiceXml();
    ExactBytes filled = ExactBytes.of(template.getBytes(StandardCharsets.UTF_8));
    return xml.content(filled)
        .flatMap(xml::write)
        .toEither()
        .getOrElseThrow(findings -> new IllegalStateException("a template is wrong: " + findings));
  }
}
