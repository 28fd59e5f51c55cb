package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Writes states of sessions and invoices; members without a value are left out. */
final class StatusJson {
  private StatusJson() {}

  /** Makes links to confirmations, all with one end of validity. */
  record Links(UnaryOperator<String> link, Instant expires) {}

  static ObjectNode session(Session session, Links links) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("status", status(session));
    node.put("dateCreated", SimulatedClock.api(session.created()));
    node.put("dateUpdated", SimulatedClock.api(session.updated()));
    node.put("validUntil", SimulatedClock.api(session.validUntil()));
    if (!session.upo().isEmpty()) {
      ArrayNode pages = node.putObject("upo").putArray("pages");
      for (Session.UpoPage upo : session.upo()) {
        ObjectNode page = pages.addObject();
        page.put("referenceNumber", upo.reference());
        page.put("downloadUrl", links.link().apply(upo.key()));
        page.put("downloadUrlExpirationDate", SimulatedClock.api(links.expires()));
      }
    }
    // Counts of zero are left out except for packages that were read to their end: the tests of
    // both official clients rely on that.
    int least = session.tellsZeros() ? 0 : 1;
    putFrom(least, node, "invoiceCount", session.invoices().size());
    putFrom(least, node, "successfulInvoiceCount", session.count(200));
    putFrom(least, node, "failedInvoiceCount", session.failed());
    return node;
  }

  static ObjectNode sessionItem(Session session) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("referenceNumber", session.reference());
    node.set("status", status(session));
    node.put("dateCreated", SimulatedClock.api(session.created()));
    node.put("dateUpdated", SimulatedClock.api(session.updated()));
    node.put("validUntil", SimulatedClock.api(session.validUntil()));
    node.put("totalInvoiceCount", session.invoices().size());
    node.put("successfulInvoiceCount", session.count(200));
    node.put("failedInvoiceCount", session.failed());
    return node;
  }

  static ObjectNode invoice(HeldInvoice invoice, Links links) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("ordinalNumber", invoice.ordinal());
    invoice.number().ifPresent(number -> node.put("invoiceNumber", number));
    invoice.acceptance().ifPresent(a -> node.put("ksefNumber", a.ksefNumber()));
    node.put("referenceNumber", invoice.reference());
    node.put("invoiceHash", invoice.request().hash());
    invoice.fileName().ifPresent(name -> node.put("invoiceFileName", name));
    node.put("invoicingDate", SimulatedClock.api(invoice.receivedAt()));
    invoice
        .acceptance()
        .ifPresent(
            acceptance -> {
              node.put("acquisitionDate", SimulatedClock.api(acceptance.at()));
              node.put("permanentStorageDate", SimulatedClock.api(acceptance.at()));
              node.put("upoDownloadUrl", links.link().apply(acceptance.upoKey()));
              node.put("upoDownloadUrlExpirationDate", SimulatedClock.api(links.expires()));
              node.put("invoicingMode", acceptance.mode().name());
            });
    ObjectNode status = node.putObject("status");
    status.put("code", invoice.status().code());
    status.put("description", invoice.status().description());
    if (!invoice.status().details().isEmpty()) {
      invoice.status().details().forEach(status.putArray("details")::add);
    }
    if (!invoice.status().extensions().isEmpty()) {
      invoice.status().extensions().forEach(status.putObject("extensions")::put);
    }
    return node;
  }

  private static ObjectNode status(Session session) {
    ObjectNode status = JsonNodeFactory.instance.objectNode();
    status.put("code", session.state().code());
    status.put("description", session.state().description());
    if (!session.detail().isEmpty()) {
      status.putArray("details").add(session.detail());
    }
    return status;
  }

  private static void putFrom(int least, ObjectNode node, String name, long count) {
    if (count >= least) {
      node.put(name, count);
    }
  }
}
