package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.content.AttachmentBlock;
import pl.latarnik.domain.invoice.content.AttachmentColumn;
import pl.latarnik.domain.invoice.content.AttachmentEntry;
import pl.latarnik.domain.invoice.content.AttachmentTable;
import pl.latarnik.domain.invoice.content.ColumnType;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.Order;
import pl.latarnik.domain.invoice.content.OrderLine;
import pl.latarnik.domain.invoice.content.PartialAdvance;
import pl.latarnik.domain.invoice.content.SettledAdvance;
import pl.latarnik.domain.invoice.content.VatRate;

/** Orders, advances and the attachment, field by field. */
@Tag("M13")
class AdvanceContentTest {

  private static final LocalDate FRI_2026_04_17 = LocalDate.of(2026, 4, 17);
  private static final LocalDate FRI_2026_04_24 = LocalDate.of(2026, 4, 24);

  private final InvoiceContent invoice =
      new Fa3InvoiceXml().content(TckFa3.bytes(OwnFiles.fullAdvance())).get();

  @Test
  void partial_advances_keep_their_day_amount_and_rate_with_all_its_decimals() {
    assertEquals(
        List.of(
            new PartialAdvance(
                FRI_2026_04_17, new BigDecimal("-518.80"), Option.some(new BigDecimal("4.269010"))),
            new PartialAdvance(FRI_2026_04_24, new BigDecimal("-100.01"), Option.none())),
        invoice.partialAdvances());
    assertEquals(Option.some(new BigDecimal("4.2623")), invoice.totals().exchangeRate());
  }

  @Test
  void settled_advances_lie_in_ksef_or_outside() {
    assertEquals(
        List.of(
            new SettledAdvance.InKsef("1111111111-20260330-16B99491C78B-3D"),
            new SettledAdvance.OutsideKsef(InvoiceNumber.of("Z/2025/12/505"))),
        invoice.settledAdvances());
  }

  @Test
  void an_order_has_its_value_and_its_lines() {
    Order order = invoice.order().get();

    assertEquals(new BigDecimal("8506.07"), order.value());
    assertEquals(2, order.lines().size());
    assertEquals(
        new OrderLine(
            BigInteger.ONE,
            Option.some("uuid-506"),
            Option.some("Jacht kabinowy, kadłub surowy 507"),
            Option.some("IDX-508"),
            Option.some("5905090509050"),
            Option.some("30.12.11.510"),
            Option.some("8903 511"),
            Option.some("512"),
            Option.some("szt. 513"),
            amount("1.514000"),
            amount("5150.51500000"),
            amount("5160.5"),
            amount("1517.17"),
            Option.some(VatRate.RATE_23),
            amount("21.518000"),
            true,
            Option.some("GTU_05"),
            Option.some("WSTO_EE"),
            amount("519.19"),
            true),
        order.lines().get(0));
  }

  @Test
  void what_a_line_of_an_order_lacks_is_absent() {
    OrderLine line = invoice.order().get().lines().get(1);

    assertEquals(Option.some(VatRate.NP_II), line.rate());
    assertEquals(Option.none(), line.name());
    assertEquals(Option.none(), line.excise());
    assertFalse(line.before() || line.annex15());
  }

  private static Option<BigDecimal> amount(String text) {
    return Option.some(new BigDecimal(text));
  }

  @Test
  void a_block_of_an_attachment_has_heading_entries_paragraphs_and_tables() {
    List<AttachmentBlock> blocks = invoice.attachment().get().blocks();
    AttachmentBlock first = blocks.get(0);

    assertEquals(Option.some("Harmonogram budowy 521"), first.heading());
    assertEquals(
        List.of(
            new AttachmentEntry("Numer stępki 522", "PL-523"),
            new AttachmentEntry("Projekt 524", "Sztorm 525")),
        first.entries());
    assertEquals(
        List.of("Kadłub powstaje w trzech etapach 526.", "Każdy etap odbiera nabywca 527."),
        first.paragraphs());
    assertEquals(2, first.tables().size());
    assertEquals(
        new AttachmentBlock(
            Option.none(),
            List.of(new AttachmentEntry("Nadzór 546", "Inspektor Ćma 547")),
            List.empty(),
            List.empty()),
        blocks.get(1));
  }

  @Test
  void a_table_keeps_its_columns_rows_and_sum_with_empty_cells() {
    AttachmentTable table = invoice.attachment().get().blocks().get(0).tables().get(0);

    assertEquals(List.of(new AttachmentEntry("Waluta tabeli 528", "EUR 529")), table.entries());
    assertEquals(Option.some("Etapy i kwoty 530"), table.description());
    assertEquals(
        List.of(
            new AttachmentColumn(ColumnType.INT, "Etap 531"),
            new AttachmentColumn(ColumnType.TXT, "Zakres 532"),
            new AttachmentColumn(ColumnType.DATE, "Odbiór 533"),
            new AttachmentColumn(ColumnType.DATETIME, "Wodowanie 534"),
            new AttachmentColumn(ColumnType.TIME, "Godzina 535"),
            new AttachmentColumn(ColumnType.DEC, "")),
        table.columns());
    assertEquals(
        List.of(
            List.of("536", "Stępka i wręgi 537", "2026-06-12", "", "12:05:38", "1539.39"),
            List.of("540", "Wodowanie 541")),
        table.rows());
    assertEquals(Option.some(List.of("", "Razem 542", "1543.43")), table.sum());
  }

  @Test
  void a_table_may_lack_all_but_head_and_rows() {
    AttachmentTable table = invoice.attachment().get().blocks().get(0).tables().get(1);

    assertEquals(
        new AttachmentTable(
            List.empty(),
            Option.none(),
            List.of(new AttachmentColumn(ColumnType.TXT, "Uwagi 544")),
            List.of(List.of("Bez uwag 545")),
            Option.none()),
        table);
  }

  @Test
  void an_empty_note_and_an_empty_register_keep_their_places() {
    assertEquals(
        List.of(Option.none(), Option.some("Pomyślnych wiatrów 520")),
        invoice.footer().get().notes());
    assertEquals(1, invoice.footer().get().registers().size());
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_gives_facts_and_content(InvoiceKind kind) {
    String file =
        kind.isCorrection()
            ? TckFa3.correctionOf("FV/0").replace(">KOR<", ">" + kind + "<")
            : TckFa3.invoice().replace(">VAT<", ">" + kind + "<");

    var read =
        new Fa3InvoiceXml()
            .read(TckFa3.bytes(file), Environment.PRODUCTION, Reading.FRI_2026_05_15);

    assertTrue(read.isValid(), () -> read.getError().toString());
    assertEquals(kind, read.get().facts().kind());
    assertEquals(kind.isCorrection(), read.get().facts().corrects().nonEmpty());
    assertEquals(kind, new Fa3InvoiceXml().content(TckFa3.bytes(file)).get().issue().kind());
  }
}
