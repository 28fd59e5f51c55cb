package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/** The invoices of the demonstration, filled in. */
class DemoFilesTest {

  private static InvoiceFacts facts(Path template) {
    var read =
        new Fa3InvoiceXml()
            .read(
                TckFa3.bytes(OwnFiles.filled(template)),
                Environment.PRODUCTION,
                Reading.FRI_2026_05_15);
    assertTrue(read.isValid(), () -> template + " " + read.getError());
    assertEquals(List.empty(), read.get().warnings(), template::toString);
    return read.get().facts();
  }

  @Test
  @Tag("M13")
  void they_are_right_without_a_warning_and_show_every_kind_of_buyer() {
    Map<String, BuyerCategory> buyers =
        HashMap.ofAll(
            OwnFiles.demo().stream(), file -> file.getFileName().toString(), f -> facts(f).buyer());

    assertEquals(
        HashMap.of(
            "domestic.xml", BuyerCategory.KRAJOWY,
            "correction.xml", BuyerCategory.KRAJOWY,
            "many-lines.xml", BuyerCategory.KRAJOWY,
            "foreign-eu.xml", BuyerCategory.BEZ_SIEDZIBY_W_POLSCE,
            "foreign-export.xml", BuyerCategory.BEZ_SIEDZIBY_W_POLSCE,
            "consumer.xml", BuyerCategory.KONSUMENT),
        buyers);
  }

  @Test
  void their_sums_add_up() {
    for (Path template : OwnFiles.demo()) {
      InvoiceContent content =
          new Fa3InvoiceXml().content(TckFa3.bytes(OwnFiles.filled(template))).get();
      BigDecimal vat = content.totals().vat().getOrElse(BigDecimal.ZERO);

      assertEquals(
          0, content.totals().due().compareTo(content.totals().net().add(vat)), template::toString);
    }
  }

  @Test
  void every_mark_is_filled_in() {
    for (Path template : OwnFiles.demo()) {
      assertFalse(OwnFiles.filled(template).contains("${"), template::toString);
    }
  }
}
