package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.vavr.collection.List;
import io.vavr.control.Validation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.InvoiceXml.Readable;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.Environment;

class CorpusTest {

  private static final Fa3InvoiceXml READER = new Fa3InvoiceXml();

  static java.util.List<Corpus.Entry> valid() {
    return Corpus.valid().asJava();
  }

  @Test
  void every_file_has_a_row_in_the_readme_and_every_row_a_file() {
    assertEquals(Corpus.fileNames(), Corpus.valid().map(Corpus.Entry::name).sorted());
  }

  @ParameterizedTest
  @MethodSource("valid")
  @Tag("M13")
  @Tag("M19")
  void a_valid_file_is_taken_and_is_what_the_readme_says(Corpus.Entry entry) {
    Validation<List<Finding>, Readable> read =
        READER.read(TckFa3.bytes(entry.text()), Environment.PRODUCTION, Reading.FRI_2026_05_15);

    assumeFalse(isNotYet(read), "the model does not know all of it yet");
    assertTrue(read.isValid(), () -> read.getError().mkString("\n"));
    assertEquals(entry.kind(), read.get().facts().kind());
    assertEquals(entry.buyer(), read.get().facts().buyer());
    assertEquals(entry.warnings(), read.get().warnings().map(Finding::code));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void the_content_of_a_valid_file_can_be_read(Corpus.Entry entry) {
    var read = READER.content(TckFa3.bytes(entry.text()));

    assumeFalse(isNotYet(read), "the model does not know all of it yet");
    assertTrue(read.isValid(), () -> read.getError().mkString("\n"));
  }

  private static boolean isNotYet(Validation<List<Finding>, ?> read) {
    return read.isInvalid()
        && read.getError().exists(finding -> finding.code().equals("SCHEMA_NOT_SUPPORTED_YET"));
  }
}
