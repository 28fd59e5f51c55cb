package pl.latarnik.adapters.ksef;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.adapters.ksef.xsd.Coverage;
import pl.latarnik.adapters.ksef.xsd.OfficialSchema;
import pl.latarnik.adapters.ksef.xsd.SchemaJudge;
import pl.latarnik.adapters.ksef.xsd.SchemaModel;
import pl.latarnik.adapters.ksef.xsd.SchemaMutants;

/**
 * Walks the schemas of the UPO and of the request to log in, changes one thing at a time, and wants
 * the verdict of the official schemas, where they lie beside the project.
 */
@Tag("M19")
class DocumentStructureTest {

  private static final Path TARGET = Path.of("target");

  @Test
  void every_declaration_of_a_upo_is_hit_with_the_official_verdict() throws IOException {
    walk(
        "upo/upo.xsd",
        DocumentStructure.ofUpo(),
        "xsd/upo/upo-v4-3.xsd",
        Map.of("Potwierdzenie/@wersjaSchemy: never refused", "it may be left out or say anything"));
  }

  @Test
  void every_declaration_of_a_request_is_hit_with_the_official_verdict() throws IOException {
    walk(
        "auth/auth.xsd",
        DocumentStructure.ofRequest(),
        "xsd/auth/schemat_auth_v2-1.xsd",
        Map.ofEntries(
            entry("ChallengeText length: never refused", "its pattern says as much and is first")));
  }

  private static void walk(
      String file, Schema schema, String official, Map<String, String> impossible)
      throws IOException {
    SchemaModel model = SchemaModel.read(DocumentStructure.class, file);
    SchemaJudge own = new SchemaJudge(schema.newValidator());
    Optional<SchemaJudge> theirs = OfficialSchema.file(official).map(OfficialSchema::judge);
    Coverage coverage = new Coverage(model);
    List<String> differences = new ArrayList<>();

    SchemaMutants.each(
        model,
        1,
        mutant -> {
          String refusal = own.refusal(mutant.xml());
          coverage.count(mutant, refusal);
          theirs.ifPresent(
              judge -> {
                if (judge.refusal(mutant.xml()).isEmpty() != refusal.isEmpty()) {
                  differences.add(mutant + ": " + judge.refusal(mutant.xml()) + "; " + refusal);
                }
              });
        });

    String name = file.substring(file.indexOf('/') + 1).replace(".xsd", "");
    Files.writeString(
        TARGET.resolve(name + "-coverage.md"), coverage.report("Coverage of " + file));
    assertEquals(List.of(), differences, () -> differences.size() + " differences");
    assertTrue(coverage.accepted() > 100 && coverage.refused() > 1_000, "changes: too few");
    assertEquals(new TreeSet<>(impossible.keySet()), new TreeSet<>(coverage.gaps()));
  }

  @Test
  void the_official_samples_of_a_upo_are_right_once_their_environment_is_cut_off()
      throws IOException {
    Optional<Path> folder = OfficialSchema.file("upo/v4-3");
    assumeTrue(folder.isPresent(), "no samples beside the project");
    try (Stream<Path> files = Files.walk(folder.get())) {
      List<Path> samples = files.filter(file -> file.toString().endsWith(".xml")).toList();
      assertFalse(samples.isEmpty());
      for (Path sample : samples) {
        var document = SecureXml.read(Files.readAllBytes(sample)).get();
        assertEquals(Option.none(), DocumentStructure.problemOfUpo(document), sample::toString);
      }
    }
  }
}
