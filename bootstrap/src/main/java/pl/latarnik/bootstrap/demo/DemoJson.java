package pl.latarnik.bootstrap.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.LocalDate;
import pl.latarnik.adapters.cli.Words;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.lifecycle.Invoice;

/** The one JSON document of the demonstration; its keys are a contract. */
final class DemoJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DemoJson() {}

  static String of(Play play) {
    ObjectNode document = JSON.createObjectNode();
    ArrayNode invoices = document.putArray("invoices");
    play.invoices().forEach(invoice -> invoices.add(invoice(play, invoice)));
    ArrayNode steps = document.putArray("steps");
    for (Story.Step step : play.story().steps()) {
      ObjectNode node = steps.addObject().put("name", step.name()).put("ok", step.ok());
      step.problems().forEach(node.withArray("/problems")::add);
    }
    Path folder = play.folder().path();
    document.put("certificate", folder.resolve(Demonstration.CERTIFICATE).toString());
    document.put("folder", folder.toString());
    document.put("index", folder.resolve(IndexPage.NAME).toString());
    return document.toPrettyString();
  }

  private static ObjectNode invoice(Play play, Played played) {
    InvoiceView view = play.view(played);
    Invoice invoice = view.stored().invoice();
    ObjectNode node = JSON.createObjectNode();
    node.put("id", played.id().text());
    node.put("p2", played.number().text());
    node.put("mode", Words.of(invoice.particulars().issuance().kind()));
    put(node, "sendBy", sendBy(invoice.particulars().duty()).map(LocalDate::toString));
    put(node, "ksefNumber", number(invoice));
    put(node, "upo", played.upo().map(Path::toString));
    put(node, "pdf", played.print().orElse(played.laterPrint()).map(Path::toString));
    put(node, "kod1", kodI(played, invoice));
    put(node, "kod2", invoice.particulars().codes().map(codes -> codes.kodII()));
    node.put("xml", played.xml().toString());
    put(node, "pdfWithNumber", played.laterPrint().map(Path::toString));
    node.put("timeliness", view.ruling().timeliness().name());
    return node;
  }

  private static Option<LocalDate> sendBy(SubmissionDuty duty) {
    return duty instanceof SubmissionDuty.DueBy due ? Option.some(due.day()) : Option.none();
  }

  private static Option<String> number(Invoice invoice) {
    return invoice instanceof Invoice.Accepted accepted
        ? Option.some(accepted.acceptance().number().text())
        : Option.none();
  }

  /** An invoice issued online has its one code since it has its number. */
  private static Option<String> kodI(Played played, Invoice invoice) {
    return invoice
        .particulars()
        .codes()
        .map(codes -> codes.kodI())
        .orElse(() -> played.laterPrint().flatMap(print -> CodeReading.links(print).headOption()));
  }

  private static void put(ObjectNode node, String key, Option<String> value) {
    value.peek(text -> node.put(key, text)).onEmpty(() -> node.putNull(key));
  }
}
