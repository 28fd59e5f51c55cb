package pl.latarnik.adapters.cli.law;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.law.Rule;

/** The procedures side by side, as in the ministry's table, generated from the rules. */
public final class RulesReport {

  private final RulesPage page;

  private RulesReport(RulesPage page) {
    this.page = page;
  }

  /**
   * Returns the report by the law of a day, or what is wrong with the day.
   *
   * @param asOf the day; none takes the present one, or the first day of the law if that is later
   * @param now the present
   */
  public static Either<String, RulesReport> of(Optional<String> asOf, Instant now, Locale locale) {
    LawWords words = LawWords.of(locale);
    Option<LocalDate> day =
        asOf.map(Moments::day).orElseGet(() -> Option.some(present(PolishTime.dayOf(now))));
    return day.toEither(() -> words.say("plan.no-day", "--as-of", asOf.orElse("")))
        .flatMap(
            d ->
                RulesTable.of(d, words)
                    .mapLeft(refusal -> words.say("rules.before-the-law", d, Rule.KSEF_2_0)))
        .map(table -> new RulesReport(new RulesPage(table, words)));
  }

  private static LocalDate present(LocalDate today) {
    return today.isBefore(Rule.KSEF_2_0) ? Rule.KSEF_2_0 : today;
  }

  /** Returns it as plain text in columns. */
  public String text() {
    return RulesText.write(page);
  }

  /** Returns it as Markdown. */
  public String markdown() {
    return RulesMarkdown.write(page);
  }

  /** Returns it as HTML that is well-formed XML too. */
  public String html() {
    return RulesHtml.write(page);
  }

  /** Writes it as an object. */
  public void write(JsonGenerator json) throws IOException {
    RulesJson.write(json, page);
  }
}
