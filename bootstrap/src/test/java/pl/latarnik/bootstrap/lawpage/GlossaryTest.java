package pl.latarnik.bootstrap.lawpage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.LegalSource;
import pl.latarnik.domain.outage.OutageKind;

/** Holds {@code docs/slownik.md} to the types that carry its terms. */
class GlossaryTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** The terms that stay Polish in code and texts (style rule 2). */
  private static final List<String> OFFICIAL =
      List.of(
          "P_1",
          "P_2",
          "UPO",
          "KOD I",
          "KOD II",
          "FA(3)",
          "NIP",
          "awaria",
          "niedostępność",
          "awaria całkowita",
          "offline24",
          "korekta techniczna");

  @Test
  void every_official_term_has_an_entry_of_its_own() throws IOException {
    assertEquals(List.empty(), OFFICIAL.reject(terms()::contains));
  }

  @Test
  void no_term_is_explained_twice() throws IOException {
    List<String> terms = terms();

    assertEquals(terms.distinct(), terms);
  }

  @Test
  void every_entry_names_types_that_exist() throws IOException {
    Set<String> known = typesAndConstants();

    assertEquals(List.empty(), named().reject(known::contains));
  }

  @Test
  void every_procedure_outage_buyer_and_source_is_explained() throws IOException {
    Set<String> named = HashSet.ofAll(named());
    List<Enum<?>> carried =
        List.<Enum<?>>of(IssuanceKind.values())
            .appendAll(List.of(OutageKind.values()))
            .appendAll(List.of(BuyerCategory.values()))
            .appendAll(List.of(LegalSource.values()));

    List<String> lacking =
        carried
            .map(c -> c.getDeclaringClass().getSimpleName() + "." + c.name())
            .reject(named::contains);

    assertEquals(List.empty(), lacking);
  }

  @Test
  void every_link_of_a_type_leads_to_an_entry() throws IOException {
    List<String> terms = terms();

    List<String> lost =
        sources()
            .flatMap(text -> matches("@see \"docs/slownik\\.md: ([^\"]+)\"", text))
            .reject(terms::contains);

    assertEquals(List.empty(), lost);
  }

  private static List<String> rows() throws IOException {
    return List.ofAll(Files.readAllLines(ROOT.resolve("docs/slownik.md")))
        .filter(line -> line.startsWith("| **"));
  }

  private static List<String> terms() throws IOException {
    return rows().flatMap(row -> matches("\\*\\*([^*]+)\\*\\*", row.split(" \\| ", 2)[0]));
  }

  private static List<String> named() throws IOException {
    return rows()
        .flatMap(
            row ->
                matches(
                    "`([A-Z][A-Za-z0-9_.]+)`",
                    row.substring(row.lastIndexOf("| ", row.length() - 3))));
  }

  private static Set<String> typesAndConstants() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("pl.latarnik");
    Set<String> known = HashSet.empty();
    for (JavaClass type : classes) {
      String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
      known = known.add(name);
      if (type.isEnum()) {
        known = known.addAll(List.ofAll(type.getFields()).map(f -> name + "." + f.getName()));
      }
    }
    return known;
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("domain/src/main/java"))) {
      return List.ofAll(files.filter(f -> f.toString().endsWith(".java"))).map(GlossaryTest::read);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> matches(String pattern, String text) {
    return List.ofAll(
        Pattern.compile(pattern)
            .matcher(text)
            .results()
            .map((MatchResult m) -> m.group(1))
            .toList());
  }
}
