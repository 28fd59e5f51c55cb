package pl.latarnik.adapters.cli.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shows that every contradiction among the sources is told, and held by an example or a test. */
class ContradictionsTest {

  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve("docs/sprzecznosci.md");
  private static final int LAST = 23;
  private static final Pattern HELD_BY = Pattern.compile("(?s)- [*][*]Trzyma:[*][*](.*)");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private static final LocalDate TUE_2025_07_08 = LocalDate.of(2025, 7, 8);
  private static final LocalDate WED_2025_07_09 = LocalDate.of(2025, 7, 9);
  private static final LocalDate SAT_2025_07_12 = LocalDate.of(2025, 7, 12);
  private static final LocalDate TUE_2025_07_22 = LocalDate.of(2025, 7, 22);

  /**
   * One contradiction as the page tells it.
   *
   * @param id for example {@code C-1}
   * @param text everything below its heading
   */
  private record Told(String id, String text) {

    /** Returns what follows "Trzyma". */
    String heldBy() {
      var found = HELD_BY.matcher(text);
      assertTrue(found.find(), id + " does not say what holds it");
      return found.group(1);
    }

    /** Lists the examples and tests that hold it. */
    List<String> names() {
      return List.ofAll(QUOTED.matcher(heldBy()).results().map(m -> m.group(1)).toList());
    }
  }

  @Tag("O01")
  @Test
  void all_of_them_are_told_in_their_order() throws IOException {
    assertEquals(List.rangeClosed(1, LAST).map(n -> "C-" + n), told().map(Told::id));
  }

  @Test
  void each_tells_both_claims_and_what_is_taken() throws IOException {
    for (Told told : told()) {
      for (String part : List.of("- **A.**", "- **B.**", "- **Przyjęte: ")) {
        assertTrue(told.text().contains(part), told.id() + " lacks " + part);
      }
    }
  }

  @Tag("O01")
  @Test
  void each_is_held_by_something_or_says_that_no_program_can_show_it() throws IOException {
    for (Told told : told()) {
      boolean said = told.heldBy().replace('\n', ' ').contains("żaden program");
      assertTrue(said || !told.names().isEmpty(), told.id());
    }
  }

  @Test
  void every_example_that_is_named_exists_and_passes() throws IOException {
    Map<String, WorkedExample> examples =
        OwnExamples.all().map(OwnExamples.Filed::example).toMap(e -> e.id(), e -> e);
    for (Told told : told()) {
      for (String id : told.names().filter(name -> !name.contains("/"))) {
        assertTrue(examples.containsKey(id), told.id() + ": no example " + id);
        assertEquals(List.empty(), examples.get(id).get().mismatches(), told.id() + ": " + id);
      }
    }
  }

  @Test
  void every_test_that_is_named_exists() throws IOException {
    for (Told told : told()) {
      for (String name : told.names().filter(n -> n.contains("/"))) {
        List<String> parts = List.of(name.split("#", 2));
        Path file = ROOT.resolve(parts.head());
        assertTrue(Files.exists(file), told.id() + ": no " + file);
        if (parts.size() > 1) {
          assertTrue(
              Files.readString(file).contains("void " + parts.last() + "("),
              told.id() + ": no " + name);
        }
      }
    }
  }

  @Test
  void c_13_the_days_of_the_official_example_are_those_of_the_calendar() {
    assertEquals(DayOfWeek.TUESDAY, TUE_2025_07_08.getDayOfWeek());
    assertEquals(DayOfWeek.WEDNESDAY, WED_2025_07_09.getDayOfWeek());
    assertEquals(DayOfWeek.SATURDAY, SAT_2025_07_12.getDayOfWeek());
    assertEquals(DayOfWeek.TUESDAY, TUE_2025_07_22.getDayOfWeek());
  }

  @Test
  void c_21_no_rule_cites_what_was_invented() throws IOException {
    List<String> citations = LawConstants.rules().map(r -> r.rule().basis().citation());

    assertEquals(List.empty(), citations.filter(c -> c.contains("106ne ust. 5")));
    assertEquals(List.empty(), citations.filter(c -> c.contains("ZAW-NR")));
  }

  private static List<Told> told() throws IOException {
    String page = Files.readString(PAGE).replace("\r\n", "\n");
    return List.of(page.split("\n## ", -1))
        .tail()
        .map(
            part ->
                new Told(
                    part.substring(0, part.indexOf(' ')), part.substring(part.indexOf('\n') + 1)));
  }
}
