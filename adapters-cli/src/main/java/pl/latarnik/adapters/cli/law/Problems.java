package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** Collects what is wrong in one file; more than some thousand complaints help nobody. */
final class Problems {

  private static final int MOST = 10_000;

  private final String file;
  private final java.util.List<Problem> found = new java.util.ArrayList<>();
  private Option<String> example = Option.none();
  private int left;

  Problems(String file) {
    this.file = file;
  }

  /** Begins with another example; its id, or what stands for one that has none. */
  void within(String id) {
    example = Option.some(id);
  }

  /** Adds a complaint about the value of a field. */
  void add(YamlNode.Field field, String key, String wrong, Object... details) {
    Option<String> value =
        field.value() instanceof YamlNode.Scalar scalar
            ? Option.some(scalar.value())
            : Option.none();
    add(
        new Problem(
            file,
            field.line(),
            example,
            Option.some(key),
            value.filter(v -> !v.isEmpty()),
            wrong,
            List.of(details)));
  }

  /** Adds a complaint about a value at a line. */
  void add(int line, String key, YamlNode node, String wrong, Object... details) {
    add(new YamlNode.Field(key, line, node), key, wrong, details);
  }

  /** Adds a complaint about a key. */
  void add(int line, String key, String wrong, Object... details) {
    add(new Problem(file, line, example, Option.some(key), Option.none(), wrong, List.of(details)));
  }

  /** Adds a complaint. */
  void add(Problem problem) {
    if (found.size() < MOST) {
      found.add(problem);
    } else {
      left++;
    }
  }

  /** Returns the number of complaints so far. */
  int count() {
    return found.size() + left;
  }

  /** Returns everything that is wrong, in the order in which it was found. */
  List<Problem> all() {
    List<Problem> all = List.ofAll(found);
    return left == 0 ? all : all.append(Problem.ofFile(file, 0, "yaml.more-problems", left));
  }
}
