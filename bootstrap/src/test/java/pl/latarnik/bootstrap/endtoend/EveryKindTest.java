package pl.latarnik.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.bootstrap.endtoend.Office.Ran;

/** Invoices of every kind of FA(3) on their whole way: terms, corrections, sending, printing. */
@Tag("M13")
class EveryKindTest {

  private static final String ADVANCE =
      "<ZaliczkaCzesciowa><P_6Z>2026-10-02</P_6Z><P_15Z>3665.40</P_15Z></ZaliczkaCzesciowa>";
  private static final String SETTLED =
      "<FakturaZaliczkowa><NrKSeFZN>1</NrKSeFZN><NrFaZaliczkowej>ZAL/0</NrFaZaliczkowej>"
          + "</FakturaZaliczkowa>";
  private static final String ORDER =
      "<Zamowienie><WartoscZamowienia>3665.40</WartoscZamowienia><ZamowienieWiersz>"
          + "<NrWierszaZam>1</NrWierszaZam><P_7Z>Soczewka zamówiona</P_7Z>"
          + "<P_11NettoZ>2980.00</P_11NettoZ><P_11VatZ>685.40</P_11VatZ><P_12Z>23</P_12Z>"
          + "</ZamowienieWiersz></Zamowienie>";
  private static final String ATTACHMENT =
      "<Zalacznik><BlokDanych><MetaDane><ZKlucz>Licznik</ZKlucz><ZWartosc>7</ZWartosc></MetaDane>"
          + "</BlokDanych></Zalacznik>";

  @TempDir Path folder;

  @Test
  void each_kind_is_issued_offline_with_one_term_and_taken_by_ksef() throws Exception {
    try (Office office = new Office(folder)) {
      importOffline(office);
      office.connection("CUT");
      Map<String, String> files = originals(office);

      for (String file : files.values()) {
        assertEquals(0, office.run("validate", file).exit(), file);
        Ran issued = office.run("issue", file, "--yes");
        assertEquals(0, issued.exit(), issued.err());
      }
      List<JsonNode> queue = list(office.json("queue", "--json"));
      assertEquals(4, queue.size());
      TreeSet<String> modes = new TreeSet<>();
      TreeSet<String> terms = new TreeSet<>();
      queue.forEach(node -> modes.add(node.get("mode").asText()));
      queue.forEach(node -> terms.add(node.get("sendBy").asText()));
      assertEquals("[OFFLINE24]", modes.toString());
      assertEquals(1, terms.size(), terms.toString());

      Ran blocked = office.run("issue", correction(office, "KOR_ZAL", "ZAL", false), "--yes");
      assertEquals(1, blocked.exit());
      assertTrue(blocked.err().contains("nie ma jeszcze numeru KSeF"), blocked.err());

      office.connection("UP");
      Ran sent = office.run("send", "--all");
      assertEquals(0, sent.exit(), sent.err());
      Map<String, String> corrections = Map.of("KOR", "VAT", "KOR_ZAL", "ZAL", "KOR_ROZ", "ROZ");
      for (Map.Entry<String, String> kind : corrections.entrySet()) {
        Ran issued = office.run("issue", correction(office, kind.getKey(), kind.getValue(), true));
        assertEquals(0, issued.exit(), issued.err());
      }
      TreeSet<String> taken = new TreeSet<>();
      office.heldByKsef().forEach(node -> taken.add(node.get("p2").asText()));
      assertEquals("[KOR/1, KOR_ROZ/1, KOR_ZAL/1, ROZ/1, UPR/1, VAT/1, ZAL/1]", taken.toString());
    }
  }

  @Test
  @Tag("P08")
  @Tag("K13")
  void an_attachment_is_valid_printed_issued_and_sent_in_a_batch() throws Exception {
    try (Office office = new Office(folder)) {
      importOffline(office);
      office.connection("CUT");
      String file = file(office, "VAT", "</Faktura>", ATTACHMENT + "</Faktura>");

      assertEquals(0, office.run("validate", file).exit());
      Ran issued = office.run("issue", file, "--yes");

      assertEquals(0, issued.exit(), issued.err());
      assertTrue(issued.err().contains("sesji wsadowej"), issued.err());
      office.connection("UP");
      Ran sent = office.run("send", "--all");
      assertTrue(sent.err().contains("w jednej paczce"), sent.err());
      Ran rendered =
          office.run("render", file, "--mode", "TOTAL_FAILURE", "--out", folder.toString());
      assertEquals(0, rendered.exit(), rendered.err());
    }
  }

  private static void importOffline(Office office) throws IOException, InterruptedException {
    Ran imported =
        office.run(
            "certificate",
            "import",
            office.folder().resolve("Offline.crt").toString(),
            "--key",
            office.folder().resolve("Offline.key").toString());
    assertEquals(0, imported.exit(), imported.err());
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> all = new java.util.ArrayList<>();
    array.forEach(all::add);
    return all;
  }

  private static Map<String, String> originals(Office office) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("VAT", file(office, "VAT", "", ""));
    String lines = "(?s)<FaWiersz>.*</FaWiersz>";
    String zal = file(office, "ZAL", "</RodzajFaktury>", "</RodzajFaktury>" + ADVANCE);
    Path advance = Path.of(zal);
    Files.writeString(
        advance, Files.readString(advance).replaceAll(lines, "").replace("</Fa>", ORDER + "</Fa>"));
    files.put("ZAL", zal);
    files.put("ROZ", file(office, "ROZ", "</RodzajFaktury>", "</RodzajFaktury>" + SETTLED));
    files.put("UPR", file(office, "UPR", "", ""));
    return files;
  }

  private static String correction(Office office, String kind, String of, boolean numbered)
      throws IOException, InterruptedException {
    String where =
        numbered
            ? "<NrKSeF>1</NrKSeF><NrKSeFFaKorygowanej>"
                + number(office, of)
                + "</NrKSeFFaKorygowanej>"
            : "<NrKSeFN>1</NrKSeFN>";
    return file(
        office,
        kind,
        "</RodzajFaktury>",
        "</RodzajFaktury><DaneFaKorygowanej><DataWystFaKorygowanej>2026-10-02"
            + "</DataWystFaKorygowanej><NrFaKorygowanej>"
            + of
            + "/1</NrFaKorygowanej>"
            + where
            + "</DaneFaKorygowanej>");
  }

  private static String number(Office office, String kind)
      throws IOException, InterruptedException {
    JsonNode shown = office.json("show", kind + "/1", "--json");
    return (shown.isArray() ? shown.get(0) : shown).get("ksefNumber").asText();
  }

  /** Writes the invoice of the demonstration as one of another kind. */
  private static String file(Office office, String kind, String where, String what)
      throws IOException {
    Path file = Path.of(office.invoice("domestic", kind + "/1"));
    String text = Files.readString(file).replace(">VAT</Rodzaj", ">" + kind + "</Rodzaj");
    return Files.writeString(file, where.isEmpty() ? text : text.replace(where, what)).toString();
  }
}
