package pl.latarnik.adapters.ksef.fa3;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.adapters.ksef.xsd.Coverage;
import pl.latarnik.adapters.ksef.xsd.OfficialSchema;
import pl.latarnik.adapters.ksef.xsd.SchemaJudge;
import pl.latarnik.adapters.ksef.xsd.SchemaMutants;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.tck.TckFa3;

/**
 * Walks the project's schema of FA(3), changes one thing at a time at every place, and wants the
 * same verdict of the official schema, where that lies beside the project.
 */
@Tag("M19")
class SchemaWalkTest {

  private static final int OFTEN = 7;

  /** Of changes that others resemble one of so many is tried; 1 tries all. */
  private static final int EVERY = Integer.getInteger("fa3.walk.every", OFTEN);

  private static final String PATTERN_FIRST = "its pattern, which is looked at first, says as much";

  /** What no document can do, and why. */
  private static final Map<String, String> IMPOSSIBLE =
      Map.ofEntries(
          entry("AdresPlatnosci minLength: never refused", PATTERN_FIRST),
          entry("Cena fractionDigits: never refused", PATTERN_FIRST),
          entry("Cena totalDigits: never refused", PATTERN_FIRST),
          entry("Email minLength: never refused", PATTERN_FIRST),
          entry("IdentyfikatorPlatnosci maxLength: never refused", PATTERN_FIRST),
          entry("IdentyfikatorPlatnosci minLength: never refused", PATTERN_FIRST),
          entry("Ilosc fractionDigits: never refused", PATTERN_FIRST),
          entry("Ilosc totalDigits: never refused", PATTERN_FIRST),
          entry("Kwota fractionDigits: never refused", PATTERN_FIRST),
          entry("Kwota totalDigits: never refused", PATTERN_FIRST),
          entry("NumerWewnetrzny maxLength: never refused", PATTERN_FIRST),
          entry("NumerWewnetrzny minLength: never refused", PATTERN_FIRST));

  /**
   * How many changes of each declaration the official schema took and refused, so that a fault in
   * ours is seen where the official one is not there.
   */
  private static final String VERDICTS = "walk-verdicts.txt";

  private static final Path REPORT = Path.of("target", "fa3-coverage.md");

  @Test
  void every_declaration_and_limit_is_hit_from_both_sides_with_the_official_verdict()
      throws IOException {
    Optional<SchemaJudge> official =
        OfficialSchema.file("xsd/FA/schemat_FA(3)_v1-0E.xsd").map(OfficialSchema::judge);
    SchemaJudge own = new SchemaJudge(Fa3Schema.own().newValidator());
    Coverage coverage = new Coverage(SchemaDocuments.model());
    List<String> differences = new ArrayList<>();

    SchemaMutants.each(
        SchemaDocuments.model(),
        EVERY,
        mutant -> {
          String refusal = own.refusal(mutant.xml());
          coverage.count(mutant, refusal);
          official.ifPresent(
              judge -> {
                String theirs = judge.refusal(mutant.xml());
                if (theirs.isEmpty() != refusal.isEmpty()) {
                  differences.add(mutant.name() + ": official " + theirs + ", ours " + refusal);
                }
              });
        });

    Files.write(Path.of("target", VERDICTS), coverage.lines());
    Files.writeString(REPORT, coverage.report("Coverage of the schema of FA(3)"));
    assertEquals(List.of(), differences, () -> differences.size() + " differences");
    assertTrue(coverage.accepted() + coverage.refused() >= 20_000, "changes: too few");
    if (EVERY == OFTEN) {
      assertEquals(
          recorded(),
          coverage.lines(),
          "verdicts differ from those that the official schema gave when they were written down;"
              + " where it agrees now, copy target/"
              + VERDICTS);
    }
    assertEquals(new TreeSet<>(IMPOSSIBLE.keySet()), new TreeSet<>(coverage.gaps()));
  }

  private static List<String> recorded() throws IOException {
    try (InputStream in = SchemaWalkTest.class.getResourceAsStream(VERDICTS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** One of so many changes goes through the whole reader. */
  private static final int READ = 6;

  /** What the reader refuses beyond the schema. */
  private static final Set<String> READERS_OWN =
      Set.of("SCHEMA_DIGITS", "SCHEMA_BLANK", "SCHEMA_VALUE_LENGTH", "BYTES_FORBIDDEN_CHARACTER");

  @Test
  void the_reader_takes_what_the_schema_takes_and_nothing_else() {
    SchemaJudge own = new SchemaJudge(Fa3Schema.own().newValidator());
    Fa3InvoiceXml reader = new Fa3InvoiceXml();
    List<String> differences = new ArrayList<>();
    int[] counts = new int[2];

    SchemaMutants.each(
        SchemaDocuments.model(),
        EVERY,
        mutant -> {
          if (counts[0]++ % READ == 0) {
            counts[1]++;
            String refusal = own.refusal(mutant.xml());
            Set<String> codes = errors(reader, mutant.xml());
            boolean same = refusal.isEmpty() ? READERS_OWN.containsAll(codes) : !codes.isEmpty();
            if (!same) {
              differences.add(mutant.name() + ": schema " + refusal + ", reader " + codes);
            }
          }
        });

    assertEquals(List.of(), differences, () -> differences.size() + " differences");
    assertTrue(counts[1] > 3_000, "changes: " + counts[1]);
  }

  private static Set<String> errors(Fa3InvoiceXml reader, String xml) {
    return reader
        .content(TckFa3.bytes(xml))
        .fold(
            findings -> findings.filter(Finding::isError).map(Finding::code).toJavaSet(),
            content -> Set.of());
  }
}
