package pl.latarnik.adapters.cli.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.issuance.AgreedChannel;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.rulebook.LawIndex;

/** Shows that the published examples cover every rule, flag, reading, parameter and answer. */
class RuleCoverageTest {

  private static final Path FRESH = Path.of("target", "COVERAGE.md");
  private static final Path COMMITTED = OwnExamples.FOLDER.resolve("COVERAGE.md");

  @Tag("O01")
  @Tag("D22")
  @Test
  void every_rule_decides_in_one_example_and_stands_back_in_another() throws IOException {
    assertEquals(List.empty(), page().gaps());
  }

  @Test
  void the_page_of_coverage_is_fresh() throws IOException {
    String fresh = page().text();
    Files.createDirectories(FRESH.getParent());
    Files.writeString(FRESH, fresh);

    String committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";

    assertEquals(
        fresh,
        committed.replace("\r\n", "\n"),
        "docs/examples/COVERAGE.md is stale. Look at the difference, then:"
            + " cp adapters-cli/target/COVERAGE.md docs/examples/COVERAGE.md");
  }

  @Test
  void the_rules_are_found_where_they_stand() throws IOException {
    List<String> constants = LawConstants.rules().map(LawConstants.Named::constant);

    assertTrue(constants.contains("Art106nda.UST_2"), constants.toString());
    assertTrue(constants.size() > 60, constants.toString());
    assertEquals(constants.distinct(), constants);
  }

  @Test
  void every_rule_that_is_a_constant_answers_a_question() throws IOException {
    List<String> asked = asked().map(CoveragePage.Asked::constant);

    assertEquals(
        List.empty(), LawConstants.rules().map(LawConstants.Named::constant).removeAll(asked));
  }

  @Test
  void a_rule_without_an_example_is_a_gap() throws IOException {
    List<CoveragePage.Asked> seven = asked().filter(a -> a.constant().equals("Art106nf.UST_4"));
    List<WorkedExample> oneOnly = List.of(OwnExamples.find("zwykly-wtorek").get());

    CoveragePage page = new CoveragePage(Coverage.of(oneOnly), seven);

    assertTrue(page.gaps().head().contains("| vat/106nf/4 | Art106nf.UST_4 |"));
  }

  @Test
  void every_procedure_is_shown_for_every_kind_of_buyer_group_and_channel() throws IOException {
    List<WorkedExample> all = examples();

    for (IssuanceKind kind : IssuanceKind.values()) {
      List<WorkedExample> of = all.filter(e -> e.ruling().outcome().procedure().contains(kind));
      assertTrue(of.exists(e -> !e.facts().buyer().isOfArt106gbUst4()), kind + ", domestic");
      assertTrue(of.exists(e -> e.facts().buyer().isOfArt106gbUst4()), kind + ", art. 106gb");
    }
    for (BuyerCategory buyer : BuyerCategory.values()) {
      assertTrue(all.exists(e -> e.facts().buyer() == buyer), buyer.name());
    }
    for (AgreedChannel channel : AgreedChannel.values()) {
      assertTrue(
          all.exists(e -> e.facts().channel() == channel && !e.facts().buyer().isOfArt106gbUst4()),
          channel + ", domestic");
      assertTrue(
          all.exists(e -> e.facts().channel() == channel && e.facts().buyer().isOfArt106gbUst4()),
          channel + ", art. 106gb");
    }
  }

  private static CoveragePage page() throws IOException {
    return new CoveragePage(Coverage.of(examples()), asked());
  }

  /** Lists every rule of every book, with the constant that holds it. */
  private static List<CoveragePage.Asked> asked() throws IOException {
    Map<String, String> constants =
        LawConstants.rules().toMap(named -> named.rule().id(), LawConstants.Named::constant);
    return LawIndex.books()
        .flatMap(
            book ->
                book.rules()
                    .map(
                        rule ->
                            new CoveragePage.Asked(
                                book.question(), rule, constants.getOrElse(rule.id(), "-"))));
  }

  private static List<WorkedExample> examples() throws IOException {
    return OwnExamples.all().map(OwnExamples.Filed::example);
  }
}
