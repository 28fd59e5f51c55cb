package pl.latarnik.adapters.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.Instant;
import pl.latarnik.application.port.in.CheckCertificates.Report;
import pl.latarnik.application.port.in.ListCertificates.Certificates;
import pl.latarnik.application.port.in.RevokeCertificate.Revoked;
import pl.latarnik.application.port.out.EnrolmentVault.Kept;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateStanding;
import pl.latarnik.domain.certificate.KsefCertificate;

/** Certificates as JSON. */
final class CertificateJson {

  private CertificateJson() {}

  static void list(Context context, Certificates certificates) {
    Json.write(
        context.console().out(),
        out -> {
          out.writeStartArray();
          for (KsefCertificate c : certificates.all()) {
            out.writeStartObject();
            certificate(out, c, now(context));
            standing(out, certificates.standings().get(c.serial()));
            out.writeBooleanField("signs", certificates.signing().contains(c));
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }

  static void check(Context context, Report report, Option<Kept> renewed) {
    Json.write(
        context.console().out(),
        out -> {
          out.writeStartObject();
          out.writeStringField(
              "signing", report.signing().map(c -> c.serial().hex()).getOrElse((String) null));
          out.writeStringField(
              "refusal",
              report
                  .signing()
                  .swap()
                  .map(CertificateRefusal::reason)
                  .map(Enum::name)
                  .getOrElse((String) null));
          out.writeBooleanField("renewalDue", report.renewalIsDue());
          out.writeStringField(
              "renewed", renewed.map(k -> k.certificate().serial().hex()).getOrElse((String) null));
          out.writeStringField(
              "notAsked", report.notAsked().map(KsefFailure::detail).getOrElse((String) null));
          out.writeArrayFieldStart("certificates");
          for (var checked : report.certificates()) {
            out.writeStartObject();
            certificate(out, checked.certificate(), report.at());
            standing(out, checked.standing());
            out.writeStringField("source", checked.source().name());
            out.writeBooleanField("signs", report.signing().contains(checked.certificate()));
            out.writeEndObject();
          }
          out.writeEndArray();
          invoices(out, "failing", report.failing());
          out.writeEndObject();
        });
  }

  static void enrolled(Context context, Option<Kept> kept) {
    Json.write(
        context.console().out(),
        out -> {
          out.writeStartObject();
          for (Kept k : kept) {
            certificate(out, k.certificate(), now(context));
            out.writeStringField("place", k.place());
          }
          out.writeEndObject();
        });
  }

  static void revoked(Context context, Revoked revoked) {
    Json.write(
        context.console().out(),
        out -> {
          out.writeStartObject();
          out.writeStringField("serial", revoked.serial().hex());
          out.writeBooleanField("revoked", true);
          invoices(out, "failing", revoked.failing());
          out.writeEndObject();
        });
  }

  static void notRevoked(Context context, String serial, List<StoredInvoice> unsent) {
    Json.write(
        context.console().out(),
        out -> {
          out.writeStartObject();
          out.writeStringField("serial", serial);
          out.writeBooleanField("revoked", false);
          invoices(out, "unsent", unsent);
          out.writeEndObject();
        });
  }

  private static void certificate(JsonGenerator out, KsefCertificate c, Instant now)
      throws IOException {
    out.writeStringField("serial", c.serial().hex());
    out.writeStringField("type", c.type().name());
    out.writeStringField("holder", c.holder());
    out.writeStringField("keyAlgorithm", c.keyAlgorithm());
    out.writeStringField("validFrom", c.validFrom().toString());
    out.writeStringField("validTo", c.validTo().toString());
    out.writeNumberField("daysLeft", c.daysLeft(now));
  }

  private static void standing(JsonGenerator out, Option<CertificateStanding> standing)
      throws IOException {
    out.writeStringField("status", standing.map(s -> s.status().name()).getOrElse("UNKNOWN"));
    out.writeStringField(
        "statusCheckedAt", standing.map(s -> s.checkedAt().toString()).getOrElse((String) null));
  }

  private static void invoices(JsonGenerator out, String name, List<StoredInvoice> invoices)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (StoredInvoice stored : invoices) {
      out.writeStartObject();
      out.writeStringField("id", stored.invoice().id().text());
      out.writeStringField("p2", stored.invoice().particulars().facts().number().text());
      out.writeStringField("state", InvoiceLines.state(stored.invoice()));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static Instant now(Context context) {
    return context.program().clock().instant();
  }
}
