package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import pl.latarnik.application.port.out.Finding;

/** Holds the checks of sums to invoices that an accounting program could have made. */
@Tag("I-02")
class AnyInvoiceTest {

  private static final BigDecimal MUCH = new BigDecimal(1_000_000);

  @Provide
  Arbitrary<AnyInvoice> invoices() {
    return AnyInvoice.any();
  }

  @Provide
  Arbitrary<String> totals() {
    return Arbitraries.of("P_13_1", "P_13_2", "P_13_3", "P_13_4", "P_13_6_1", "P_13_7", "P_13_10");
  }

  @Property(tries = 500)
  void a_right_invoice_is_not_warned_of(@ForAll("invoices") AnyInvoice invoice) {
    assertEquals(List.empty(), Reading.findings(invoice.xml()), invoice::xml);
  }

  @Property(tries = 100)
  void a_wrong_sum_of_all_is_found(@ForAll("invoices") AnyInvoice invoice) {
    String wrong = altered(invoice.xml(), "P_15");

    assertEquals(List.of("MEANING_TOTAL_NOT_SUM"), Reading.codes(wrong));
  }

  @Property(tries = 200)
  void a_wrong_total_of_a_rate_is_found(
      @ForAll("invoices") AnyInvoice invoice, @ForAll("totals") String field) {
    Assume.that(invoice.xml().contains("<" + field + ">"));
    List<Finding> found = Reading.findings(altered(invoice.xml(), field));

    assertTrue(
        found.exists(
            f -> f.code().equals("MEANING_LINES_NOT_TOTAL") && f.xpath().endsWith("/" + field)),
        found::toString);
    assertTrue(found.exists(f -> f.code().equals("MEANING_TOTAL_NOT_SUM")));
  }

  @Property(tries = 100)
  void a_wrong_tax_is_found(@ForAll("invoices") AnyInvoice invoice) {
    Assume.that(invoice.xml().contains("<P_14_1>"));
    Assume.that(!invoice.correction() || !invoice.xml().contains("<P_13_1>0.00<"));
    List<Finding> found = Reading.findings(altered(invoice.xml(), "P_14_1"));

    assertTrue(found.exists(f -> f.code().equals("MEANING_TAX_NOT_RATE")), found::toString);
    assertTrue(found.exists(f -> f.code().equals("MEANING_TOTAL_NOT_SUM")), found::toString);
  }

  @Property(tries = 100)
  void a_wrong_tax_in_zloty_is_found_and_nothing_else(@ForAll("invoices") AnyInvoice invoice) {
    Assume.that(invoice.xml().contains("<P_14_1W>"));

    assertEquals(
        List.of("MEANING_VAT_IN_PLN_NOT_COURSE"), Reading.codes(altered(invoice.xml(), "P_14_1W")));
  }

  @Property(tries = 100)
  void a_wrong_line_is_found(@ForAll("invoices") AnyInvoice invoice) {
    String value = invoice.gross() ? "P_11A" : "P_11";
    List<String> found = Reading.codes(altered(invoice.xml(), value));

    assertTrue(found.contains("MEANING_LINES_NOT_TOTAL"), found::toString);
    assertEquals(!invoice.correction(), found.contains("MEANING_LINE_NOT_PRODUCT"));
  }

  /** Makes the first amount of a field larger by far. */
  private static String altered(String xml, String field) {
    Matcher amount = Pattern.compile("<" + field + ">([^<]+)<").matcher(xml);
    assertTrue(amount.find());
    BigDecimal more = new BigDecimal(amount.group(1)).add(MUCH);
    return xml.substring(0, amount.start(1)) + more.toPlainString() + xml.substring(amount.end(1));
  }
}
