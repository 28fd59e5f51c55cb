package pl.latarnik.adapters.cli.explain;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.control.Option;
import java.io.IOException;
import pl.latarnik.application.explain.AdoptedReading;
import pl.latarnik.application.explain.AnsweredQuestion;
import pl.latarnik.application.explain.ConsideredRule;
import pl.latarnik.application.explain.CountedDay;
import pl.latarnik.application.explain.DayCount;
import pl.latarnik.application.explain.Explanation;
import pl.latarnik.application.explain.NamedValue;
import pl.latarnik.application.explain.RaisedFlag;
import pl.latarnik.application.explain.TermChange;
import pl.latarnik.domain.outage.Announcement;

/**
 * Writes an explanation as JSON, whole: sentences in the user's language beside values for
 * programs. Days are written as {@code 2026-03-09}, moments in UTC.
 */
public final class ExplanationJson {

  private ExplanationJson() {}

  /** Writes it as an object. */
  public static void write(JsonGenerator json, Explanation explanation) throws IOException {
    json.writeStartObject();
    json.writeStringField("language", explanation.language().say("pl", "en"));
    texts(json, "summary", explanation.summary());
    list(json, "facts", explanation.facts(), ExplanationJson::value);
    list(json, "parameters", explanation.parameters(), ExplanationJson::value);
    list(json, "flags", explanation.flags(), ExplanationJson::flag);
    list(json, "counts", explanation.counts(), ExplanationJson::count);
    list(json, "notices", explanation.changes(), ExplanationJson::change);
    list(json, "questions", explanation.questions(), ExplanationJson::question);
    list(json, "readings", explanation.readings(), ExplanationJson::reading);
    json.writeObjectFieldStart("weakestLink");
    json.writeStringField("confidence", explanation.weakest().confidence().name());
    json.writeStringField("name", explanation.weakest().name());
    texts(json, "links", explanation.weakest().links());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, NamedValue value) throws IOException {
    json.writeStringField("key", value.key());
    json.writeStringField("name", value.name());
    json.writeStringField("value", value.value());
  }

  private static void flag(JsonGenerator json, RaisedFlag flag) throws IOException {
    json.writeStringField("flag", flag.flag().name());
    json.writeStringField("why", flag.why());
    json.writeStringField("next", flag.next());
  }

  private static void count(JsonGenerator json, DayCount count) throws IOException {
    json.writeStringField("title", count.title());
    list(json, "days", count.days(), ExplanationJson::day);
  }

  private static void day(JsonGenerator json, CountedDay day) throws IOException {
    json.writeStringField("day", day.day().toString());
    json.writeStringField("role", day.role().name());
    if (day.number().isDefined()) {
      json.writeNumberField("number", day.number().get());
    } else {
      json.writeNullField("number");
    }
    json.writeStringField("reason", day.reason());
    text(json, "citation", day.citation());
  }

  private static void change(JsonGenerator json, TermChange change) throws IOException {
    Announcement notice = change.notice();
    json.writeStringField("kind", kind(notice));
    json.writeStringField("start", notice.start().toString());
    text(json, "end", notice.end().map(Object::toString));
    json.writeStringField("announced", notice.announced().toString());
    text(json, "endAnnounced", notice.endAnnounced().map(Object::toString));
    json.writeStringField("effect", change.effect().name());
    text(json, "before", change.before());
    text(json, "after", change.after());
    json.writeStringField("description", change.described());
    json.writeStringField("reason", change.reason());
  }

  /** The words of the command line and of worked examples. */
  private static String kind(Announcement notice) {
    return switch (notice.kind()) {
      case NIEDOSTEPNOSC -> "UNAVAILABILITY";
      case AWARIA -> "FAILURE";
      case AWARIA_CALKOWITA -> "TOTAL_FAILURE";
    };
  }

  private static void question(JsonGenerator json, AnsweredQuestion question) throws IOException {
    json.writeStringField("id", question.id());
    json.writeStringField("question", question.question());
    json.writeStringField("answer", question.answer());
    list(json, "rules", question.rules(), ExplanationJson::rule);
  }

  private static void rule(JsonGenerator json, ConsideredRule rule) throws IOException {
    json.writeStringField("rule", rule.id());
    json.writeStringField("citation", rule.citation());
    json.writeStringField("finding", rule.finding().name());
    json.writeStringField("reason", rule.reason());
    text(json, "conclusion", rule.conclusion());
    text(json, "yieldsTo", rule.yieldsTo());
    json.writeStringField("confidence", rule.confidence().name());
    json.writeStringField("verifiedOn", rule.verifiedOn().toString());
  }

  private static void reading(JsonGenerator json, AdoptedReading reading) throws IOException {
    json.writeStringField("id", reading.id());
    json.writeStringField("record", reading.record());
    json.writeStringField("question", reading.question());
    json.writeStringField("adopted", reading.adopted());
    texts(json, "rejected", reading.rejected());
  }

  /** Writes the fields of an object. */
  @FunctionalInterface
  private interface Fields<T> {
    void write(JsonGenerator json, T item) throws IOException;
  }

  private static <T> void list(JsonGenerator json, String name, Iterable<T> items, Fields<T> fields)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T item : items) {
      json.writeStartObject();
      fields.write(json, item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void texts(JsonGenerator json, String name, Iterable<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String name, Option<String> text)
      throws IOException {
    json.writeStringField(name, text.getOrNull());
  }
}
