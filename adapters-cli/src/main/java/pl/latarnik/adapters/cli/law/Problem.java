package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Something wrong in a file of worked examples.
 *
 * @param file name of the file as the user gave it
 * @param line where it stands, from 1; 0 where no line can be named
 * @param example id of the example; none where the file itself is wrong
 * @param key the key with the way to it ({@code facts.announcements[0].end}); none for a file
 * @param value what was given
 * @param wrong key of the sentence that says what is wrong and what is expected
 * @param details values in that sentence
 */
record Problem(
    String file,
    int line,
    Option<String> example,
    Option<String> key,
    Option<String> value,
    String wrong,
    List<Object> details) {

  private static final int LONGEST_VALUE = 60;

  Problem {
    requireNonNull(file, "file");
    requireNonNull(example, "example");
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    requireNonNull(wrong, "wrong");
    requireNonNull(details, "details");
  }

  /** Returns something that is wrong with a file as a whole. */
  static Problem ofFile(String file, int line, String wrong, Object... details) {
    return new Problem(
        file, line, Option.none(), Option.none(), Option.none(), wrong, List.of(details));
  }

  /** Returns the line for the user: file and line, example, key and value, what is wrong. */
  String sentence(LawWords words) {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    text.append(": ");
    example.forEach(id -> text.append(words.say("problem.example", id)).append(": "));
    key.forEach(name -> text.append(name));
    value.forEach(given -> text.append(words.say("problem.value", shortened(given))));
    if (key.isDefined() || value.isDefined()) {
      text.append(": ");
    }
    return text.append(words.say(wrong, details.toJavaArray())).toString();
  }

  private static String shortened(String given) {
    String oneLine = given.replaceAll("\\s+", " ");
    return oneLine.length() <= LONGEST_VALUE ? oneLine : oneLine.substring(0, LONGEST_VALUE) + "…";
  }
}
