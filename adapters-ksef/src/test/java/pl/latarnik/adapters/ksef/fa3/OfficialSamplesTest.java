package pl.latarnik.adapters.ksef.fa3;

import static java.util.Map.entry;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.InvoiceXml.Readable;
import pl.latarnik.domain.invoice.CorrectedInvoice;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.content.BuyerReading;
import pl.latarnik.domain.invoice.content.CorrectedDocument;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.PartyIdentity;

/** Runs over the sample files beside the project; skipped where there are none. */
class OfficialSamplesTest {

  private static final LocalDate FRI_2026_11_20 = LocalDate.of(2026, 11, 20);

  private static List<Path> samples;

  @BeforeAll
  static void find_the_samples() {
    samples = OfficialData.samples();
    assumeFalse(samples.isEmpty(), "no samples beside the project");
  }

  @Test
  @Tag("M13")
  @Tag("M19")
  void every_sample_is_valid_and_maps_to_what_the_list_says_of_it() {
    Manifest manifest = OfficialData.manifest().orElseThrow();
    assertEquals(
        samples.stream().map(Path::getFileName).collect(Collectors.toSet()),
        manifest.entries().stream().map(e -> e.file().getFileName()).collect(Collectors.toSet()));

    for (Manifest.Entry sample : manifest.entries()) {
      ExactBytes file = ExactBytes.of(bytes(sample.file()));
      checkFindings(sample, file);
      checkContent(sample, new Fa3Content().read(file));
    }
  }

  /** KSeF takes all of them, but for one with characters of a broken encoding. */
  private static void checkFindings(Manifest.Entry sample, ExactBytes file) {
    var read = new Fa3InvoiceXml().read(file, Environment.TEST, FRI_2026_11_20);
    Set<String> errors =
        read.fold(all -> all, Readable::warnings)
            .filter(Finding::isError)
            .map(Finding::code)
            .toJavaSet();
    assertEquals(
        hasForbiddenCharacters(sample.file()) ? Set.of("BYTES_FORBIDDEN_CHARACTER") : Set.of(),
        errors,
        sample::toString);
    if (read.isValid()) {
      checkFacts(sample, read.get().facts(), new Fa3InvoiceXml().content(file).get());
    }
  }

  private static boolean hasForbiddenCharacters(Path file) {
    return text(file).codePoints().anyMatch(ForbiddenCharacters::contains);
  }

  private static void checkFacts(Manifest.Entry sample, InvoiceFacts facts, InvoiceContent same) {
    assertEquals(sample.text("RodzajFaktury"), facts.kind().name(), sample::toString);
    assertEquals(sample.text("P_1"), facts.issueDate().toString(), sample::toString);
    assertEquals(sample.text("P_2"), facts.number().text(), sample::toString);
    assertEquals(sample.text("currency"), facts.currency(), sample::toString);
    assertEquals(sample.number("corrected_docs"), facts.corrects().size(), sample::toString);
    assertEquals(
        sample.number("corrected_with_ksef_no"),
        facts.corrects().count(CorrectedInvoice::inKsef),
        sample::toString);
    assertEquals(facts.vat(), same.totals().vat(), sample::toString);
    assertEquals(facts.total(), same.totals().due(), sample::toString);
    assertEquals(facts.seller(), same.seller().nip(), sample::toString);
    assertEquals(facts.buyer(), BuyerReading.from(same.buyer()).category(), sample::toString);
  }

  private static void checkContent(Manifest.Entry sample, InvoiceContent content) {
    List<CorrectedDocument> originals =
        content.correction().map(c -> c.originals().toJavaList()).getOrElse(List.of());
    Map<String, Object> found =
        Map.ofEntries(
            entry("RodzajFaktury", content.issue().kind()),
            entry("P_1", content.issue().issueDate()),
            entry("P_2", content.issue().number()),
            entry("currency", content.issue().currency()),
            entry("buyer_kind", buyerKind(content.buyer().identity())),
            entry("lines", content.lines().size()),
            entry("attachment", content.attachment().isDefined() ? "yes" : "no"),
            entry("self_billing", content.annotations().selfBilling() ? "yes" : "no"),
            entry("jst", content.buyer().localGovernmentUnit() ? 1 : 2),
            entry("gv", content.buyer().vatGroupMember() ? 1 : 2),
            entry("third_parties", content.thirdParties().size()),
            entry("corrected_docs", originals.size()),
            entry("corrected_with_ksef_no", count(originals, true)),
            entry("corrected_outside_ksef", count(originals, false)),
            entry(
                "seller_nip_checksum", content.seller().nip().checkDigitIsRight() ? "ok" : "bad"));
    found.forEach(
        (column, value) ->
            assertEquals(sample.text(column), value.toString(), () -> sample + " " + column));
  }

  private static long count(List<CorrectedDocument> originals, boolean inKsef) {
    return originals.stream().filter(one -> one.ksefNumber().isDefined() == inKsef).count();
  }

  private static String buyerKind(PartyIdentity identity) {
    return switch (identity.kind()) {
      case POLISH_NIP -> "NIP";
      case EU_VAT_NUMBER ->
          "foreign (EU VAT %s)".formatted(((PartyIdentity.EuVatNumber) identity).country());
      case OTHER_NUMBER ->
          "foreign (ID %s)".formatted(((PartyIdentity.OtherNumber) identity).country().get());
      case NO_NUMBER -> "no id";
      case INTERNAL_ID -> "internal";
    };
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
