package pl.latarnik.adapters.ksef;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads and writes the bodies of the API; what it does not know it skips. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** Finding out how a type is read costs more than to read it. */
  private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

  private Json() {}

  /** Reads an answer; none when it is no JSON or of another form. */
  static <T> Option<T> read(Answer answer, Class<T> type) {
    if (!answer.isJson()) {
      return Option.none();
    }
    try {
      ObjectReader reader = READERS.computeIfAbsent(type, MAPPER::readerFor);
      return Option.of(reader.<T>readValue(answer.body()));
    } catch (IOException e) {
      return Option.none();
    }
  }

  static byte[] write(Object body) {
    try {
      return MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a body of ours cannot be written", e);
    }
  }

  /** Writes what needs no looking at its type: that of many requests is known. */
  static byte[] write(int size, Writing body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
    try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
      body.to(out);
    } catch (IOException e) {
      throw new IllegalStateException("a body of ours cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /** Writes a body. */
  interface Writing {
    void to(JsonGenerator out) throws IOException;
  }

  /** Reads a moment with its offset; none when the text is missing or another. */
  static Option<Instant> instant(@Nullable String text) {
    try {
      return Option.of(text).map(t -> OffsetDateTime.parse(t).toInstant());
    } catch (DateTimeException e) {
      return Option.none();
    }
  }
}
