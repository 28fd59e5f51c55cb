package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceKind;

/** Runs over the sample files beside the project; skipped where there are none. */
class OfficialSamplesTest {

  private static final LocalDate FRI_2026_11_20 = LocalDate.of(2026, 11, 20);

  private static List<Path> samples;

  @BeforeAll
  static void find_the_samples() {
    samples = OfficialData.samples();
    assumeFalse(samples.isEmpty(), "no samples beside the project");
  }

  private static boolean isCovered(Path sample) {
    String text = text(sample);
    return (text.contains("<RodzajFaktury>VAT<") || text.contains("<RodzajFaktury>KOR<"))
        && !text.contains("<Zalacznik>");
  }

  @Test
  @Tag("M19")
  void every_vat_invoice_and_correction_without_attachment_reads_and_maps() {
    Fa3InvoiceXml own = new Fa3InvoiceXml();
    List<Path> covered = samples.stream().filter(OfficialSamplesTest::isCovered).toList();
    assertTrue(covered.size() >= 10, "samples: " + covered.size());

    for (Path sample : covered) {
      ExactBytes file = ExactBytes.of(bytes(sample));
      var facts = own.read(file, Environment.TEST, FRI_2026_11_20);
      assertTrue(facts.isValid(), () -> sample + " " + facts.getError());
      var content = own.content(file);
      assertTrue(content.isValid(), () -> sample + " " + content.getError());
      assertEquals(facts.get().facts().number(), content.get().issue().number());
      assertEquals(facts.get().facts().vat(), content.get().totals().vat());
      assertEquals(
          facts.get().facts().corrects().size(),
          content.get().correction().map(c -> c.originals().size()).getOrElse(0));
    }
  }

  @Test
  void every_other_kind_and_the_attachment_are_refused_by_name() {
    Fa3InvoiceXml own = new Fa3InvoiceXml();
    // One sample has characters of a broken encoding, which KSeF forbids.
    Set<String> expected = Set.of("SCHEMA_NOT_SUPPORTED_YET", "BYTES_FORBIDDEN_CHARACTER");

    for (Path sample : samples.stream().filter(file -> !isCovered(file)).toList()) {
      var read = own.read(ExactBytes.of(bytes(sample)), Environment.TEST, FRI_2026_11_20);
      assertTrue(read.isInvalid(), sample::toString);
      Set<String> codes = read.getError().filter(Finding::isError).map(Finding::code).toJavaSet();
      assertTrue(codes.contains("SCHEMA_NOT_SUPPORTED_YET"), sample::toString);
      assertTrue(expected.containsAll(codes), () -> sample + " " + read.getError());
    }
  }

  @Test
  void the_official_files_give_the_same_answers() {
    assumeTrue(OfficialData.schemas().isPresent(), "no schemas beside the project");
    Fa3InvoiceXml own = new Fa3InvoiceXml();
    Fa3InvoiceXml official = new Fa3InvoiceXml(OfficialData.schemas().get());

    for (Path sample : samples) {
      ExactBytes file = ExactBytes.of(bytes(sample));
      assertEquals(
          official.read(file, Environment.PRODUCTION, FRI_2026_11_20),
          own.read(file, Environment.PRODUCTION, FRI_2026_11_20),
          sample::toString);
    }
  }

  @Test
  void the_kinds_of_the_samples_are_many() {
    assertTrue(
        Stream.of(InvoiceKind.values())
            .allMatch(
                kind ->
                    samples.stream()
                        .anyMatch(file -> text(file).contains("<RodzajFaktury>" + kind + "<"))));
  }

  private static String text(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
