package pl.latarnik.bootstrap.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import pl.latarnik.adapters.cli.Messages;

class StoryTest {

  private final StringWriter told = new StringWriter();
  private final Story story = new Story(new PrintWriter(told), Messages.of("pl"), Duration.ZERO);

  @Test
  void a_step_whose_check_fails_is_not_ok() {
    story.step("simulator", checks -> checks.equal(1, 2, "liczba"));

    assertFalse(story.held());
    assertEquals("[liczba: 2 ≠ 1]", story.steps().head().problems().toJavaList().toString());
  }

  @Test
  void a_step_that_breaks_is_not_ok_and_the_play_goes_on() {
    story.step(
        "simulator",
        checks -> {
          throw new IllegalStateException("zepsute");
        });
    story.step("certificate", checks -> checks.that(true, "nic"));

    assertFalse(story.held());
    assertTrue(story.steps().last().ok());
    assertTrue(told.toString().contains("zepsute"), told.toString());
  }
}
