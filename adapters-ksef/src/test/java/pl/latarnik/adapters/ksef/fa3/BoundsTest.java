package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.tck.TckFa3;

/** The bounds that the schema must not count, and one that it does. */
class BoundsTest {

  private static final String LINE = "<FaWiersz><NrWierszaFa>1</NrWierszaFa></FaWiersz>";

  private static String withLines(int count) {
    return TckFa3.invoice().replaceFirst("(?s)<FaWiersz>.*</FaWiersz>", LINE.repeat(count));
  }

  @Test
  void ten_thousand_lines_are_taken_and_one_more_is_not() {
    assertEquals(List.empty(), Reading.codes(withLines(10_000)));

    Finding finding = Reading.only(withLines(10_003));

    assertEquals("SCHEMA_TOO_MANY", finding.code());
    assertEquals("/Faktura/Fa/FaWiersz[10001]", finding.xpath());
    assertTrue(finding.polish().contains("więcej niż 10000 razy"), finding.polish());
  }

  @Test
  void a_thousand_warehouse_documents_are_taken_and_one_more_is_not() {
    String file = TckFa3.invoice();

    assertTrue(Reading.isReadable(file.replace("</P_2>", "</P_2>" + "<WZ>1</WZ>".repeat(1_000))));
    assertEquals(
        List.of("/Faktura/Fa/WZ[1001]"),
        Reading.findings(file.replace("</P_2>", "</P_2>" + "<WZ>1</WZ>".repeat(1_001)))
            .map(Finding::xpath));
  }

  @Test
  void remarks_are_counted_too() {
    String remark = "<DodatkowyOpis><Klucz>a</Klucz><Wartosc>b</Wartosc></DodatkowyOpis>";

    assertEquals(
        List.of("/Faktura/Fa/DodatkowyOpis[10001]"),
        Reading.findings(
                TckFa3.invoice().replace("<FaWiersz>", remark.repeat(10_001) + "<FaWiersz>"))
            .map(Finding::xpath));
  }

  @Test
  void a_bound_that_the_schema_counts_is_named_with_its_number() {
    String third =
        "<Podmiot3><DaneIdentyfikacyjne><BrakID>1</BrakID></DaneIdentyfikacyjne>"
            + "<Rola>1</Rola></Podmiot3>";
    String file = TckFa3.invoice();

    assertTrue(Reading.isReadable(file.replace("</Podmiot2>", "</Podmiot2>" + third.repeat(100))));
    Finding finding = Reading.only(file.replace("</Podmiot2>", "</Podmiot2>" + third.repeat(101)));
    assertEquals("SCHEMA_TOO_MANY", finding.code());
    assertTrue(finding.english().contains("Podmiot3 occurs more than 100 times"));
  }
}
