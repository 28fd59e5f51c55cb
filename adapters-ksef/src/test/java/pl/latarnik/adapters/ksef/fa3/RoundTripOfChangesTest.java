package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.adapters.ksef.xsd.SchemaMutants;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/** Files at the edges of what the schema allows come back too. */
@Tag("M19")
class RoundTripOfChangesTest {

  /** Of changes that others resemble one of so many is tried; 1 tries all. */
  private static final int EVERY = Integer.getInteger("fa3.walk.every", 60);

  @Test
  void every_change_that_the_reader_takes_comes_back() {
    Fa3InvoiceXml xml = new Fa3InvoiceXml();
    List<String> wrong = new ArrayList<>();
    int[] taken = new int[1];

    SchemaMutants.each(
        SchemaDocuments.model(),
        EVERY,
        mutant -> {
          var read = xml.content(TckFa3.bytes(mutant.xml()));
          if (read.isValid()) {
            taken[0]++;
            String fault = fault(xml, mutant.xml(), read.get());
            if (!fault.isEmpty()) {
              wrong.add(mutant.name() + ": " + fault);
            }
          }
        });

    assertEquals(
        List.of(), wrong.stream().limit(20).toList(), () -> wrong.size() + " of " + taken[0]);
    assertTrue(taken[0] > 150, "taken: " + taken[0]);
  }

  private static String fault(Fa3InvoiceXml xml, String file, InvoiceContent content) {
    var written = xml.write(content);
    if (written.isInvalid()) {
      return written.getError().toString();
    }
    String text = new String(written.get().toByteArray(), StandardCharsets.UTF_8);
    List<String> differences = SameMeaning.differences(file, text);
    if (!differences.isEmpty()) {
      return differences.toString();
    }
    return content.equals(xml.content(written.get()).get()) ? "" : "the content is another one";
  }
}
