package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.NetworkProbe;
import pl.latarnik.application.port.out.NetworkProbe.Sight;

/** What every implementation of {@link NetworkProbe} must do. */
public interface NetworkProbeContract {

  /** Returns a probe one of whose addresses answers, the others do not. */
  NetworkProbe whereOneAnswers();

  /** Returns a probe none of whose addresses answers. */
  NetworkProbe whereNoneAnswers();

  /** Returns a probe on a machine without any network. */
  NetworkProbe withoutNetwork();

  /** Returns a probe that has nothing to try. */
  NetworkProbe withNothingToTry();

  @Test
  @Tag("L07")
  default void required_NP1_up_where_something_answers() {
    assertEquals(Sight.UP, whereOneAnswers().look());
  }

  @Test
  @Tag("L07")
  @Tag("N-01")
  default void required_NP2_down_where_nothing_answers() {
    assertEquals(Sight.DOWN, whereNoneAnswers().look());
  }

  @Test
  @Tag("L07")
  default void required_NP2_down_without_any_network() {
    assertEquals(Sight.DOWN, withoutNetwork().look());
  }

  @Test
  @Tag("L09")
  default void required_NP2_what_was_not_tried_is_not_known() {
    assertEquals(Sight.NOT_KNOWN, withNothingToTry().look());
  }

  @Test
  @Tag("N-02")
  default void required_NP3_it_does_not_take_long() {
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> whereNoneAnswers().look());
  }
}
