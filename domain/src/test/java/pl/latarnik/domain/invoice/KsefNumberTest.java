package pl.latarnik.domain.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.domain.invoice.FieldError.Problem;

class KsefNumberTest {

  private static final String RIGHT = "5265877635-20260201-0100001AF62A-72";

  @ParameterizedTest
  @ValueSource(
      strings = {
        RIGHT,
        "5265877635-20250826-0100001AF629-AF",
        "1111111111-20260401-000000000000-EE",
        "9999999999-20261231-FFFFFFFFFFFF-A2",
        "7740001454-20280229-5800ABCDEF01-DD"
      })
  void a_right_number_is_parsed_and_printed_unchanged(String text) {
    assertEquals(text, KsefNumber.parse(text).get().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9999999999-20251120-0E00E071034B-CF",
        "5555555555-20250808-9231003CA67B-BE",
        "5265877635-20250826-0100001AF629-AE"
      })
  void a_wrong_check_sum_is_refused(String text) {
    assertEquals(Problem.WRONG_CHECKSUM, KsefNumber.parse(text).getError().problem());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5265877635-20250826-0100001af629-AF",
        "5265877635-20251326-0100001AF629-AF",
        "5265877635-00000201-0100001AF62A-72",
        "5265877635-20260201-0100001AF62A-72 ",
        "0265877635-20260201-0100001AF62A-72"
      })
  void what_has_not_the_form_is_refused(String text) {
    assertEquals(Problem.WRONG_FORMAT, KsefNumber.parse(text).getError().problem());
  }

  @Test
  void the_number_knows_its_seller_and_the_day_of_acceptance() {
    KsefNumber number = KsefNumber.of(RIGHT);

    assertEquals(Nip.of("5265877635"), number.seller());
    assertEquals(LocalDate.of(2026, 2, 1), number.acceptanceDay());
  }

  @Property
  void any_single_changed_character_is_refused(
      @ForAll @IntRange(max = 34) int place, @ForAll @IntRange(min = 32, max = 126) int character) {
    char now = (char) character;
    if (RIGHT.charAt(place) == now) {
      return;
    }
    String changed = RIGHT.substring(0, place) + now + RIGHT.substring(place + 1);

    assertTrue(KsefNumber.parse(changed).isInvalid(), changed);
  }
}
