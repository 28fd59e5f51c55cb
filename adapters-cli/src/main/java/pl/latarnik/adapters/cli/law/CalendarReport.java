package pl.latarnik.adapters.cli.law;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import pl.latarnik.domain.calendar.PolishBusinessDays;

/** A year of the calendar as text, calendar file or JSON. */
public final class CalendarReport {

  private final CalendarYear year;
  private final LawWords words;

  private CalendarReport(CalendarYear year, LawWords words) {
    this.year = year;
    this.words = words;
  }

  /** Says whether a text is a year that the calendar knows. */
  public static boolean knows(String year) {
    if (!year.matches("[0-9]{4}")) {
      return false;
    }
    int number = Integer.parseInt(year);
    return number >= firstYear() && number <= lastYear();
  }

  /** Returns the first year that it knows. */
  public static int firstYear() {
    return PolishBusinessDays.FIRST.getYear();
  }

  /** Returns the last year that it knows. */
  public static int lastYear() {
    return PolishBusinessDays.LAST.getYear();
  }

  /** Returns the report of a year that it {@link #knows}. */
  public static CalendarReport of(String year, Locale locale) {
    return new CalendarReport(CalendarYear.of(Integer.parseInt(year)), LawWords.of(locale));
  }

  /** Returns it for people. */
  public List<String> lines() {
    return new CalendarText(words).lines(year);
  }

  /** Returns its holidays as a file by RFC 5545, with line ends. */
  public String ics() {
    return new CalendarIcs(words).text(year);
  }

  /** Writes it as an object. */
  public void write(JsonGenerator json) throws IOException {
    CalendarJson.write(json, year);
  }
}
