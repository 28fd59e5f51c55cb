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
                TckFa3.invoice().replaceFirst("<FaWiersz>", remark.repeat(10_001) + "<FaWiersz>"))
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

  @Test
  void every_bound_of_an_attachment_and_of_an_order_is_counted() {
    String data = "<MetaDane><ZKlucz>a</ZKlucz><ZWartosc>b</ZWartosc></MetaDane>";
    String tableData = "<TMetaDane><TKlucz>a</TKlucz><TWartosc>b</TWartosc></TMetaDane>";
    String head = "<TNaglowek><Kol Typ=\"int\"><NKom>a</NKom></Kol></TNaglowek>";
    String row = "<Wiersz><WKom>1</WKom></Wiersz>";
    String table = "<Tabela>" + head + row + "</Tabela>";
    String line = "<ZamowienieWiersz><NrWierszaZam>1</NrWierszaZam></ZamowienieWiersz>";

    assertEquals(
        "/Faktura/Zalacznik/BlokDanych[1001]",
        tooMany(attached(("<BlokDanych>" + data + "</BlokDanych>").repeat(1_001))));
    assertEquals(
        "/Faktura/Zalacznik/BlokDanych[1]/MetaDane[1001]", tooMany(block(data.repeat(1_001))));
    assertEquals(
        "/Faktura/Zalacznik/BlokDanych[1]/Tabela[1001]",
        tooMany(block(data + table.repeat(1_001))));
    assertEquals(
        "/Faktura/Zalacznik/BlokDanych[1]/Tabela[1]/TMetaDane[1001]",
        tooMany(block(data + "<Tabela>" + tableData.repeat(1_001) + head + row + "</Tabela>")));
    assertEquals(
        "/Faktura/Zalacznik/BlokDanych[1]/Tabela[1]/Wiersz[1001]",
        tooMany(block(data + "<Tabela>" + head + row.repeat(1_001) + "</Tabela>")));
    assertEquals(
        "/Faktura/Fa/Zamowienie/ZamowienieWiersz[10001]",
        tooMany(
            TckFa3.invoice()
                .replace(
                    "</Fa>",
                    "<Zamowienie><WartoscZamowienia>1</WartoscZamowienia>"
                        + line.repeat(10_001)
                        + "</Zamowienie></Fa>")));
  }

  @Test
  void an_attachment_at_its_bounds_is_within_them() {
    String data = "<MetaDane><ZKlucz>a</ZKlucz><ZWartosc>b</ZWartosc></MetaDane>";

    assertEquals("", tooMany(block(data.repeat(1_000))));
  }

  private static String block(String content) {
    return attached("<BlokDanych>" + content + "</BlokDanych>");
  }

  private static String attached(String content) {
    return TckFa3.invoice().replace("</Fa>", "</Fa><Zalacznik>" + content + "</Zalacznik>");
  }

  /** Returns where the only error of its kind stands. */
  private static String tooMany(String file) {
    return Reading.findings(file)
        .filter(finding -> finding.code().equals("SCHEMA_TOO_MANY"))
        .map(Finding::xpath)
        .mkString(",");
  }
}
