package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The limits the simulator tells its callers; it does not enforce the rates yet. */
final class Limits {
  static final int LARGEST_COUNT = 10_000;
  private static final int MEGABYTES = 1;
  private static final int MEGABYTES_WITH_ATTACHMENT = 3;

  private Limits() {}

  static ObjectNode rates() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    rate(node, "onlineSession", 10, 30, 120);
    rate(node, "batchSession", 10, 20, 60);
    rate(node, "invoiceSend", 10, 30, 180);
    rate(node, "invoiceStatus", 30, 120, 1200);
    rate(node, "sessionList", 5, 10, 60);
    rate(node, "sessionInvoiceList", 10, 20, 200);
    rate(node, "sessionMisc", 10, 120, 1200);
    rate(node, "invoiceMetadata", 8, 16, 20);
    rate(node, "invoiceExport", 8, 16, 20);
    rate(node, "invoiceExportStatus", 10, 60, 600);
    rate(node, "invoiceDownload", 8, 16, 64);
    rate(node, "other", 10, 30, 120);
    return node;
  }

  static ObjectNode context() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (String kind : new String[] {"onlineSession", "batchSession"}) {
      ObjectNode limits = node.putObject(kind);
      limits.put("maxInvoiceSizeInMB", MEGABYTES);
      limits.put("maxInvoiceWithAttachmentSizeInMB", MEGABYTES_WITH_ATTACHMENT);
      limits.put("maxInvoices", LARGEST_COUNT);
    }
    return node;
  }

  private static void rate(ObjectNode node, String group, int second, int minute, int hour) {
    ObjectNode rate = node.putObject(group);
    rate.put("perSecond", second);
    rate.put("perMinute", minute);
    rate.put("perHour", hour);
  }
}
