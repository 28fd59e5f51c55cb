package pl.latarnik.domain.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.List;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.law.EffectivePeriod;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.law.holidays.UstawaODniachWolnych;
import pl.latarnik.domain.law.vat.Art106nda;
import pl.latarnik.domain.law.vat.Art106nf;

class ProvisionTest {

  @Test
  void a_provision_has_basis_and_period_of_its_rules() {
    Provision provision = Provision.of(Art106nda.UST_2);

    assertEquals(Art106nda.UST_2.basis(), provision.basis());
    assertEquals(Art106nda.UST_2.period(), provision.period());
    assertEquals(List.of(Art106nda.UST_2), provision.rules());
  }

  @Test
  void rules_of_two_units_are_no_provision() {
    assertThrows(
        IllegalArgumentException.class, () -> Provision.of(Art106nda.UST_2, Art106nf.UST_4));
  }

  @Test
  void a_provision_can_be_in_force_at_another_time_than_its_rules() {
    EffectivePeriod later = EffectivePeriod.from(LocalDate.of(2027, 1, 1));
    Provision provision = Provision.of(Art106nda.UST_2).inForce(later);

    assertEquals(later, provision.period());
    assertEquals(List.of(Art106nda.UST_2), provision.rules());
  }

  @Test
  void a_provision_without_rules_is_in_force_with_ksef_2_0_and_a_holiday_with_its_act() {
    Provision bare = Provision.of(Art106nda.UST_2.basis());
    Provision holiday = Provision.of(UstawaODniachWolnych.PKT_1_LIT_L);

    assertEquals(Rule.KSEF_2_0, bare.period().from());
    assertEquals(UstawaODniachWolnych.PKT_1_LIT_L.period(), holiday.period());
    assertEquals(UstawaODniachWolnych.PKT_1_LIT_L.basis(), holiday.basis());
  }
}
