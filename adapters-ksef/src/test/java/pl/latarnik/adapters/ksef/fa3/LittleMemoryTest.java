package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.application.tck.TckFa3;

/** The largest files, and the most hostile, within a memory that does not grow with them. */
@Tag("I-01")
class LittleMemoryTest {

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<String> findings(List<String> lines) {
    return lines.stream().filter(line -> !line.startsWith("ms ") && !isSum(line)).toList();
  }

  /** The lines of these invoices are not meant to add up to anything. */
  private static boolean isSum(String line) {
    return line.startsWith("MEANING_") && !line.startsWith("MEANING_P1");
  }

  @Test
  void ten_thousand_lines_are_read_in_sixty_four_megabytes_with_all_that_is_wrong()
      throws IOException, InterruptedException {
    String text =
        LargeInvoice.ofLines(i -> i % 100 == 0 ? "zł" : "23")
            .replace("<P_1>2026-05-15", "<P_1>2026-05-16");
    assertTrue(TckFa3.bytes(text).size() < 1_000_000);
    int before = (int) text.substring(0, text.indexOf("<FaWiersz>")).lines().count();

    List<String> found = findings(ReadFiles.within("64m", file("lines.xml", text)));

    List<String> expected = new ArrayList<>();
    int p1 = (int) text.substring(0, text.indexOf("<P_1>")).lines().count();
    expected.add("MEANING_P1_IN_FUTURE " + p1 + ":5 /Faktura/Fa/P_1");
    IntStream.rangeClosed(1, LargeInvoice.LINES / 100)
        .map(i -> i * 100)
        .mapToObj(
            i ->
                "SCHEMA_VALUE_LIST %d:%d /Faktura/Fa/FaWiersz[%d]/P_12"
                    .formatted(before + i, 52 + String.valueOf(i).length(), i))
        .forEach(expected::add);
    assertEquals(expected, found);
  }

  @Test
  void an_attachment_of_three_megabytes_is_read_in_sixty_four_megabytes_too()
      throws IOException, InterruptedException {
    String text =
        LargeInvoice.withAttachment(
            i -> i == LargeInvoice.LINES ? "zł" : "23", i -> i == 17_001 ? "<b/>" : "");
    assertTrue(TckFa3.bytes(text).size() > 2_500_000);
    assertTrue(TckFa3.bytes(text).size() < 3_000_000);
    int last = (int) text.substring(0, text.indexOf("<P_12>zł")).lines().count();
    int cell = (int) text.substring(0, text.indexOf("<b/>")).lines().count();
    Path one = file("attachment.xml", text);
    Path bad = file("attachment-too-large.xml", text.replace("zł", "23 ".repeat(100_000)));

    List<String> found = findings(ReadFiles.within("64m", one, bad));

    assertEquals(
        List.of(
            "SCHEMA_VALUE_LIST " + last + ":57 /Faktura/Fa/FaWiersz[10000]/P_12",
            "SCHEMA_ELEMENT_IN_VALUE "
                + cell
                + ":63 /Faktura/Zalacznik/BlokDanych[9]/Tabela[2]/Wiersz[1]/WKom[3]",
            "BYTES_TOO_LARGE 0:0 "),
        found);
  }

  @Test
  void floods_are_refused_in_ninety_six_megabytes() throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    for (Flood flood : (Iterable<Flood>) Flood.all()::iterator) {
      files.add(Files.write(folder.resolve(files.size() + ".xml"), flood.bytes().toByteArray()));
    }

    List<String> lines = ReadFiles.within("96m", files.toArray(Path[]::new));

    assertEquals(files.size(), lines.stream().filter(line -> line.startsWith("ms ")).count());
  }
}
