package pl.latarnik.adapters.cli.law;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import pl.latarnik.domain.law.holidays.DatedHoliday;
import pl.latarnik.domain.law.holidays.StatutoryHoliday;

/**
 * The statutory holidays of a year as a calendar file by RFC 5545, for the calendars of offices.
 * Business days are all others from Monday to Friday, and are no events.
 */
final class CalendarIcs {

  /** Octets of a content line without its line end (RFC 5545, 3.1). */
  private static final int LONGEST_LINE = 75;

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final LawWords words;

  CalendarIcs(LawWords words) {
    this.words = words;
  }

  /** Returns the file; the same year gives the same text, so that imports recognize the events. */
  String text(CalendarYear year) {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Latarnik//calendar//" + (words.isPolish() ? "PL" : "EN"));
    line(text, "CALSCALE:GREGORIAN");
    line(text, "X-WR-CALNAME:" + escaped(words.say("calendar.holidays", year.year())));
    for (DatedHoliday dated : year.holidays()) {
      event(text, dated);
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private void event(StringBuilder text, DatedHoliday dated) {
    StatutoryHoliday holiday = dated.holiday();
    String name = words.isPolish() ? holiday.polishName() : holiday.englishName();
    LocalDate day = dated.day();
    line(text, "BEGIN:VEVENT");
    line(text, "UID:" + DAY.format(day) + "@holidays.latarnik.pl");
    // Not when this file was made, but when what it says was last compared with the act.
    line(text, "DTSTAMP:" + DAY.format(holiday.basis().verifiedOn()) + "T000000Z");
    line(text, "DTSTART;VALUE=DATE:" + DAY.format(day));
    line(text, "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
    line(text, "SUMMARY:" + escaped(name));
    line(
        text,
        "DESCRIPTION:"
            + escaped(holiday.basis().citation() + " (" + holiday.basis().act().journal() + ")"));
    line(text, "CATEGORIES:HOLIDAY");
    line(text, "TRANSP:TRANSPARENT");
    line(text, "END:VEVENT");
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /** Ends a content line, folding it where it is too long, never inside a character. */
  static void line(StringBuilder text, String content) {
    int octets = 0;
    for (int i = 0; i < content.length(); i += Character.charCount(content.codePointAt(i))) {
      String character = Character.toString(content.codePointAt(i));
      int more = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > LONGEST_LINE) {
        text.append("\r\n ");
        octets = 1; // the blank that marks the rest of a line counts too
      }
      text.append(character);
      octets += more;
    }
    text.append("\r\n");
  }
}
