package pl.latarnik.domain.law.vat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pl.latarnik.domain.law.vat.Cases.announced;
import static pl.latarnik.domain.law.vat.Cases.at;
import static pl.latarnik.domain.law.vat.Cases.offline;
import static pl.latarnik.domain.law.vat.Cases.open;
import static pl.latarnik.domain.law.vat.Cases.over;
import static pl.latarnik.domain.law.vat.Cases.ruling;

import io.vavr.control.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.rulebook.InvoiceRuling;

class Art106neTest {

  @ParameterizedTest(name = "issued {0}: {1}")
  @CsvSource({
    "2026-10-05T08:59, OFFLINE24",
    "2026-10-05T09:00, AWARIA",
    "2026-10-05T17:59, AWARIA",
    "2026-10-05T18:00, OFFLINE24"
  })
  @Tag("M03")
  void ust_1_the_notices_fix_the_period_of_the_failure(String issued, IssuanceKind procedure) {
    InvoiceRuling ruling =
        ruling(
            offline(issued)
                .with(announced(over(OutageKind.AWARIA, "2026-10-05T09:00", "2026-10-05T18:00"))));

    assertEquals(Option.some(procedure), ruling.outcome().procedure());
  }

  @Test
  @Tag("M03")
  void ust_1_a_start_stated_in_the_past_takes_in_what_was_issued_since() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T10:00")
                .with(
                    announced(
                        open(OutageKind.AWARIA, "2026-10-05T09:00")
                            .announcedAt(at("2026-10-05T15:00")))));

    assertEquals(Option.some(IssuanceKind.AWARIA), ruling.outcome().procedure());
  }

  @Test
  @Tag("M03")
  @Tag("M04")
  void ust_1_without_a_notice_there_is_no_failure_and_offline24_remains() {
    InvoiceRuling ruling = ruling(offline("2026-10-05T10:00"));

    assertEquals(Option.some(IssuanceKind.OFFLINE24), ruling.outcome().procedure());
  }

  @ParameterizedTest
  @CsvSource({
    "AWARIA, art. 106ne ust. 1",
    "AWARIA_CALKOWITA, art. 106ne ust. 3",
    "NIEDOSTEPNOSC, art. 106ne ust. 4"
  })
  @Tag("M03")
  void ust_1_3_and_4_each_state_is_announced_under_its_own_unit(OutageKind kind, String unit) {
    assertEquals(unit, Art106ne.of(kind).unit().text());
  }

  @Test
  void ust_4_says_that_nobody_here_has_read_it() {
    assertEquals(Confidence.PARAPHRASE, Art106ne.UST_4.confidence());
  }

  @ParameterizedTest
  @CsvSource({
    "AWARIA, BIP, true",
    "AWARIA, MEDIA, false",
    "AWARIA, SOFTWARE, false",
    "NIEDOSTEPNOSC, BIP, true",
    "NIEDOSTEPNOSC, MEDIA, false",
    "AWARIA_CALKOWITA, MEDIA, true",
    "AWARIA_CALKOWITA, BIP, false"
  })
  void each_state_is_announced_in_its_own_place(
      OutageKind kind, AnnouncementSource source, boolean lawful) {
    assertEquals(lawful, Art106ne.announces(source, kind));
  }
}
