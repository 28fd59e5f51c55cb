package pl.latarnik.adapters.cli.law;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import pl.latarnik.domain.law.holidays.DatedHoliday;
import pl.latarnik.domain.law.holidays.StatutoryHoliday;

/** A year of the calendar as JSON. */
final class CalendarJson {

  private CalendarJson() {}

  /** Writes {@code year}, {@code businessDays} and {@code holidays}. */
  static void write(JsonGenerator json, CalendarYear year) throws IOException {
    json.writeStartObject();
    json.writeNumberField("year", year.year());
    json.writeArrayFieldStart("businessDays");
    for (LocalDate day : year.businessDays()) {
      json.writeString(day.toString());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("holidays");
    for (DatedHoliday dated : year.holidays()) {
      StatutoryHoliday holiday = dated.holiday();
      json.writeStartObject();
      json.writeStringField("date", dated.day().toString());
      json.writeStringField("name", holiday.polishName());
      json.writeStringField("nameEn", holiday.englishName());
      json.writeStringField("citation", holiday.basis().citation());
      json.writeStringField("journal", holiday.basis().act().journal());
      json.writeStringField("confidence", holiday.basis().confidence().name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
