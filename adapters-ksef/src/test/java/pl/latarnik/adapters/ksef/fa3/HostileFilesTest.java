package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.vavr.collection.List;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.Finding.Layer;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;

@Tag("I-01")
class HostileFilesTest {

  /** Far above what a slow machine needs, far below what an attack would take. */
  private static final Duration BOUND = Duration.ofSeconds(20);

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String withProlog(String prolog) {
    return TckFa3.invoice().replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", prolog);
  }

  @Test
  void an_empty_file_is_named() {
    assertEquals(List.of("BYTES_EMPTY"), Reading.codes(""));
  }

  @Test
  void a_bom_is_named_and_the_rest_is_read_on() {
    String file = "\uFEFF" + TckFa3.invoice().replace("<P_12>23", "<P_12>24");

    assertEquals(List.of("BYTES_BOM", "SCHEMA_VALUE_LIST"), Reading.codes(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void other_unicode_encodings_are_named(String charset) {
    byte[] file = TckFa3.invoice().getBytes(Charset.forName(charset));

    assertEquals(List.of("BYTES_ENCODING"), Reading.codes(file));
  }

  @Test
  void a_file_in_windows_1250_is_named_by_its_prolog_and_by_its_bytes() {
    byte[] file =
        withProlog("<?xml version='1.0' encoding='windows-1250'?>")
            .getBytes(Charset.forName("windows-1250"));

    assertEquals(List.of("BYTES_ENCODING", "BYTES_NOT_UTF8"), Reading.codes(file));
  }

  @Test
  void an_encoding_of_endless_name_is_named_too() {
    String name = "UTF-8" + "8".repeat(5_000);

    assertEquals(
        List.of("BYTES_ENCODING"),
        Reading.codes(withProlog("<?xml version='1.0' encoding='" + name + "'?>")));
  }

  @Test
  void broken_utf8_is_named_with_its_place() {
    byte[] file = utf8(TckFa3.invoice());
    int at = TckFa3.invoice().indexOf("1111111111");
    file[at] = (byte) 0xC3;

    Finding finding = Reading.findings(file).get();

    assertEquals("BYTES_NOT_UTF8", finding.code());
    assertTrue(finding.polish().contains(" " + at + " "), finding.polish());
    assertEquals(
        TckFa3.invoice().substring(0, at).lines().count(), finding.line(), finding::toString);
  }

  @Test
  void xml_1_1_is_named() {
    assertEquals(
        List.of("BYTES_XML_VERSION"),
        Reading.codes(withProlog("<?xml version=\"1.1\" encoding=\"UTF-8\"?>")));
  }

  @Test
  void the_prolog_may_be_missing_or_in_lower_case() {
    assertTrue(Reading.isReadable(withProlog("")));
    assertTrue(Reading.isReadable(withProlog("<?xml version='1.0'?>")));
    assertTrue(Reading.isReadable(withProlog("<?xml version='1.0' encoding='utf-8'?>")));
  }

  @Test
  void a_processing_instruction_is_named_wherever_it_stands() {
    String file =
        TckFa3.invoice().replace("<Fa>", "<Fa><?php echo 1?>").replace("</Faktura>", "</Faktura>")
            + "<?xml-stylesheet href='x'?>";

    assertEquals(
        List.of("BYTES_PROCESSING_INSTRUCTION", "BYTES_PROCESSING_INSTRUCTION"),
        Reading.codes(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u007F", "\u0081", "\u009F", "\uFDD0", "\uFDEF", "&#x81;", "&#129;"})
  void a_forbidden_character_is_named_literally_or_as_a_reference(String character) {
    Finding finding =
        Reading.only(TckFa3.invoice().replace("<P_7>Świeca", "<P_7>Świeca" + character));

    assertEquals("BYTES_FORBIDDEN_CHARACTER", finding.code());
    assertEquals(Layer.BYTES, finding.layer());
  }

  @Test
  void forbidden_characters_of_the_higher_planes_are_named_and_emoji_are_not() {
    String plane1 = new String(Character.toChars(0x1FFFE));
    String plane16 = new String(Character.toChars(0x10FFFF));

    assertEquals(
        List.of("BYTES_FORBIDDEN_CHARACTER", "BYTES_FORBIDDEN_CHARACTER"),
        Reading.codes(TckFa3.invoice().replace("Świeca", plane1 + plane16)));
    assertTrue(Reading.isReadable(TckFa3.invoice().replace("Świeca", "😀\u0085\u00A0")));
  }

  @Test
  void a_forbidden_character_in_a_comment_or_an_attribute_is_named_too() {
    assertEquals(
        List.of("BYTES_FORBIDDEN_CHARACTER"),
        Reading.codes(TckFa3.invoice().replace("<Fa>", "<Fa><!-- \u0081 -->")));
    assertTrue(
        Reading.codes(TckFa3.invoice().replace("\"FA (3)\"", "\"FA (3)&#x81;\""))
            .contains("BYTES_FORBIDDEN_CHARACTER"));
  }

  @Test
  void a_reference_inside_cdata_or_a_comment_is_no_character() {
    assertTrue(
        Reading.isReadable(
            TckFa3.invoice()
                .replace("Świeca", "<![CDATA[&#x81;]]>")
                .replace("<Fa>", "<Fa><!-- &#x81; -->")));
  }

  @Test
  void entity_expansion_is_refused_before_it_begins() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 60; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    String file = laughs + "]>" + withProlog("").replace("Świeca", "&a59;");

    assertTimeoutPreemptively(
        BOUND, () -> assertEquals(List.of("BYTES_DOCTYPE"), Reading.codes(file)));
  }

  @Test
  void nothing_outside_is_opened(@TempDir Path folder) throws IOException {
    AtomicInteger calls = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
        });
    server.start();
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET-OF-THE-HOUSE");
    String http = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    try {
      List<String> files =
          List.of(
              "<!DOCTYPE x SYSTEM \"" + http + "x.dtd\">" + withProlog(""),
              "<!DOCTYPE x PUBLIC \"-//X\" \"" + http + "y.dtd\">" + withProlog(""),
              "<!DOCTYPE x [<!ENTITY e SYSTEM \""
                  + secret.toUri()
                  + "\">]>"
                  + withProlog("").replace("Świeca", "&e;"),
              "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + http + "p\"> %p;]>" + withProlog(""),
              TckFa3.invoice()
                  .replace(
                      "<FaWiersz>",
                      "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                          + secret.toUri()
                          + "\" parse=\"text\"/><FaWiersz>"),
              TckFa3.invoice()
                  .replace(
                      "<Faktura ",
                      "<Faktura xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                          + " xsi:schemaLocation=\"urn:x "
                          + http
                          + "x.xsd\" "));

      for (String file : files) {
        String all = Reading.findings(file).toString();
        assertFalse(all.contains("SECRET-OF-THE-HOUSE"), all);
      }

      assertEquals(0, calls.get());
      assertTrue(Reading.codes(files.get(4)).contains("BYTES_XINCLUDE"));
      assertEquals(List.of("BYTES_DOCTYPE"), Reading.codes(files.get(0)));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void deep_nesting_is_refused_by_name() {
    String deep = "<a>".repeat(250_000);
    String deepInside = TckFa3.invoice().replace("Świeca", "<b>".repeat(90_000));

    assertTimeoutPreemptively(
        BOUND,
        () -> {
          assertEquals(List.of("SCHEMA_NOT_FA3", "BYTES_TOO_DEEP"), Reading.codes(deep));
          assertTrue(Reading.codes(deepInside).contains("BYTES_TOO_DEEP"));
        });
  }

  @Test
  void more_than_three_megabytes_are_not_even_looked_into() {
    ExactBytes huge = ExactBytes.of(new byte[50_000_000]);

    assertTimeoutPreemptively(
        BOUND,
        () ->
            assertEquals(
                List.of("BYTES_TOO_LARGE"),
                Reading.findings(huge, Environment.TEST).map(Finding::code)));
  }

  @Test
  void a_megabyte_is_the_limit_without_an_attachment() {
    String comment = "<!--" + "x".repeat(1_000_000 - utf8(TckFa3.invoice()).length - 7) + "-->";
    String largest = TckFa3.invoice().replace("<Fa>", "<Fa>" + comment);
    assertEquals(1_000_000, utf8(largest).length);

    assertTrue(Reading.isReadable(largest));
    assertEquals(List.of("BYTES_TOO_LARGE"), Reading.codes(largest.replace("<Fa>", "<Fa> ")));
  }

  @Test
  void a_file_up_to_three_megabytes_may_have_an_attachment() {
    String data =
        "<MetaDane><ZKlucz>a</ZKlucz><ZWartosc>" + "x".repeat(256) + "</ZWartosc></MetaDane>";
    String block = "<BlokDanych>" + data.repeat(800) + "</BlokDanych>";
    String file =
        TckFa3.invoice().replace("</Fa>", "</Fa><Zalacznik>" + block.repeat(9) + "</Zalacznik>");
    assertTrue(file.length() > 2_000_000);

    assertTrue(Reading.isReadable(file));
  }

  /** The JDK's regular expressions would take minutes for each of these. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "a@", "https://a", "IPKSeF=&amp;", "ą"})
  void a_value_of_a_megabyte_is_refused_at_once(String piece) {
    String value = piece.repeat(900_000 / piece.getBytes(StandardCharsets.UTF_8).length);
    String email = "<DaneKontaktowe><Email>" + value + "</Email></DaneKontaktowe><JST>2</JST>";
    String link =
        "</FaWiersz><Platnosc><LinkDoPlatnosci>" + value + "</LinkDoPlatnosci></Platnosc></Fa>";

    assertTimeoutPreemptively(
        BOUND,
        () -> {
          assertEquals(
              List.of("SCHEMA_VALUE_LENGTH"),
              Reading.codes(TckFa3.invoice().replace("<JST>2</JST>", email)));
          assertEquals(
              List.of("SCHEMA_VALUE_LENGTH"),
              Reading.codes(TckFa3.invoice().replaceAll("</FaWiersz>\\s*</Fa>", link)));
        });
  }

  @Test
  void thousands_of_faults_are_cut_off_with_a_word() {
    String line = "<FaWiersz><NrWierszaFa>x</NrWierszaFa></FaWiersz>";
    String file = TckFa3.invoice().replace("<FaWiersz>", line.repeat(5_000) + "<FaWiersz>");

    List<Finding> findings = assertTimeoutPreemptively(BOUND, () -> Reading.findings(file));

    assertEquals(Findings.MOST + 1, findings.size());
    assertEquals("TOO_MANY_FINDINGS", findings.last().code());
  }

  @Test
  void thousands_of_attributes_and_long_names_are_refused() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      attributes.append(" a").append(i).append("='1'");
    }

    assertTimeoutPreemptively(
        BOUND,
        () -> {
          assertFalse(
              Reading.isReadable(TckFa3.invoice().replace("<Fa>", "<Fa" + attributes + ">")));
          assertFalse(
              Reading.isReadable(
                  TckFa3.invoice().replace("<Fa>", "<" + "F".repeat(500_000) + ">")));
        });
  }

  @Test
  void garbage_and_cut_files_are_named_as_not_well_formed() {
    String file = TckFa3.invoice();

    for (int end = 1; end < file.length(); end += 97) {
      List<Finding> findings = Reading.findings(file.substring(0, end));
      assertTrue(
          findings.exists(finding -> finding.code().equals("BYTES_NOT_WELL_FORMED")),
          findings::toString);
    }
    byte[] zeros = new byte[1_000];
    Arrays.fill(zeros, (byte) 0x01);
    assertEquals(List.of("BYTES_NOT_WELL_FORMED"), Reading.codes(zeros));
    assertEquals(List.of("BYTES_NOT_WELL_FORMED"), Reading.codes("%PDF-1.7 not XML"));
    assertEquals(List.of("BYTES_NOT_WELL_FORMED"), Reading.codes("   \n  "));
  }
}
