package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;

/** The facts of a right file without a second validation are those that came with the first. */
@Tag("M13")
class FactsTest {

  private static final LocalDate FRI_2026_11_20 = LocalDate.of(2026, 11, 20);
  private static final Fa3InvoiceXml READER = new Fa3InvoiceXml();

  private static List<ExactBytes> files() throws IOException {
    List<ExactBytes> files = new ArrayList<>();
    OwnFiles.all().forEach(text -> files.add(TckFa3.bytes(text)));
    Corpus.valid().forEach(entry -> files.add(TckFa3.bytes(entry.text())));
    for (Path sample : OfficialData.samples()) {
      files.add(ExactBytes.of(Files.readAllBytes(sample)));
    }
    return files;
  }

  @Test
  void facts_alone_are_those_that_validation_gives() throws IOException {
    int compared = 0;
    for (ExactBytes file : files()) {
      var read = READER.read(file, Environment.TEST, FRI_2026_11_20);
      if (read.isValid()) {
        assertEquals(read.get().facts(), READER.facts(file));
        compared++;
      }
    }
    assertTrue(compared > 30, "compared: " + compared);
  }

  @Test
  void each_of_many_originals_keeps_its_own_fields() {
    String original =
        "<DaneFaKorygowanej><DataWystFaKorygowanej>2026-05-1%d</DataWystFaKorygowanej>"
            + "<NrFaKorygowanej>FV/%d</NrFaKorygowanej><NrKSeFN>1</NrKSeFN></DaneFaKorygowanej>";
    ExactBytes file =
        TckFa3.bytes(
            TckFa3.invoice()
                .replace(
                    "<RodzajFaktury>VAT</RodzajFaktury>",
                    "<RodzajFaktury>KOR</RodzajFaktury><PrzyczynaKorekty>x</PrzyczynaKorekty>"
                        + "<TypKorekty>1</TypKorekty>"
                        + original.formatted(1, 1)
                        + "<!-- and -->"
                        + original.formatted(2, 2)));

    InvoiceFacts facts = READER.facts(file);

    assertEquals(READER.read(file, Environment.TEST, FRI_2026_11_20).get().facts(), facts);
    assertEquals(2, facts.corrects().size());
  }

  @Test
  void what_is_no_xml_is_a_broken_contract() {
    assertThrows(IllegalStateException.class, () -> READER.facts(TckFa3.bytes("no XML")));
  }
}
