package pl.latarnik.application.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("K14")
class QuestionsTest {

  private static final RequestLimits LIMITS = RequestLimits.published();

  @ParameterizedTest(name = "{0} open of {1}: {2}")
  @CsvSource({
    "1, 1, EACH_INVOICE",
    "6, 6, EACH_INVOICE",
    "7, 7, LIST_OF_SESSION",
    "1, 10000, EACH_INVOICE",
    "60, 10000, EACH_INVOICE",
    "61, 10000, LIST_OF_SESSION"
  })
  void the_cheaper_way_is_taken(int open, int sent, Questions.Way way) {
    assertEquals(way, Questions.next(open, sent, Duration.ZERO, LIMITS).way());
  }

  @ParameterizedTest(name = "after {0}: {1}")
  @CsvSource({
    "PT0S, PT1S",
    "PT1S, PT1S",
    "PT2S, PT2S",
    "PT4S, PT4S",
    "PT45S, PT45S",
    "PT61S, PT60S",
    "PT59M59S, PT60S",
    "PT1H, PT10M",
    "PT72H, PT10M"
  })
  void the_pause_doubles_up_to_a_minute_and_after_an_hour_to_ten(Duration since, Duration pause) {
    assertEquals(pause, Questions.next(1, 1, since, LIMITS).pause());
  }

  @ParameterizedTest(name = "{0} open of {1}")
  @CsvSource({
    "1, 1",
    "6, 6",
    "7, 7",
    "17, 9000",
    "18, 9000",
    "60, 10000",
    "3000, 3000",
    "10000, 10000"
  })
  @Tag("N-07")
  void followed_for_a_day_a_session_stays_within_each_hour(int open, int sent) {
    ArrayList<Duration> asked = new ArrayList<>();
    Duration since = Duration.ZERO;
    Questions.Way way = Questions.next(open, sent, since, LIMITS).way();
    while (since.compareTo(Duration.ofHours(24)) < 0) {
      Questions round = Questions.next(open, sent, since, LIMITS);
      since = since.plus(round.pause());
      int requests = way == Questions.Way.EACH_INVOICE ? open : (sent + 999) / 1000;
      asked.addAll(Collections.nCopies(requests, since));
    }
    int anHour = way == Questions.Way.EACH_INVOICE ? 1200 : 200;
    for (int i = anHour; i < asked.size(); i++) {
      Duration span = asked.get(i).minus(asked.get(i - anHour));
      assertTrue(span.compareTo(Duration.ofHours(1)) >= 0, "too often about " + asked.get(i));
    }
  }

  @Test
  void nothing_open_needs_no_question() {
    assertThrows(IllegalArgumentException.class, () -> Questions.next(0, 5, Duration.ZERO, LIMITS));
  }
}
