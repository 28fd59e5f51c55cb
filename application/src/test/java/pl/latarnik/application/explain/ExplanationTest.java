package pl.latarnik.application.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.explain.Explanation.Language;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

@Tag("D19")
@Tag("M02")
class ExplanationTest {

  private static final LocalDate FRI_2026_05_15 = LocalDate.of(2026, 5, 15);

  private final InvoiceRuling ruling =
      Rulings.polish()
          .rule(InvoiceCase.of(IssueDate.of(FRI_2026_05_15)), Rulings.adoptedReadings())
          .get();

  @Test
  void the_conclusions_stand_first() {
    List<String> lines = Explanation.of(ruling, Language.POLISH).lines();

    assertEquals("Tryb: offline24", lines.get(0));
    assertEquals("Data wystawienia: 2026-05-15", lines.get(1));
    assertEquals(
        "Obowiązek przesłania: do 2026-05-18 włącznie; bezpiecznie do 2026-05-18", lines.get(2));
  }

  @Test
  void the_deciding_rule_is_cited_and_said() {
    List<String> lines = Explanation.of(ruling, Language.POLISH).lines();

    assertTrue(
        lines.exists(line -> line.startsWith("  ✔ art. 106nda ust. 2 ustawy o VAT – ")),
        lines.mkString("\n"));
  }

  @Test
  void every_rule_that_was_considered_has_its_line() {
    int considered = ruling.decisions().map(d -> d.considered().size()).sum().intValue();

    List<String> lines = Explanation.of(ruling, Language.ENGLISH).lines();

    assertEquals(considered, lines.count(line -> line.matches("  [✔✘·] .+")));
  }

  @Test
  void the_weakest_link_is_named_in_the_readers_language() {
    assertTrue(Explanation.of(ruling, Language.ENGLISH).lines().last().startsWith("Confidence"));
    assertTrue(Explanation.of(ruling, Language.POLISH).lines().last().startsWith("Pewność"));
  }
}
