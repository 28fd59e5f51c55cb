package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Holds the fields of the one line that is being read, by their keys. */
final class LineBuffer {

  private final Map<String, Field> fields = new HashMap<>();
  private final Map<String, Option<BigDecimal>> numbers = new HashMap<>();
  private int passed;

  void put(String key, Field field) {
    fields.put(key, field);
  }

  /** Forgets the line and goes on to the next. */
  void next() {
    fields.clear();
    numbers.clear();
    passed++;
  }

  /** Returns how many lines have passed. */
  int passed() {
    return passed;
  }

  Option<Field> field(String key) {
    return Option.of(fields.get(key));
  }

  Option<BigDecimal> number(String key) {
    return numbers.computeIfAbsent(key, any -> field(any).flatMap(Decimals::of));
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  /** Returns a mark that is set. */
  Option<Field> mark(String key) {
    return field(key).filter(field -> field.collapsed().equals("1"));
  }
}
