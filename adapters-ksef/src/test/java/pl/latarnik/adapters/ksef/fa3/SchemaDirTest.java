package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.Environment;

@Tag("M19")
class SchemaDirTest {

  private static final String FOUR_PARTS =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
                 targetNamespace="http://crd.gov.pl/wzor/2025/06/25/13775/">
        <xs:import namespace="urn:base" schemaLocation="http://crd.gov.pl/far/away/Base.xsd"/>
        <xs:element name="Faktura">
          <xs:complexType>
            <xs:sequence>
              <xs:any minOccurs="4" maxOccurs="unbounded" processContents="skip"/>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:schema>
      """;

  private static final String BASE =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:base"/>
      """;

  private static final List<String> PARTS =
      List.of(
          "ZaliczkaCzesciowa",
          "FakturaZaliczkowa",
          "Zamowienie",
          "ZamowienieWiersz",
          "Zalacznik",
          "BlokDanych",
          "MetaDane",
          "Tekst",
          "Tabela",
          "TNaglowek",
          "Wiersz",
          "Suma");

  @TempDir private Path folder;

  @Test
  void a_folder_without_the_official_file_is_refused_by_name() {
    var refusal = assertThrows(IllegalArgumentException.class, () -> new Fa3InvoiceXml(folder));

    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.contains(folder.toString()), message);
    assertTrue(message.contains("schemat_FA(3)_v1-0E.xsd"), message);
  }

  @Test
  void the_files_of_the_folder_decide_and_imports_are_found_beside_them() throws IOException {
    Files.writeString(folder.resolve("schemat_FA(3)_v1-0E.xsd"), FOUR_PARTS);
    Files.createDirectory(folder.resolve("bazowe"));
    Files.writeString(folder.resolve("bazowe").resolve("Base.xsd"), BASE);
    Fa3InvoiceXml reader = new Fa3InvoiceXml(folder);
    String threeParts = TckFa3.invoice().replaceFirst("(?s)<Naglowek>.*</Naglowek>", "");

    assertTrue(
        reader
            .read(TckFa3.bytes(TckFa3.invoice()), Environment.PRODUCTION, Reading.FRI_2026_05_15)
            .isValid());
    assertEquals(
        List.of("SCHEMA_MISSING_ELEMENT"),
        reader
            .read(TckFa3.bytes(threeParts), Environment.PRODUCTION, Reading.FRI_2026_05_15)
            .getError()
            .map(Finding::code));
  }

  @Test
  void every_part_of_fa3_is_judged_by_the_files_of_the_folder() throws IOException {
    copyOwnSchemaInto(folder);
    Fa3InvoiceXml reader = new Fa3InvoiceXml(folder);

    for (SchemaDocuments.Document document : SchemaDocuments.all()) {
      assertEquals(List.of(), errors(reader, document.xml()), document::name);
    }
    for (String part : PARTS) {
      String file =
          SchemaDocuments.all()
              .get(0)
              .xml()
              .replaceFirst("<" + part + ">", "<" + part + "><Obcy/>");
      assertEquals(List.of("SCHEMA_UNEXPECTED_ELEMENT"), errors(reader, file), part);
    }
  }

  @Test
  void every_part_of_fa3_is_judged_by_the_official_files() {
    assumeTrue(OfficialData.schemas().isPresent(), "no schemas beside the project");
    Fa3InvoiceXml official = new Fa3InvoiceXml(OfficialData.schemas().get());
    Fa3InvoiceXml own = new Fa3InvoiceXml();

    for (SchemaDocuments.Document document : SchemaDocuments.all()) {
      assertEquals(List.of(), errors(official, document.xml()), document::name);
      for (String part : PARTS) {
        String file = document.xml().replaceFirst("<" + part + ">", "<" + part + "><Obcy/>");
        assertEquals(errors(own, file), errors(official, file), document.name() + " " + part);
      }
    }
  }

  @Test
  void bounds_that_the_official_files_may_not_keep_are_counted_all_the_same() {
    assumeTrue(OfficialData.schemas().isPresent(), "no schemas beside the project");
    Fa3InvoiceXml official = new Fa3InvoiceXml(OfficialData.schemas().get());
    String data = "<MetaDane><ZKlucz>a</ZKlucz><ZWartosc>b</ZWartosc></MetaDane>";
    String file =
        TckFa3.invoice().replace("</Fa>", "</Fa><Zalacznik><BlokDanych>@</BlokDanych></Zalacznik>");

    assertEquals(List.of(), errors(official, file.replace("@", data.repeat(1_000))));
    assertEquals(
        List.of("SCHEMA_TOO_MANY"), errors(official, file.replace("@", data.repeat(1_001))));
  }

  private static List<String> errors(Fa3InvoiceXml reader, String file) {
    return reader
        .content(TckFa3.bytes(file))
        .fold(
            findings -> findings.filter(Finding::isError).map(Finding::code),
            content -> List.empty());
  }

  /** Lays the project's schema out as the official one is: one main file, its parts in a folder. */
  private static void copyOwnSchemaInto(Path folder) throws IOException {
    Path own = Path.of("src/main/resources/pl/latarnik/adapters/ksef/fa3/xsd");
    Files.createDirectory(folder.resolve("bazowe"));
    try (Stream<Path> files = Files.list(own)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        Files.copy(
            file,
            name.equals("fa3.xsd")
                ? folder.resolve(Fa3Schema.OFFICIAL_FILE)
                : folder.resolve("bazowe").resolve(name));
      }
    }
  }
}
