package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.Finding.Layer;
import pl.latarnik.application.port.out.InvoiceXml.Readable;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Holds the warnings to the sample files beside the project, each of which was looked at: what is
 * named here is wrong in them, and nothing else may be named. Skipped where there are none.
 */
class SampleMeaningTest {

  private static final LocalDate FRI_2026_11_20 = LocalDate.of(2026, 11, 20);

  /** Numbers of originals are invented in the official examples. */
  private static final List<String> INVENTED_NUMBER = List.of("MEANING_KSEF_NUMBER_CHECKSUM");

  private static final Map<String, List<String>> WRONG =
      Map.ofEntries(
          Map.entry(
              "fop-attachment-2.xml",
              List.of("MEANING_ACCOUNT_CHECK_DIGITS", "MEANING_NIP_CHECK_DIGIT")),
          Map.entry(
              "fop-kor-collective-eur.xml",
              List.of("MEANING_BUYER_WITH_POLISH_EU_NUMBER", "MEANING_NIP_CHECK_DIGIT")),
          // Totals of every rate, and lines of some; a discount and prices that fit no value.
          Map.entry(
              "fop-vat-complex.xml",
              List.of(
                  "MEANING_ACCOUNT_CHECK_DIGITS",
                  "MEANING_EXEMPTION_UNMARKED",
                  "MEANING_LINES_NOT_TAX",
                  "MEANING_LINES_NOT_TOTAL",
                  "MEANING_LINE_NOT_PRODUCT",
                  "MEANING_MARGIN_UNMARKED",
                  "MEANING_NIP_CHECK_DIGIT",
                  "MEANING_TOTAL_NOT_SUM",
                  "MEANING_WDT_WITHOUT_EU_NUMBER")),
          // A line of 23% and no P_13_1, and a buyer of whom there is the NIP alone.
          Map.entry(
              "fop-vat-court-bailiff.xml",
              List.of("MEANING_BUYER_WITHOUT_NAME", "MEANING_LINES_NOT_TOTAL")),
          Map.entry("fop-vat-eur.xml", List.of("MEANING_PARTS_ABOVE_DUE")),
          Map.entry(
              "fop-vat-factoring.xml",
              List.of("MEANING_ACCOUNT_CHECK_DIGITS", "MEANING_SELLER_IS_BUYER")),
          Map.entry(
              "fop-zal-2.xml", List.of("MEANING_ADVANCE_ABOVE_ORDER", "MEANING_ORDER_NOT_SUM")),
          Map.entry("gobl-jst-customer.xml", List.of("MEANING_UNIT_WITHOUT_NUMBER")),
          // The line is an export and the total an intra-Community supply.
          Map.entry(
              "ksef2-06_exp.xml",
              List.of("MEANING_LINES_NOT_TOTAL", "MEANING_WDT_WITHOUT_EU_NUMBER")),
          Map.entry("mf-official-03.xml", INVENTED_NUMBER),
          Map.entry("mf-official-05.xml", INVENTED_NUMBER),
          Map.entry("mf-official-07.xml", INVENTED_NUMBER),
          Map.entry("mf-official-11.xml", INVENTED_NUMBER),
          Map.entry("mf-official-13.xml", INVENTED_NUMBER),
          Map.entry("mf-official-17.xml", INVENTED_NUMBER));

  @Test
  @Tag("I-02")
  @Tag("M19")
  void no_sample_is_warned_of_but_for_what_is_wrong_in_it() throws IOException {
    java.util.List<Path> samples = OfficialData.samples();
    assumeFalse(samples.isEmpty(), "no samples beside the project");

    Map<String, List<String>> found = new TreeMap<>();
    Map<String, List<String>> expected = new TreeMap<>();
    for (Path sample : samples) {
      String name = sample.getFileName().toString();
      found.put(name, codes(sample));
      expected.put(name, WRONG.getOrDefault(name, List.empty()));
    }

    assertEquals(expected, found);
  }

  private static List<String> codes(Path sample) throws IOException {
    return new Fa3InvoiceXml()
        .read(ExactBytes.of(Files.readAllBytes(sample)), Environment.TEST, FRI_2026_11_20)
        .fold(all -> all, Readable::warnings)
        .filter(finding -> finding.layer() == Layer.MEANING)
        .map(Finding::code)
        .distinct()
        .sorted();
  }
}
