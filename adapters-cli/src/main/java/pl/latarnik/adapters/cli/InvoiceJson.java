package pl.latarnik.adapters.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.domain.bookkeeping.JpkMarker;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.StatedBuyer;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.outage.NoticeId;

/** Invoices as JSON; the keys are a contract (more may follow, none changes). */
final class InvoiceJson {

  private InvoiceJson() {}

  static void writeAll(Context context, List<InvoiceView> views, boolean history) {
    Json.write(
        context.console().out(),
        json -> {
          json.writeStartArray();
          for (InvoiceView view : views) {
            write(json, view, history);
          }
          json.writeEndArray();
        });
  }

  static void writeOne(Context context, InvoiceView view) {
    Json.write(context.console().out(), json -> write(json, view, true));
  }

  private static void write(JsonGenerator json, InvoiceView view, boolean history)
      throws IOException {
    Invoice invoice = view.stored().invoice();
    Particulars p = invoice.particulars();
    InvoiceFacts facts = p.facts();
    json.writeStartObject();
    json.writeStringField("id", invoice.id().text());
    json.writeStringField("p2", facts.number().text());
    json.writeStringField("sellerNip", facts.seller().digits());
    json.writeStringField("hash", facts.hash().base64());
    json.writeStringField("mode", Words.of(p.issuance().kind()));
    json.writeStringField("issueDate", facts.issueDate().toString());
    json.writeStringField("state", InvoiceLines.state(invoice));
    json.writeStringField("sendBy", orNull(sendBy(p.duty())));
    json.writeStringField("safeBy", orNull(safeBy(p.duty())));
    json.writeStringField("timeliness", view.ruling().timeliness().name());
    json.writeStringField("ksefNumber", orNull(ksefNumber(invoice)));
    json.writeStringField("receiptDate", orNull(view.ruling().receiptDate().map(Object::toString)));
    json.writeNumberField("attempts", p.attempts());
    json.writeStringField("lastError", orNull(p.lastError()));
    json.writeStringField("kod1", orNull(p.codes().map(c -> c.kodI())));
    json.writeStringField("kod2", orNull(p.codes().map(c -> c.kodII())));
    json.writeStringField("mark", p.issuance().kind().mark());
    json.writeStringField("cause", p.issuance().cause().name());
    json.writeStringField("notice", orNull(p.issuance().notice().map(NoticeId::text)));
    json.writeStringField("jpkMarker", orNull(view.jpk().marker().map(JpkMarker::mark)));
    json.writeStringField("jpkCorrection", view.jpk().correction().name());
    json.writeStringField("transactionConfirmation", view.confirmation().answer().name());
    json.writeStringField("buyer", StatedBuyers.word(facts.buyer()));
    json.writeStringField("buyerByFile", StatedBuyers.word(facts.buyerByFile()));
    json.writeStringField("buyerReason", orNull(facts.stated().map(StatedBuyer::reason)));
    json.writeStringField(
        "replaces", orNull(p.transport().replaces().map(hash -> InvoiceId.from(hash).text())));
    json.writeStringField("replacedBy", orNull(replacedBy(invoice)));
    json.writeStringField("unexpectedMode", orNull(unexpectedMode(invoice)));
    json.writeStringField("unexpectedDay", orNull(unexpectedDay(invoice)));
    json.writeBooleanField("attachment", p.transport().attachment());
    if (history) {
      writeHistory(json, view);
    }
    json.writeEndObject();
  }

  private static void writeHistory(JsonGenerator json, InvoiceView view) throws IOException {
    json.writeArrayFieldStart("history");
    for (DomainEvent event : view.history()) {
      json.writeStartObject();
      json.writeStringField("at", event.at().toString());
      json.writeStringField("event", event.kind().name());
      json.writeStringField("detail", event.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static Option<String> sendBy(SubmissionDuty duty) {
    return duty.fold(
        due -> Option.some(due.day().toString()),
        waits -> Option.some("open"),
        none -> Option.none(),
        not -> Option.none());
  }

  private static Option<String> safeBy(SubmissionDuty duty) {
    return duty.fold(
        due -> Option.some(due.safeBy().toString()),
        waits -> Option.some("open"),
        none -> Option.none(),
        not -> Option.none());
  }

  private static Option<String> replacedBy(Invoice invoice) {
    return invoice instanceof Invoice.Rejected rejected
        ? rejected.replacedBy().map(InvoiceId::text)
        : Option.none();
  }

  private static Option<String> unexpectedMode(Invoice invoice) {
    return invoice instanceof Invoice.Accepted accepted
        ? accepted.unexpectedMode().map(Enum::name)
        : Option.none();
  }

  private static Option<String> unexpectedDay(Invoice invoice) {
    return invoice instanceof Invoice.Accepted accepted
        ? accepted.unexpectedDay().map(LocalDate::toString)
        : Option.none();
  }

  private static Option<String> ksefNumber(Invoice invoice) {
    return invoice instanceof Invoice.Accepted accepted
        ? Option.some(accepted.acceptance().number().text())
        : Option.none();
  }

  @SuppressWarnings("NullAway") // the generator writes null for null, which vavr cannot say
  private static String orNull(Option<String> text) {
    return text.getOrNull();
  }
}
