package pl.latarnik.adapters.cli.law;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia;
import pl.latarnik.domain.law.holidays.DatedHoliday;
import pl.latarnik.domain.law.holidays.StatutoryHoliday;
import pl.latarnik.domain.law.holidays.UstawaODniachWolnych;

/** A year of the calendar as JSON. */
final class CalendarJson {

  private CalendarJson() {}

  /**
   * Writes {@code year}, {@code businessDays} with the {@code reading} that they rest on, {@code
   * holidays} and {@code sundays}, each with its basis and since when it is in force.
   */
  static void write(JsonGenerator json, CalendarYear year) throws IOException {
    json.writeStartObject();
    json.writeNumberField("year", year.year());
    json.writeArrayFieldStart("businessDays");
    for (LocalDate day : year.businessDays()) {
      json.writeString(day.toString());
    }
    json.writeEndArray();
    json.writeObjectFieldStart("reading");
    json.writeStringField("id", ObjasnieniaWykladnia.W_1.id());
    json.writeNumberField("adr", ObjasnieniaWykladnia.W_1.adr());
    json.writeEndObject();
    json.writeArrayFieldStart("holidays");
    for (DatedHoliday dated : year.holidays()) {
      StatutoryHoliday holiday = dated.holiday();
      json.writeStartObject();
      json.writeStringField("date", dated.day().toString());
      fields(json, holiday);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("sundays");
    fields(json, UstawaODniachWolnych.PKT_2);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void fields(JsonGenerator json, StatutoryHoliday holiday) throws IOException {
    LegalBasis basis = holiday.basis();
    json.writeStringField("name", holiday.polishName());
    json.writeStringField("nameEn", holiday.englishName());
    json.writeStringField("citation", basis.citation());
    json.writeStringField("journal", basis.act().journal());
    json.writeStringField("confidence", basis.confidence().name());
    json.writeStringField("inForceFrom", holiday.period().from().toString());
    json.writeStringField(
        "inForceUntil", holiday.period().until().map(LocalDate::toString).getOrNull());
    json.writeStringField("verifiedOn", basis.verifiedOn().toString());
  }
}
