package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
