package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.adapters.ksef.xsd.Paths;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/** File to content to file: nothing is lost on the way, whatever FA(3) can say. */
@Tag("M19")
class RoundTripTest {

  private static final Fa3InvoiceXml XML = new Fa3InvoiceXml();

  @Test
  void own_files_come_back_as_they_were() {
    OwnFiles.all().forEach(file -> comesBack(file, file));
    Corpus.valid().forEach(entry -> comesBack(entry.name(), entry.text()));
  }

  @Test
  void official_samples_come_back_as_they_were() throws IOException {
    List<Path> samples = OfficialData.samples();
    assumeTrue(!samples.isEmpty(), "no samples beside the project");

    for (Path sample : samples) {
      comesBack(sample.toString(), takenByKsef(Files.readString(sample)));
    }
  }

  /** A few samples have characters that KSeF refuses; all else of them is worth the way. */
  private static String takenByKsef(String file) {
    return file.codePoints()
        .filter(c -> !ForbiddenCharacters.contains(c) && c != 0xFEFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void documents_with_every_branch_of_the_schema_come_back_as_they_were() {
    SchemaDocuments.all().forEach(document -> comesBack(document.name(), document.xml()));
  }

  private static void comesBack(String name, String file) {
    InvoiceContent content = content(file);
    String written = written(content);

    assertEquals(content, content(written), name);
    assertEquals(List.of(), SameMeaning.differences(file, written), name);
    assertEquals(written, written(content(written)), name);
  }

  /** Where a field was forgotten it is missing here under its own name. */
  @Test
  void every_element_of_the_schema_is_written_with_its_value() {
    Set<String> places =
        Paths.of(SchemaDocuments.model()).stream()
            .map(Paths.At::path)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> reached = new TreeSet<>();
    Set<String> lost = new TreeSet<>();
    for (SchemaDocuments.Document document : SchemaDocuments.all()) {
      Map<String, List<String>> before = Leaves.of(document.xml());
      Map<String, List<String>> after = Leaves.of(written(content(document.xml())));
      before.forEach(
          (path, values) -> {
            reached.add(path);
            if (!Leaves.sameValues(values, after.getOrDefault(path, List.of()))) {
              lost.add(path + ": " + values + " became " + after.get(path));
            }
          });
      after.keySet().stream()
          .filter(path -> !before.containsKey(path))
          .forEach(path -> lost.add(path + " was invented"));
    }

    assertTrue(places.size() > 400, () -> "places: " + places.size());
    assertEquals(Set.of(), lost);
    places.removeAll(reached);
    assertEquals(Set.of(), places);
  }

  @Test
  void the_comparison_sees_what_differs() {
    String file = written(content(OwnFiles.fullInvoice()));
    List<String> changed =
        List.of(
            file.replace("<P_12>23</P_12>", "<P_12>22</P_12>"),
            file.replaceFirst("<P_22BMK>[^<]*</P_22BMK>\n", ""),
            file.replaceFirst("(<P_7>)[^<]*", "$1x"));

    List<List<String>> differences = new ArrayList<>();
    changed.forEach(other -> differences.add(SameMeaning.differences(file, other)));

    assertTrue(differences.stream().noneMatch(List::isEmpty), differences::toString);
    assertEquals(
        List.of(),
        SameMeaning.differences(file, file.replace("<P_12>23<", "<!-- x --><P_12> 23\n<")));
  }

  static InvoiceContent content(String file) {
    var read = XML.content(TckFa3.bytes(file));
    assertTrue(read.isValid(), () -> read.getError() + "\n" + file);
    return read.get();
  }

  static String written(InvoiceContent content) {
    var written = XML.write(content);
    assertTrue(written.isValid(), () -> written.getError() + "\n" + content);
    return text(written.get());
  }

  private static String text(ExactBytes file) {
    return new String(file.toByteArray(), StandardCharsets.UTF_8);
  }
}
