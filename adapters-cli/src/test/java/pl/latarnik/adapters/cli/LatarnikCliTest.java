package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("X01")
class LatarnikCliTest {

  @Test
  void no_command_is_bad_usage_that_names_the_first_step() {
    CliRun line = CliRun.inMemory();

    assertEquals(2, line.run());
    assertEquals("", line.out());
    assertTrue(line.err().contains("./latarnik demo"), line.err());
  }

  @Test
  void an_unknown_option_is_named() {
    CliRun line = CliRun.inMemory();

    assertEquals(2, line.run("queue", "--soon"));
    assertTrue(line.err().contains("--soon"), line.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "queue --soon # Nieznana opcja: --soon. # Unknown option: --soon.",
        "calendar 2026 2027 # Nieznany argument: 2027. # Unknown argument: 2027.",
        "calender # Nieznany argument: calender. Może chodziło o: c # Unknown argument: calender. Did",
        "calendar # Brakuje: YEAR. Dopisz to. # Missing: YEAR. Add it.",
        "simulator # Brakuje: --port=N. Dopisz to. # Missing: --port=N. Add it.",
        "calendar 2026 --format # Brakuje: --format=text|ics|json. # Missing: --format=text|ics|json",
        "calendar 2026 --format=ics --format=json # Opcję --format podano drugi raz # The option --f",
        "simulator --port=x # --port = „x”: nie takiej wartości # --port = 'x': not a value of the",
        "examples # Brakuje polecenia; są: check. # A command is missing; there are: check.",
      })
  void misuse_is_told_in_the_users_language(String command, String polish, String english) {
    String[] words = command.split(" ", -1);
    CliRun inPolish = CliRun.inMemory();
    CliRun inEnglish = CliRun.inMemory();

    assertEquals(2, inPolish.run(words));
    assertEquals(
        2,
        inEnglish.run(
            Stream.concat(Stream.of("--lang", "en"), Stream.of(words)).toArray(String[]::new)));
    assertTrue(inPolish.err().startsWith(polish), inPolish.err());
    assertTrue(inEnglish.err().startsWith(english), inEnglish.err());
    assertEquals("", inPolish.out());
  }

  @Test
  void the_completion_describes_itself_in_the_users_language() {
    CliRun polish = CliRun.inMemory();

    assertEquals(0, polish.run("generate-completion", "--help"));
    assertTrue(polish.out().contains("Wypisuje skrypt"), polish.out());
    assertTrue(!polish.out().contains("Show this help"), polish.out());
  }

  @Test
  void help_stands_on_every_level_in_both_languages() {
    CliRun polish = CliRun.inMemory();
    CliRun english = CliRun.inMemory();

    assertEquals(0, polish.run("outage", "add", "--help"));
    assertEquals(0, english.run("--lang", "en", "outage", "add", "--help"));
    assertTrue(polish.out().contains("Użycie: latarnik outage add"), polish.out());
    assertTrue(english.out().contains("Usage: latarnik outage add"), english.out());
  }

  @Test
  void the_version_is_the_programs() {
    CliRun line = CliRun.inMemory();

    assertEquals(0, line.run("--version"));
    assertEquals("latarnik 0.1.0", line.out().strip());
  }

  @Test
  void a_fault_of_the_program_is_exit_5_without_a_stack_trace() {
    CliRun line = CliRun.inMemory();

    assertEquals(5, line.run("queue"));
    assertTrue(line.err().startsWith("Błąd programu: "), line.err());
    assertTrue(line.err().contains("no desk in this test"), line.err());
  }

  @Test
  void a_completion_script_can_be_made() {
    CliRun line = CliRun.inMemory();

    assertEquals(0, line.run("generate-completion"));
    assertTrue(line.out().contains("complete"), line.out());
  }
}
