package pl.latarnik.adapters.cli.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pl.latarnik.domain.calendar.PolishBusinessDays;
import pl.latarnik.domain.law.EffectivePeriod;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia;
import pl.latarnik.domain.law.holidays.DatedHoliday;
import pl.latarnik.domain.law.holidays.StatutoryHoliday;
import pl.latarnik.domain.law.holidays.UstawaODniachWolnych;

/** A year of the calendar as lines for people. */
final class CalendarText {

  private final LawWords words;
  private final String[] months;
  private final String[] weekdays;

  CalendarText(LawWords words) {
    this.words = words;
    this.months = words.say("calendar.months").split(" ", -1);
    this.weekdays = words.say("calendar.weekdays").split(" ", -1);
  }

  /** Returns the lines: business days by month, then the holidays with where they stand. */
  List<String> lines(CalendarYear year) {
    List<String> lines = new ArrayList<>();
    lines.add(
        words.say(
            "calendar.business-days",
            year.year(),
            year.businessDays().size(),
            ObjasnieniaWykladnia.W_1.id(),
            "00" + ObjasnieniaWykladnia.W_1.adr()));
    for (int month = 1; month <= 12; month++) {
      List<LocalDate> days = year.businessDaysIn(month);
      StringBuilder line = new StringBuilder("  ").append(months[month - 1]);
      line.append(" (").append(days.size()).append("):");
      days.forEach(day -> line.append(' ').append(day.getDayOfMonth()));
      lines.add(line.toString());
    }
    lines.add(words.say("calendar.holidays", year.year()));
    for (DatedHoliday dated : year.holidays()) {
      StatutoryHoliday holiday = dated.holiday();
      lines.add(
          words.say(
              "calendar.holiday",
              dated.day(),
              weekdays[dated.day().getDayOfWeek().getValue() - 1],
              words.isPolish() ? holiday.polishName() : holiday.englishName(),
              holiday.basis().citation() + since(holiday)));
    }
    LegalBasis sundays = UstawaODniachWolnych.PKT_2.basis();
    lines.add(words.say("calendar.journal", sundays.unit().text(), sundays.act().journal()));
    lines.add(
        words.say(
            "calendar.founded",
            words.isPolish() ? sundays.confidence().polish() : sundays.confidence().english(),
            sundays.verifiedOn()));
    return lines;
  }

  /** Only of holidays that came into the act while the calendar runs; the others were always in. */
  private String since(StatutoryHoliday holiday) {
    EffectivePeriod period = holiday.period();
    String from =
        period.from().isAfter(PolishBusinessDays.FIRST)
            ? words.say("calendar.since", period.from())
            : "";
    return from + period.until().map(day -> words.say("calendar.until", day)).getOrElse("");
  }
}
