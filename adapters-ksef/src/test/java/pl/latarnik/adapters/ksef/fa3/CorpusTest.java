package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Validation;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.latarnik.adapters.ksef.xsd.Paths;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.InvoiceXml.Readable;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.InvoiceKind;

class CorpusTest {

  private static final Fa3InvoiceXml READER = new Fa3InvoiceXml();

  static java.util.List<Corpus.Entry> valid() {
    return Corpus.valid().asJava();
  }

  @Test
  void every_file_has_a_row_in_the_readme_and_every_row_a_file() {
    assertEquals(Corpus.fileNames(), Corpus.valid().map(Corpus.Entry::name).sorted());
  }

  @Test
  void every_kind_of_invoice_and_every_kind_of_buyer_that_a_file_can_tell_occurs() {
    assertEquals(
        List.of(InvoiceKind.values()), Corpus.valid().map(Corpus.Entry::kind).distinct().sorted());
    assertEquals(
        List.of(
            BuyerCategory.KRAJOWY,
            BuyerCategory.BEZ_SIEDZIBY_W_POLSCE,
            BuyerCategory.BEZ_IDENTYFIKATORA,
            BuyerCategory.KONSUMENT),
        Corpus.valid().map(Corpus.Entry::buyer).distinct().sorted());
  }

  @Test
  void every_element_of_fa3_occurs_in_a_valid_file_at_every_place_where_it_may_stand() {
    Set<String> missing =
        Paths.of(SchemaDocuments.model()).stream()
            .map(Paths.At::path)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(missing.size() > 400, "places: " + missing.size());

    Corpus.valid().forEach(e -> XmlPieces.of(e.text()).forEach(p -> missing.remove(p.key())));

    assertEquals(Set.of(), missing);
  }

  @ParameterizedTest
  @MethodSource("valid")
  @Tag("M13")
  @Tag("M19")
  void a_valid_file_is_taken_and_is_what_the_readme_says(Corpus.Entry entry) {
    Validation<List<Finding>, Readable> read =
        READER.read(TckFa3.bytes(entry.text()), Environment.PRODUCTION, Reading.FRI_2026_05_15);

    assertTrue(read.isValid(), () -> read.getError().mkString("\n"));
    assertEquals(entry.kind(), read.get().facts().kind());
    assertEquals(entry.buyer(), read.get().facts().buyer());
    assertEquals(entry.warnings(), read.get().warnings().map(Finding::code));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void the_content_of_a_valid_file_can_be_read(Corpus.Entry entry) {
    var read = READER.content(TckFa3.bytes(entry.text()));

    assertTrue(read.isValid(), () -> read.getError().mkString("\n"));
  }
}
