package pl.latarnik.bootstrap.lawpage;

import io.vavr.collection.List;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import pl.latarnik.domain.law.EffectivePeriod;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Parameter;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.rulebook.Article;
import pl.latarnik.domain.rulebook.LawIndex;
import pl.latarnik.domain.rulebook.Provision;

/** The text of {@code docs/prawo.md}. */
final class LawPage {

  private static final String HEAD =
      """
      # Prawo, które zna Latarnik

      *In English: every provision, rule, value and reading that the program knows, in the order of the acts. Written by
      a test out of the rules themselves; do not edit. Wordings are our own paraphrases. Not legal advice.*

      Strona powstaje z reguł programu (`LawPageTest`) i nie wolno jej poprawiać ręcznie. Brzmienia to **własne
      omówienia**, nie tekst ustawy: porównaj je z dziennikiem, który podano przy akcie. To nie jest porada prawna.

      Jak czytać: pod każdym przepisem stoi, co z niego wynika, jak pewne jest źródło i kiedy ktoś je ostatnio
      sprawdził. W tabeli pod nim są reguły, czyli to, co program z niego zrobił: na jakie pytanie reguła odpowiada,
      kiedy się stosuje, od kiedy do kiedy i które reguły ustępują, gdy ona się stosuje. Przepis bez tabeli sam nie
      rozstrzyga żadnego pytania. Przepisy starsze niż KSeF 2.0 program stosuje od 2026-02-01; nowsze i zmienione mają
      własne daty. „Do” to pierwszy dzień, w którym przepis już nie obowiązuje.
      """;

  private final Pages pages;
  private final StringBuilder text = new StringBuilder();

  private LawPage(Pages pages) {
    this.pages = pages;
  }

  /** Returns the page; bases are judged for their age on the day of the last comparison. */
  static String of(Pages pages) {
    return new LawPage(pages).page();
  }

  private String page() {
    text.append(HEAD);
    contents();
    questions();
    for (LegalAct act : acts()) {
      heading(act);
      LawIndex.articles().filter(a -> a.act() == act).forEach(this::article);
    }
    values();
    readings();
    ageing();
    return text.toString();
  }

  private void contents() {
    line("\n## Spis treści\n");
    line("- [Pytania](#pytania)");
    for (LegalAct act : acts()) {
      line("- " + capital(act.title()));
      LawIndex.articles()
          .filter(a -> a.act() == act)
          .map(a -> "  - [%s](#%s) %s".formatted(a.name(), anchor(a.name()), a.subject().polish()))
          .forEach(this::line);
    }
    line("- [Wartości](#wartosci), [wykładnie](#wykladnie), [co sprawdzić ponownie](#ponownie)");
  }

  private void questions() {
    line("\n<a id=\"pytania\"></a>\n\n## Pytania\n");
    line("Na każde pytanie odpowiada dokładnie jedna reguła; kolejność reguł nie ma znaczenia.\n");
    line("| Pytanie | in English | Klucz | Reguły |");
    line("|---|---|---|---|");
    for (RuleBook<?, ?> book : LawIndex.books()) {
      Question asked = book.question();
      line(
          "| %s | %s | `%s` | %s |"
              .formatted(
                  asked.polish(),
                  asked.english(),
                  asked.id(),
                  List.<LegalRule<?, ?>>ofAll(book.rules()).map(r -> code(r.id())).mkString(", ")));
    }
  }

  private void heading(LegalAct act) {
    line("\n## " + capital(act.title()));
    if (!act.journal().isEmpty()) {
      line("\n" + act.journal());
    }
  }

  private void article(Article article) {
    line("\n<a id=\"%s\"></a>\n".formatted(anchor(article.name())));
    line("### %s – %s\n".formatted(article.name(), article.subject().polish()));
    line(
        "*%s.* Plik %s, testy %s."
            .formatted(
                article.subject().english(),
                pages.source(article.home()),
                pages.test(article.home())));
    article.parameters().forEach(p -> line("\nWartość: " + p.name() + " – " + latest(p) + "."));
    article.provisions().forEach(this::provision);
  }

  private void provision(Provision provision) {
    LegalBasis basis = provision.basis();
    line("\n**%s** · %s  ".formatted(basis.unit(), basis.wording().polish()));
    line(
        "%s · %s · sprawdzono %s"
            .formatted(
                period(provision.period()), basis.confidence().polish(), basis.verifiedOn()));
    if (!provision.rules().isEmpty()) {
      line("\n| Reguła | Odpowiada na | Stosuje się, gdy | Od – do | Wypiera | Wykładnie |");
      line("|---|---|---|---|---|---|");
      provision.rules().forEach(this::rule);
    }
  }

  private void rule(LegalRule<?, ?> rule) {
    line(
        "| `%s` | %s | %s | %s | %s | %s |"
            .formatted(
                rule.id(),
                LawIndex.questionsOf(rule).map(Question::polish).mkString(", "),
                rule.condition().polish(),
                span(rule.period()),
                rule.overrides().toList().sorted().map(LawPage::code).mkString(", "),
                rule.readings().map(LawPage::link).mkString(", ")));
  }

  private void values() {
    line("\n<a id=\"wartosci\"></a>\n\n## Wartości, które wyznacza prawo\n");
    line("| Wartość | Ile | Od – do | Podstawa | Pewność |");
    line("|---|---|---|---|---|");
    for (Parameter<?> parameter : LawIndex.parameters()) {
      for (Parameter.Dated<?> dated : parameter.values()) {
        line(
            "| %s | %s | %s | %s | %s |"
                .formatted(
                    parameter.name(),
                    plain(dated.value()),
                    span(dated.period()),
                    dated.basis().citation(),
                    dated.basis().confidence().polish()));
      }
    }
  }

  private void readings() {
    line("\n<a id=\"wykladnie\"></a>\n\n## Wykładnie\n");
    line("Gdzie prawo milczy albo jest niejasne, program przyjmuje jedną z możliwych odpowiedzi,");
    line("nazywa ją przy każdym rozstrzygnięciu, które od niej zależy, i zapisuje powody.");
    for (Interpretation reading : LawIndex.readings()) {
      line("\n<a id=\"%s\"></a>\n".formatted(anchor(reading.id())));
      line("### %s\n".formatted(reading.id()));
      line("- Pytanie: " + reading.question().polish());
      line("- **Przyjęto:** " + reading.adopted().polish());
      line("- In English: " + reading.adopted().english());
      reading.rejected().forEach(no -> line("- Odrzucono: " + no.polish()));
      line("- Powody: " + pages.decision(reading.adr()));
      line("- Reguły: " + codes(LawIndex.restingOn(reading)));
    }
  }

  private void ageing() {
    List<LegalBasis> bases = LawIndex.provisions().map(Provision::basis);
    LocalDate last = bases.map(LegalBasis::verifiedOn).max().get();
    line("\n<a id=\"ponownie\"></a>\n\n## Co sprawdzić ponownie\n");
    line("Przepis porównany ze źródłem dawniej niż dwanaście miesięcy temu wymaga porównania na");
    line(
        "nowo. Na dzień ostatniego porównania, %s, takich przepisów jest: %d."
            .formatted(last, LawIndex.agedOn(last).size()));
    LawIndex.agedOn(last).forEach(b -> line("- **" + b.citation() + "**, " + b.verifiedOn()));
    line("\n| Sprawdzono | Przepisów | Ponownie najpóźniej |");
    line("|---|---|---|");
    for (LocalDate day : bases.map(LegalBasis::verifiedOn).distinct().sorted()) {
      line(
          "| %s | %d | %s |"
              .formatted(day, bases.count(b -> b.verifiedOn().equals(day)), day.plusMonths(12)));
    }
    line("\nNajsłabsze ogniwa, czyli przepisy, których tekstu nikt tu nie czytał:\n");
    bases
        .filter(b -> b.act() != LegalAct.WYKLADNIA_PROGRAMU)
        .filter(b -> b.act() != LegalAct.USTAWA_O_DNIACH_WOLNYCH)
        .filter(b -> b.confidence().ordinal() >= 2)
        .map(b -> "- " + b.citation() + ": " + b.confidence().polish())
        .distinct()
        .forEach(this::line);
    line("- art. 1 ustawy o dniach wolnych od pracy, wszystkie jednostki: źródło wtórne");
  }

  private static String latest(Parameter<?> parameter) {
    Parameter.Dated<?> dated = parameter.values().last();
    return plain(dated.value()) + " (" + period(dated.period()) + ")";
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static String period(EffectivePeriod period) {
    return "od " + period.from() + period.until().map(u -> " do " + u).getOrElse("");
  }

  private static String span(EffectivePeriod period) {
    return period.from() + " –" + period.until().map(u -> " " + u).getOrElse("");
  }

  private static String codes(List<LegalRule<?, ?>> rules) {
    return rules.map(r -> code(r.id())).mkString(", ");
  }

  private static String code(String id) {
    return "`" + id + "`";
  }

  private static String link(Interpretation reading) {
    return "[%s](#%s)".formatted(reading.id(), anchor(reading.id()));
  }

  private static List<LegalAct> acts() {
    return LawIndex.articles().map(Article::act).distinct();
  }

  private static String capital(String title) {
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  private static String anchor(String name) {
    String plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replace('ł', 'l')
            .replace("§", "par")
            .replaceAll("\\p{M}", "");
    return plain.replaceAll("[^a-z0-9]+", "-");
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
