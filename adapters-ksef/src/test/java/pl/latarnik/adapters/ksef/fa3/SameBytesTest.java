package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/** The same content gives the same bytes, wherever and whenever it is written. */
@Tag("M19")
class SameBytesTest {

  private static final int LONGEST_SECONDS = 120;
  private static final int THREADS = 4;

  /** Writes the files of {@link #written()} to the standard output. */
  public static final class Writing {

    private Writing() {}

    public static void main(String[] none) {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.print(written());
      out.flush();
    }
  }

  private static String written() {
    return RoundTripTest.written(RoundTripTest.content(OwnFiles.fullInvoice()))
        + RoundTripTest.written(RoundTripTest.content(OwnFiles.fullAdvance()));
  }

  @Test
  void the_bytes_are_those_of_the_golden_files() throws IOException {
    List<String> names = List.of("full-invoice", "full-correction", "full-advance");
    for (String name : names) {
      Files.write(Path.of("target", name + "-written.xml"), bytes(name));
    }
    for (String name : names) {
      assertArrayEquals(
          resource("written/" + name + ".xml").getBytes(StandardCharsets.UTF_8),
          bytes(name),
          name + " is written otherwise than ever before; look at target/" + name + "-written.xml");
    }
  }

  private static byte[] bytes(String name) throws IOException {
    return RoundTripTest.written(RoundTripTest.content(resource(name + ".xml")))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void the_form_of_the_file_is_fixed() {
    String file = written();

    assertTrue(
        file.startsWith(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/">
            <Naglowek>
            <KodFormularza kodSystemowy="FA (3)" wersjaSchemy="1-0E">FA</KodFormularza>
            <WariantFormularza>3</WariantFormularza>
            """));
    assertTrue(file.endsWith("</Faktura>\n"));
    assertFalse(file.contains("\r") || file.contains("/>") || file.contains("\n\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "tr, TR, Asia/Kathmandu, ISO-8859-9",
    "ar, EG, Pacific/Kiritimati, UTF-16",
    "th, TH, America/St_Johns, US-ASCII"
  })
  void they_are_the_same_under_any_locale_zone_and_charset(
      String language, String country, String zone, String charset, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.xml");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + zone,
                "-Dfile.encoding=" + charset,
                "-Dline.separator=\r\n",
                "-cp",
                System.getProperty("java.class.path"),
                Writing.class.getName())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();

    assertTrue(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS), "did not end");
    assertEquals(0, process.exitValue());
    assertEquals(written(), Files.readString(out, StandardCharsets.UTF_8));
  }

  @Test
  void many_threads_write_as_one_does() throws InterruptedException, ExecutionException {
    List<InvoiceContent> contents =
        SchemaDocuments.all().stream()
            .map(document -> RoundTripTest.content(document.xml()))
            .toList();
    Fa3InvoiceXml xml = new Fa3InvoiceXml();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<String>> results = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        for (InvoiceContent content : contents) {
          results.add(
              threads.submit(
                  () ->
                      new String(xml.write(content).get().toByteArray(), StandardCharsets.UTF_8)));
        }
      }
      for (int i = 0; i < results.size(); i++) {
        assertEquals(
            RoundTripTest.written(contents.get(i % contents.size())), results.get(i).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = SameBytesTest.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
