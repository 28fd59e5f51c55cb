package pl.latarnik.adapters.cli.law;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;

/** For each day of issue in a range, by when the invoice would have to be sent, and why. */
public final class PlanReport {

  private final List<PlanDay> days;
  private final PlanText text;

  private PlanReport(List<PlanDay> days, LawWords words) {
    this.days = days;
    this.text = new PlanText(words);
  }

  /**
   * Rules on each day from the first to the last.
   *
   * @param from first day of issue
   * @param to last day of issue
   * @param at time of issue on each of them
   * @param common the facts that all of them share
   * @return the report, or what is wrong
   */
  public static Either<List<String>, PlanReport> of(
      String from, String to, String at, FactOptions common, Locale locale) {
    LawWords words = LawWords.of(locale);
    return new PlanReader(words)
        .read(from, to, at, common)
        .map(rulings -> new PlanReport(rulings.map(PlanDay::new), words));
  }

  /** Returns the last day of issue. */
  public LocalDate lastDay() {
    return days.last().day();
  }

  /** Returns it for people: a heading and a line a day, in columns. */
  public List<String> lines() {
    return text.lines(days);
  }

  /** Writes it as an array, an object a day. */
  public void write(JsonGenerator json) throws IOException {
    new PlanJson(text).write(json, days);
  }
}
