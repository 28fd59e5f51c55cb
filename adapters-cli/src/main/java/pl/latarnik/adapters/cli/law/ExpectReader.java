package pl.latarnik.adapters.cli.law;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Reads {@code expect}. */
final class ExpectReader {

  private static final List<String> KEYS = List.of(ExpectKey.values()).map(ExpectKey::key);

  private final Problems problems;

  ExpectReader(Problems problems) {
    this.problems = problems;
  }

  /** Returns the answers expected, with everything wrong among the problems. */
  LinkedHashMap<ExpectKey, Answer> read(YamlNode.Fields map) {
    FieldsReader fields = FieldsReader.of(problems, "expect", map, KEYS);
    LinkedHashMap<ExpectKey, Answer> expected = LinkedHashMap.empty();
    for (String name : fields.keys()) {
      Option<ExpectKey> key = ExpectKey.find(name);
      if (key.isDefined()) {
        Option<Answer> answer = answer(fields, key.get());
        expected = answer.isEmpty() ? expected : expected.put(key.get(), answer.get());
      }
    }
    return expected;
  }

  private static Option<Answer> answer(FieldsReader fields, ExpectKey key) {
    YamlNode.Field field = fields.field(key.key()).get();
    return switch (key.kind()) {
      case LIST -> words(fields, field, key).map(Answer.Listed::new);
      case FLAGS -> words(fields, field, key).map(Answer.Flags::new);
      case WORD, DAY, YES_NO, AMOUNT -> single(fields, field, key);
    };
  }

  private static Option<Answer> single(FieldsReader fields, YamlNode.Field field, ExpectKey key) {
    Option<Answer> found =
        field.value() instanceof YamlNode.Scalar scalar ? value(scalar, key) : Option.none();
    if (found.isEmpty()) {
      fields.complain(field, "wrong.expect." + key.kind().name(), key.words().mkString(", "));
    }
    return found;
  }

  private static Option<Answer> value(YamlNode.Scalar scalar, ExpectKey key) {
    String text = scalar.value();
    if (key.words().contains(text)) {
      return Option.some(new Answer.Word(text));
    }
    return switch (key.kind()) {
      case DAY -> Moments.day(text).map(day -> new Answer.Word(day.toString()));
      case YES_NO ->
          FieldsReader.isYesNo(scalar)
              ? Option.some(new Answer.YesNo(text.equals("true")))
              : Option.none();
      case AMOUNT -> FieldsReader.amountOf(text).map(Answer.Amount::new);
      case WORD, LIST, FLAGS -> Option.none();
    };
  }

  private static Option<List<String>> words(
      FieldsReader fields, YamlNode.Field field, ExpectKey key) {
    List<String> words = List.empty();
    boolean good = field.value() instanceof YamlNode.Items;
    for (YamlNode item : fields.items(field.key())) {
      if (item instanceof YamlNode.Scalar scalar && key.words().contains(scalar.value())) {
        words = words.append(scalar.value());
      } else {
        fields.complain(
            new YamlNode.Field(field.key(), item.line(), item),
            "wrong.word",
            key.words().mkString(", "));
        good = false;
      }
    }
    return good ? Option.some(words) : Option.none();
  }
}
