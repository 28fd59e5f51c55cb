package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.tck.TckFa3;

/**
 * Holds the project's schema to the official one: the same verdict on every file with a single
 * change, as far as this version reads FA(3). Skipped where the official files are not there.
 *
 * <p>The official verdict is the JDK validator's own, made without any code of this package.
 */
@Tag("M19")
class SchemaDifferenceTest {

  /** One change of so many is tried; {@code -Dfa3.mutants.every=1} tries all 47,000. */
  private static final int EVERY = Integer.getInteger("fa3.mutants.every", 12);

  private static Schema official;

  @BeforeAll
  static void compile_the_official_schema() throws SAXException {
    assumeTrue(OfficialData.schemas().isPresent(), "no schemas beside the project");
    Path folder = OfficialData.schemas().get();
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> {
          String name = systemId.substring(systemId.lastIndexOf('/') + 1);
          return new SchemaInput(name, read(folder.resolve("bazowe").resolve(name)));
        });
    String text =
        read(folder.resolve("schemat_FA(3)_v1-0E.xsd"))
            .replaceAll("maxOccurs=\"\\d{4,}\"", "maxOccurs=\"unbounded\"");
    official = factory.newSchema(new StreamSource(new StringReader(text)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean officialAccepts(Validator validator, String xml) {
    try {
      validator.validate(new StreamSource(new StringReader(xml)));
      return true;
    } catch (SAXException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> errors(Fa3InvoiceXml own, String xml) {
    return own.content(TckFa3.bytes(xml))
        .fold(
            findings ->
                findings
                    .filter(Finding::isError)
                    .map(finding -> finding.code() + " " + finding.xpath())
                    .toJavaList(),
            content -> List.of());
  }

  /** Verdicts so far. */
  private static final class Tally {
    private final Fa3InvoiceXml own = new Fa3InvoiceXml();
    private final Validator validator = official.newValidator();
    private final List<String> differences = new ArrayList<>();
    private int accepted;
    private int refused;

    void compare(Mutants.Mutant mutant) {
      boolean theirs = officialAccepts(validator, mutant.xml());
      List<String> ours = errors(own, mutant.xml());
      if (theirs != ours.isEmpty()) {
        differences.add(mutant.name() + ": official " + theirs + ", ours " + ours);
      }
      if (theirs) {
        accepted++;
      } else {
        refused++;
      }
    }
  }

  @Test
  void files_with_a_single_change_get_the_same_verdict() {
    Mutants mutants = new Mutants(EVERY);
    Tally tally = new Tally();

    files().forEach(file -> mutants.each(file, tally::compare));

    assertEquals(List.of(), tally.differences, () -> tally.differences.size() + " differences");
    assertTrue(
        tally.accepted > 10_000 / EVERY && tally.refused > 20_000 / EVERY,
        tally.accepted + " accepted, " + tally.refused + " refused");
  }

  private static List<String> files() {
    return Stream.concat(
            OwnFiles.all().stream(),
            OfficialData.samples().stream().map(SchemaDifferenceTest::read))
        .map(text -> text.replaceAll("<!--.*?-->", "").replaceAll("<\\?.*?\\?>", ""))
        .filter(text -> !text.contains("/>"))
        .sorted(Comparator.comparingInt(String::length))
        .toList();
  }

  @Test
  void the_projects_own_files_are_valid_by_the_official_schema() {
    Validator validator = official.newValidator();

    for (String file : OwnFiles.all()) {
      assertTrue(officialAccepts(validator, file), file);
    }
  }
}
