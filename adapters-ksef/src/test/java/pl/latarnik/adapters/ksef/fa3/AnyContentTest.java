package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/** Any content comes back from its file as it was, or is refused by name. */
@Tag("M19")
class AnyContentTest {

  private static final Fa3InvoiceXml XML = new Fa3InvoiceXml();
  private static final Recombined RECOMBINED = new Recombined();

  private static int written;
  private static int refused;

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void what_is_written_is_read_back(@ForAll Random random) {
    InvoiceContent content = RECOMBINED.content(random);

    var file = XML.write(content);

    assertTrue(file.isValid(), () -> file.getError() + "\n" + content);
    assertEquals(content, XML.content(file.get()).get());
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void what_is_not_written_is_named(@ForAll Random random) {
    InvoiceContent content = RECOMBINED.spoiltContent(random);

    var file = XML.write(content);

    if (file.isValid()) {
      written++;
      assertEquals(content, XML.content(file.get()).get());
    } else {
      refused++;
      assertTrue(
          file.getError().forAll(finding -> finding.isError() && !finding.xpath().isEmpty()),
          () -> file.getError().map(Finding::toString).mkString("\n"));
    }
  }

  @AfterContainer
  static void both_happened() {
    assertTrue(refused > 30 && written > 5, () -> written + " written, " + refused + " refused");
  }
}
