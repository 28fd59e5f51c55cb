package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import pl.latarnik.adapters.ksef.xsd.OfficialSchema;
import pl.latarnik.adapters.ksef.xsd.SchemaJudge;
import pl.latarnik.adapters.ksef.xsd.SchemaMutants;
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

  /** One change of so many is tried; {@code -Dfa3.mutants.every=1} tries all. */
  private static final int EVERY = Integer.getInteger("fa3.mutants.every", 31);

  private static final Path CORPUS = Path.of("src/test/resources/pl/latarnik/adapters/ksef/fa3");

  /** Bounds up to this the JDK's validator counts as well. */
  private static final int SMALL = 200;

  private static SchemaJudge official;

  @BeforeAll
  static void compile_the_official_schema() {
    Optional<Path> file = OfficialSchema.file("xsd/FA/" + Fa3Schema.OFFICIAL_FILE);
    assumeTrue(file.isPresent(), "no schemas beside the project");
    official = OfficialSchema.judge(file.get());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
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
    private final List<String> differences = new ArrayList<>();
    private int accepted;
    private int refused;

    void compare(Mutants.Mutant mutant) {
      boolean theirs = official.refusal(mutant.xml()).isEmpty();
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

  /**
   * Returns the files without comments, with an end tag for each element and without the characters
   * that KSeF forbids whatever a schema says, shortest first.
   */
  private static List<String> files() {
    return Stream.concat(
            OwnFiles.all().stream(),
            OfficialData.samples().stream().map(SchemaDifferenceTest::read))
        .map(text -> text.replaceAll("(?s)<!--.*?-->", "").replaceAll("<\\?.*?\\?>", ""))
        .map(text -> text.replaceAll("<([\\w:]+)([^<>]*)/>", "<$1$2></$1>"))
        .map(text -> text.replaceAll("[\\x7F-\\x9F]", "?"))
        .sorted(Comparator.comparingInt(String::length))
        .toList();
  }

  @Test
  void the_projects_own_files_are_valid_by_the_official_schema() {
    for (String file : OwnFiles.all()) {
      assertEquals("", official.refusal(file), file);
    }
    for (SchemaDocuments.Document document : SchemaDocuments.all()) {
      assertEquals("", official.refusal(document.xml()), document::name);
    }
  }

  @Test
  void every_sample_and_every_file_of_the_corpus_gets_the_same_verdict() throws IOException {
    SchemaJudge own = new SchemaJudge(Fa3Schema.own().newValidator());
    List<Path> all = new ArrayList<>(OfficialData.samples());
    try (Stream<Path> corpus = Files.walk(CORPUS)) {
      corpus.filter(file -> file.toString().endsWith(".xml")).forEach(all::add);
    }
    assertTrue(all.size() > 31, "files: " + all.size());

    for (Path file : all) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      assertEquals(official.refusal(text).isEmpty(), own.refusal(text).isEmpty(), file::toString);
    }
  }

  @Test
  void the_counted_bounds_are_those_that_the_official_schema_has() throws Exception {
    Path file = OfficialSchema.file("xsd/FA/" + Fa3Schema.OFFICIAL_FILE).orElseThrow();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    NodeList elements =
        factory
            .newDocumentBuilder()
            .parse(file.toFile())
            .getElementsByTagNameNS("http://www.w3.org/2001/XMLSchema", "element");
    Map<String, Integer> bounds = new TreeMap<>();
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      String most = element.getAttribute("maxOccurs");
      if (most.length() > 1 && !most.equals("unbounded")) {
        StringBuilder path = new StringBuilder(element.getAttribute("name"));
        for (Node up = element.getParentNode(); up instanceof Element e; up = up.getParentNode()) {
          if ("element".equals(e.getLocalName())) {
            path.insert(0, e.getAttribute("name") + "/");
          }
        }
        bounds.put(path.toString(), Integer.valueOf(most));
      }
    }

    assertEquals(bounds, new TreeMap<>(Bounds.most()));
  }

  @Test
  void a_counted_bound_has_the_official_verdict_at_it_and_beyond() {
    Fa3InvoiceXml own = new Fa3InvoiceXml();
    int tried = 0;
    for (Map.Entry<String, Integer> bound : Bounds.most().entrySet()) {
      String path = bound.getKey();
      int most = bound.getValue();
      if (most < SMALL) {
        tried++;
        String whole = SchemaMutants.repeated(SchemaDocuments.model(), path, most);
        String beyond = SchemaMutants.repeated(SchemaDocuments.model(), path, most + 1);
        assertEquals("", official.refusal(whole), path);
        assertEquals(List.of(), errors(own, whole), path);
        assertFalse(official.refusal(beyond).isEmpty(), path);
        assertTrue(errors(own, beyond).toString().startsWith("[SCHEMA_TOO_MANY "), path);
      }
    }
    assertTrue(tried > 15, "bounds: " + tried);
  }
}
