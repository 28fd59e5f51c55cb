package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.Environment;

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
}
