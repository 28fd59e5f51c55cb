package pl.latarnik.adapters.cli.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vavr.collection.List;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.Wording;
import pl.latarnik.domain.rulebook.LawIndex;

@Tag("B04")
class RulesTableTest {

  private static final LocalDate THU_2026_12_31 = LocalDate.of(2026, 12, 31);

  @ParameterizedTest
  @ValueSource(strings = {"pl", "en"})
  void every_sentence_is_that_of_the_provision_it_cites(String language) {
    LawWords words = LawWords.of(Locale.forLanguageTag(language));
    RulesTable table = RulesTable.of(THU_2026_12_31, words).get();
    java.util.List<String> own = new ArrayList<>();
    int seen = 0;

    for (RulesProperty property : RulesProperty.values()) {
      for (ProcedureCase procedure : ProcedureCase.values()) {
        for (RulesCell.Entry entry : table.cell(procedure, property).entries()) {
          seen++;
          if (!isOfTheLaw(entry, property, words)) {
            own.add(property + " " + procedure + ": " + entry.text());
          }
        }
      }
    }

    assertFalse(seen < 50, "the walk over the cells found too little: " + seen);
    assertEquals(java.util.List.of(), own);
  }

  /** An article's name and captions of codes are values, not sentences. */
  private static boolean isOfTheLaw(RulesCell.Entry entry, RulesProperty property, LawWords words) {
    boolean value =
        switch (property) {
          case BASIS -> entry.text().startsWith("art. 106n") && entry.text().endsWith(" VAT");
          case CODES_BEFORE_NUMBER, CODES_AFTER_NUMBER -> true;
          case PREMISE, FORM, ISSUE_DATE, SEND_BY, HAND_OVER, RECEIPT_DATE, JPK_MARKER -> false;
        };
    return value || sentences(entry.basis()).map(w -> said(w, words)).contains(entry.text());
  }

  private static List<Wording> sentences(LegalBasis basis) {
    return LawIndex.rules()
        .filter(rule -> rule.basis().equals(basis))
        .map(rule -> rule.condition())
        .append(basis.wording());
  }

  private static String said(Wording wording, LawWords words) {
    return words.isPolish() ? wording.polish() : wording.english();
  }
}
