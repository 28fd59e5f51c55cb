package pl.latarnik.adapters.cli.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import pl.latarnik.adapters.cli.explain.ExplanationPage;
import pl.latarnik.adapters.cli.explain.Format;
import pl.latarnik.application.explain.CountedDay;
import pl.latarnik.application.explain.DayCount;
import pl.latarnik.application.explain.Explanation;
import pl.latarnik.application.explain.Language;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.TraceStep;
import pl.latarnik.domain.law.holidays.UstawaODniachWolnych;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/** What holds of the explanation of every worked example, in both languages. */
@Tag("D19")
@Tag("X04")
@Tag("V03")
class ExplanationsOfExamplesTest {

  private static final int LONGEST_SHORT_FORM = 12;
  private static final Pattern POLISH_LETTER = Pattern.compile("[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]");
  private static final String TITLE = "<&> \"tytuł\" 'one'";

  private static List<InvoiceRuling> rulings = List.empty();

  @BeforeAll
  static void readTheExamples() throws IOException {
    rulings = read();
  }

  private static List<InvoiceRuling> rulings() {
    return rulings;
  }

  /** The published ones, and where the project is developed those of the specification too. */
  private static List<InvoiceRuling> read() throws IOException {
    List<OwnExamples.Filed> filed =
        Files.isDirectory(OwnExamples.OF_THE_SPECIFICATION)
            ? OwnExamples.all().appendAll(OwnExamples.in(OwnExamples.OF_THE_SPECIFICATION))
            : OwnExamples.all();
    assertTrue(filed.size() >= 80, "too few examples: " + filed.size());
    return filed.map(f -> f.example().ruling());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_long_form_lists_every_step_of_the_trace_exactly_once(Language language) {
    for (InvoiceRuling ruling : rulings()) {
      String text = text(ruling, language);

      List<String> told =
          List.ofAll(text.lines().toList())
              .filter(line -> line.matches("  [✔✘·] .+ \\[[^\\]]+; [a-z0-9/-]+\\]"))
              .map(line -> line.charAt(2) + line.replaceAll(".*; ([a-z0-9/-]+)\\]$", " $1"));

      assertEquals(
          ruling.trace().map(step -> mark(step) + " " + step.rule().id()).sorted(),
          told.sorted(),
          text);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_day_from_the_event_to_the_last_one_is_listed_once_with_its_reason(Language language) {
    int counted = 0;
    for (InvoiceRuling ruling : rulings()) {
      Explanation explanation = Explanation.of(ruling, language);
      if (!(ruling.duty() instanceof SubmissionDuty.DueBy due)) {
        assertTrue(explanation.counts().isEmpty());
        continue;
      }
      counted++;
      DayCount count = explanation.counts().head();
      LocalDate event = ruling.count().get().event();
      assertEquals(
          List.ofAll(event.datesUntil(due.day().plusDays(1)).toList()),
          count.days().map(CountedDay::day));
      assertEquals(ruling.count().get().counted(), count.counted().map(CountedDay::day));
      assertTrue(count.days().forAll(day -> !day.reason().isBlank()));
      assertTrue(count.skipped().forAll(day -> day.citation().isDefined()));
      assertEquals(
          due.safeBy(), explanation.counts().last().days().last().day(), "the safe day comes last");
      String text = text(ruling, language);
      assertTrue(
          count.days().forAll(day -> text.contains(language.day(day.day()) + " – " + day.reason())),
          text);
    }
    assertTrue(counted > 40, "the terms counted were too few: " + counted);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_short_form_names_the_deciding_provision_and_the_weakest_link(Language language) {
    for (InvoiceRuling ruling : rulings()) {
      List<String> summary = Explanation.of(ruling, language).summary();
      String all = summary.mkString("\n");

      LegalBasis decisive =
          ruling
              .answers()
              .map(answers -> answers.duty().decisive().basis())
              .getOrElse(() -> ruling.procedure().decisive().basis());
      assertTrue(all.contains(decisive.citation()), all);
      assertTrue(
          summary
              .last()
              .contains(language.say(ruling.confidence().polish(), ruling.confidence().english())),
          all);
      ruling.readings().forEach(r -> assertTrue(summary.last().contains(r.id() + " (ADR-"), all));
      ruling.flags().forEach(flag -> assertTrue(all.contains("(" + flag + ")"), all));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_short_form_is_short_and_made_of_sentences(Language language) {
    for (InvoiceRuling ruling : rulings()) {
      List<String> summary = Explanation.of(ruling, language).summary();

      assertTrue(summary.size() <= LONGEST_SHORT_FORM, summary.mkString("\n"));
      for (String sentence : summary) {
        assertTrue(sentence.endsWith(".") && !sentence.endsWith(".."), sentence);
        assertTrue(Character.isUpperCase(sentence.charAt(0)), sentence);
        assertFalse(sentence.contains("null") || sentence.contains("  "), sentence);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_notice_is_told_once_with_what_it_did(Language language) {
    int told = 0;
    for (InvoiceRuling ruling : rulings()) {
      Explanation explanation = Explanation.of(ruling, language);

      assertEquals(
          ruling.facts().outages().announcements(), explanation.changes().map(c -> c.notice()));
      assertEquals(
          ruling.history().map(step -> step.effect() + " " + step.notice()),
          explanation
              .changes()
              .filter(c -> c.before().isDefined())
              .map(c -> c.effect() + " " + c.notice()));
      assertTrue(explanation.changes().forAll(c -> !c.reason().isBlank()));
      told += explanation.changes().size();
    }
    assertTrue(told > 40, "the notices told were too few: " + told);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void html_is_well_formed_escaped_and_says_its_language(Language language) throws Exception {
    for (InvoiceRuling ruling : rulings()) {
      Explanation explanation = Explanation.of(ruling, language);

      Document page = parsed(ExplanationPage.full(explanation, TITLE, Format.HTML));

      assertEquals(
          language.say("pl", "en"), page.getDocumentElement().getAttribute("lang"), "language");
      assertEquals(TITLE, page.getElementsByTagName("h1").item(0).getTextContent());
      assertEquals(0, page.getElementsByTagName("script").getLength());
      assertEquals(0, page.getElementsByTagName("link").getLength());
      assertEquals(
          page.getElementsByTagName("table").getLength(),
          page.getElementsByTagName("caption").getLength());
      int rules = ruling.trace().size();
      int days = explanation.counts().map(c -> c.days().size()).sum().intValue();
      int headings = page.getElementsByTagName("thead").getLength();
      assertEquals(
          rules + days + explanation.changes().size() + headings,
          page.getElementsByTagName("tr").getLength());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void markdown_has_every_rule_in_a_row_of_as_many_cells_as_its_heading(Language language) {
    for (InvoiceRuling ruling : rulings()) {
      String page = ExplanationPage.full(Explanation.of(ruling, language), TITLE, Format.MD);
      int cells = 0;
      int rows = 0;
      for (String line : page.lines().toList()) {
        int bars =
            line.startsWith("| ") ? line.replaceAll("\\\\\\|", "").split("\\|", -1).length : 0;
        assertTrue(bars == 0 || cells == 0 || bars == cells, line);
        rows += bars > 0 ? 1 : 0;
        cells = bars;
      }

      assertTrue(rows > ruling.trace().size(), page);
      assertTrue(page.startsWith("# \\<\\&\\> \"tytuł\" 'one'\n"), page);
    }
  }

  @Test
  void english_is_complete() {
    Pattern citations = citations();
    for (InvoiceRuling ruling : rulings()) {
      Explanation explanation = Explanation.of(ruling, Language.ENGLISH);
      String page = ExplanationPage.full(explanation, "x", Format.HTML);

      String own = citations.matcher(page).replaceAll("");

      assertFalse(POLISH_LETTER.matcher(own).find(), own);
    }
  }

  /** Acts are cited in Polish in every language, because that is where one finds them. */
  private static Pattern citations() {
    return Pattern.compile(
        rulings()
            .flatMap(InvoiceRuling::trace)
            .map(step -> step.rule().basis().citation())
            .appendAll(UstawaODniachWolnych.PKT_1.map(h -> h.basis().citation()))
            .append(UstawaODniachWolnych.PKT_2.basis().citation())
            .append("wykładnia W-1")
            .distinct()
            .sortBy(citation -> -citation.length())
            .map(Pattern::quote)
            .mkString("|"));
  }

  private static String text(InvoiceRuling ruling, Language language) {
    return ExplanationPage.full(Explanation.of(ruling, language), "x", Format.TEXT);
  }

  private static String mark(TraceStep<?> step) {
    return switch (step.finding()) {
      case DECIDES -> "✔";
      case YIELDS -> "✘";
      case DOES_NOT_APPLY, NOT_IN_FORCE -> "·";
    };
  }

  private static Document parsed(String html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
  }
}
