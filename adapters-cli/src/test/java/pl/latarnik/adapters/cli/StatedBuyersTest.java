package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.StatedBuyer;

@Tag("M13")
class StatedBuyersTest {

  private static final LocalDate MON_2026_05_18 = LocalDate.of(2026, 5, 18);
  private static final SubmissionDuty MONDAY =
      new SubmissionDuty.DueBy(MON_2026_05_18, MON_2026_05_18);

  @ParameterizedTest
  @EnumSource(BuyerCategory.class)
  void each_category_has_its_word(BuyerCategory category) {
    assertEquals(
        Option.some(new StatedBuyer(category, "bo tak")),
        StatedBuyers.read(Optional.of(StatedBuyers.word(category)), Optional.of("bo tak")));
  }

  @Test
  void nothing_given_is_nothing_stated() {
    assertEquals(Option.none(), StatedBuyers.read(Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"CONSUMER, -", "-, powód", "CONSUMER, ' '", "KONSUMENT, powód"})
  void half_a_statement_or_an_unknown_word_is_refused(String category, String reason) {
    CliFailure failure =
        assertThrows(
            CliFailure.class,
            () -> StatedBuyers.read(Optional.ofNullable(category), Optional.ofNullable(reason)));

    assertEquals(ExitStatus.BAD_INPUT, failure.status());
  }

  @Test
  void show_and_json_tell_what_was_stated_and_what_the_file_says() {
    StatedBuyer stated = new StatedBuyer(BuyerCategory.KONSUMENT, "zakup prywatny");
    LedgerDesk desk =
        new LedgerDesk().holds(1, TckInvoices.issued(TckInvoices.facts(1).with(stated), MONDAY));
    CliRun show = CliRun.of(desk.program());
    CliRun json = CliRun.of(desk.program());
    String id = TckInvoices.facts(1).number().text();

    assertEquals(0, show.run("show", id));
    assertEquals(0, json.run("show", id, "--json"));

    assertTrue(
        show.out()
            .contains("Nabywca: CONSUMER, jak podano (zakup prywatny); z pliku wynika DOMESTIC"),
        show.out());
    for (String part :
        new String[] {
          "\"buyer\" : \"CONSUMER\"",
          "\"buyerByFile\" : \"DOMESTIC\"",
          "\"buyerReason\" : \"zakup prywatny\""
        }) {
      assertTrue(json.out().contains(part), json.out());
    }
  }
}
