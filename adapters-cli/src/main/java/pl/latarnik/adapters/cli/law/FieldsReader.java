package pl.latarnik.adapters.cli.law;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import pl.latarnik.domain.calendar.PolishBusinessDays;
import pl.latarnik.domain.calendar.PolishTime;

/**
 * Reads the values of one map of an example; what is wrong goes to the problems, and the value then
 * counts as absent, so that the rest is looked at all the same.
 */
final class FieldsReader {

  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,16}([.][0-9]{1,2})?");

  private final Problems problems;
  private final String path;
  private final YamlNode.Fields fields;
  private final Map<String, YamlNode.Field> byKey = new HashMap<>();

  private FieldsReader(Problems problems, String path, YamlNode.Fields fields) {
    this.problems = problems;
    this.path = path;
    this.fields = fields;
  }

  /** Returns a reader of the map, with complaints about unknown and repeated keys. */
  static FieldsReader of(
      Problems problems, String path, YamlNode.Fields fields, List<String> known) {
    FieldsReader reader = new FieldsReader(problems, path, fields);
    for (YamlNode.Field field : fields.fields()) {
      if (!known.contains(field.key())) {
        problems.add(field, reader.way(field.key()), "wrong.unknown-key", known.mkString(", "));
      } else if (reader.byKey.putIfAbsent(field.key(), field) != null) {
        problems.add(field, reader.way(field.key()), "wrong.duplicate-key");
      }
    }
    return reader;
  }

  /** Returns the way to a key, for complaints. */
  String way(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Returns the line of a key, or of the map where it has no such key. */
  int line(String key) {
    return field(key).map(YamlNode.Field::line).getOrElse(fields.line());
  }

  /** Returns the keys that it has. */
  List<String> keys() {
    return fields.fields().map(YamlNode.Field::key);
  }

  /** Says whether it has a key, be its value right or wrong. */
  boolean has(String key) {
    return byKey.containsKey(key);
  }

  /** Returns the field of a key. */
  Option<YamlNode.Field> field(String key) {
    return Option.of(byKey.get(key));
  }

  /** Returns the text of a key. */
  Option<String> string(String key) {
    return scalar(key).map(YamlNode.Scalar::value);
  }

  /** Returns the map under a key. */
  Option<YamlNode.Fields> map(String key) {
    return field(key)
        .flatMap(
            field -> {
              if (field.value() instanceof YamlNode.Fields map) {
                return Option.some(map);
              }
              complain(field, "wrong.no-map");
              return Option.none();
            });
  }

  /** Returns the items under a key. */
  List<YamlNode> items(String key) {
    return field(key)
        .map(
            field -> {
              if (field.value() instanceof YamlNode.Items list) {
                return list.items();
              }
              complain(field, "wrong.no-list");
              return List.<YamlNode>empty();
            })
        .getOrElse(List.empty());
  }

  /** Returns the day of a key. */
  Option<LocalDate> day(String key) {
    return read(key, "wrong.day", Moments::day, FieldsReader::dayIsKnown);
  }

  /** Returns the moment of a key. */
  Option<Instant> moment(String key) {
    return read(key, "wrong.moment", Moments::moment, FieldsReader::momentIsKnown);
  }

  /** Returns the amount of a key. */
  Option<BigDecimal> amount(String key) {
    return read(key, "wrong.amount", FieldsReader::amountOf, amount -> true);
  }

  /** Returns what a key says, yes or no. */
  Option<Boolean> yesNo(String key) {
    return scalar(key)
        .flatMap(
            scalar -> {
              if (isYesNo(scalar)) {
                return Option.some(scalar.value().equals("true"));
              }
              complain(field(key).get(), "wrong.yes-no");
              return Option.none();
            });
  }

  /** Returns the value that the word of a key means. */
  <T> Option<T> word(String key, LinkedHashMap<String, T> words) {
    return scalar(key)
        .flatMap(
            scalar -> {
              Option<T> found = words.get(scalar.value());
              if (found.isEmpty()) {
                complain(field(key).get(), "wrong.word", words.keySet().mkString(", "));
              }
              return found;
            });
  }

  /** Complains about the value of a field. */
  void complain(YamlNode.Field field, String wrong, Object... details) {
    problems.add(field, way(field.key()), wrong, details);
  }

  static boolean isYesNo(YamlNode.Scalar scalar) {
    return !scalar.quoted() && (scalar.value().equals("true") || scalar.value().equals("false"));
  }

  static Option<BigDecimal> amountOf(String text) {
    return AMOUNT.matcher(text).matches() ? Option.some(new BigDecimal(text)) : Option.none();
  }

  private Option<YamlNode.Scalar> scalar(String key) {
    return field(key)
        .flatMap(
            field -> {
              if (field.value() instanceof YamlNode.Scalar scalar) {
                if (scalar.quoted() || !isNothing(scalar.value())) {
                  return Option.some(scalar);
                }
                complain(field, "wrong.empty");
              } else {
                complain(field, "wrong.no-scalar");
              }
              return Option.none();
            });
  }

  private <T> Option<T> read(
      String key, String wrong, Function<String, Option<T>> reading, Predicate<T> known) {
    return scalar(key)
        .flatMap(
            scalar -> {
              Option<T> found = reading.apply(scalar.value());
              if (found.isEmpty()) {
                complain(field(key).get(), wrong);
              } else if (!known.test(found.get())) {
                complain(field(key).get(), "wrong.calendar-end", PolishBusinessDays.LAST);
                return Option.none();
              }
              return found;
            });
  }

  private static boolean dayIsKnown(LocalDate day) {
    return !day.isAfter(PolishBusinessDays.LAST);
  }

  private static boolean momentIsKnown(Instant moment) {
    return dayIsKnown(PolishTime.dayOf(moment));
  }

  private static boolean isNothing(String value) {
    return value.isEmpty() || value.equals("~") || value.equals("null");
  }
}
