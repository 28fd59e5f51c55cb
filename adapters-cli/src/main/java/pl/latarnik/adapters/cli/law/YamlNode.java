package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;

/** A piece of a YAML file that still knows its line, which the usual maps and lists forget. */
sealed interface YamlNode {

  /** Returns the line on which it begins, counted from 1. */
  int line();

  /** Returns how many nodes it has, itself included, those that an alias repeats counted again. */
  int size();

  /**
   * A scalar.
   *
   * @param value its text
   * @param quoted whether it stands in quotes or in a block, so that it is text and nothing else
   * @param line where it begins
   */
  record Scalar(String value, boolean quoted, int line) implements YamlNode {
    public Scalar {
      requireNonNull(value, "value");
    }

    @Override
    public int size() {
      return 1;
    }
  }

  /**
   * A list.
   *
   * @param items its items
   * @param line where it begins
   * @param size how many nodes it has
   */
  record Items(List<YamlNode> items, int line, int size) implements YamlNode {
    public Items {
      requireNonNull(items, "items");
    }
  }

  /**
   * A map; repeated keys are kept, so that they can be complained about.
   *
   * @param fields its fields in the order of the file
   * @param line where it begins
   * @param size how many nodes it has
   */
  record Fields(List<Field> fields, int line, int size) implements YamlNode {
    public Fields {
      requireNonNull(fields, "fields");
    }
  }

  /**
   * A key with its value.
   *
   * @param key the key
   * @param line where the key stands
   * @param value the value
   */
  record Field(String key, int line, YamlNode value) {
    public Field {
      requireNonNull(key, "key");
      requireNonNull(value, "value");
    }
  }
}
