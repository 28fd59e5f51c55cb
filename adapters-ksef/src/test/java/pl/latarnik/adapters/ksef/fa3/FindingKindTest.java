package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.application.port.out.Finding;

class FindingKindTest {

  @ParameterizedTest
  @EnumSource(FindingKind.class)
  void both_texts_carry_the_same_values_and_say_what_to_do(FindingKind kind) {
    String[] values = {"<a>", "<b>", "<c>", "<d>"};

    Finding finding = kind.error(new Place(3, 7), "/Faktura", values);

    assertEquals(kind.name(), finding.code());
    assertFalse(finding.polish().contains("{"), finding.polish());
    for (String value : values) {
      assertEquals(finding.polish().contains(value), finding.english().contains(value), value);
    }
    assertTrue(finding.polish().endsWith(".") && finding.english().endsWith("."));
    assertEquals(kind.layer(), finding.layer());
  }

  @ParameterizedTest
  @EnumSource(value = FindingKind.class, names = "SCHEMA_VALUE_LIST")
  void a_value_that_looks_like_a_mark_is_not_filled_in(FindingKind kind) {
    Finding finding = kind.error(Place.NONE, "", "{1}", "{2}", "{0}");

    assertTrue(finding.english().startsWith("{1}: the value \"{2}\""), finding.english());
  }
}
