package pl.latarnik.domain.correction;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * One field in which two FA(3) files differ.
 *
 * @param kind how
 * @param path the field by the names of FA(3), for example {@code Faktura/Fa/FaWiersz/P_9A}; an
 *     attribute begins with {@code @}
 * @param type what it holds
 * @param before what the first file says; none where it lacks the field
 * @param after what the second file says; none where it lacks the field
 */
public record FieldChange(
    Kind kind, String path, FieldType type, Option<FieldValue> before, Option<FieldValue> after) {

  /** The path of a change of the namespace of the whole document. */
  public static final String NAMESPACE = "Faktura/@xmlns";

  /** How two files differ in a field. */
  public enum Kind {
    /** Both have it and say different things. */
    CHANGED,
    /** Only the second has it. */
    ADDED,
    /** Only the first has it. */
    REMOVED,
    /** Both have it, word for word, among its like in another order. */
    MOVED
  }

  public FieldChange {
    requireNonNull(kind, "kind");
    requireNonNull(path, "path");
    requireNonNull(type, "type");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    if (before.isEmpty() != (kind == Kind.ADDED) || after.isEmpty() != (kind == Kind.REMOVED)) {
      throw new IllegalArgumentException(kind + " " + path + ": " + before + ", " + after);
    }
  }

  /** Says that a field has another value. */
  public static FieldChange changed(
      String path, FieldType type, FieldValue before, FieldValue after) {
    return new FieldChange(Kind.CHANGED, path, type, Option.some(before), Option.some(after));
  }

  /** Says that a field is new. */
  public static FieldChange added(String path, FieldType type, FieldValue after) {
    return new FieldChange(Kind.ADDED, path, type, Option.none(), Option.some(after));
  }

  /** Says that a field is gone. */
  public static FieldChange removed(String path, FieldType type, FieldValue before) {
    return new FieldChange(Kind.REMOVED, path, type, Option.some(before), Option.none());
  }

  /** Says that a field stands elsewhere among its like. */
  public static FieldChange moved(
      String path, FieldType type, FieldValue before, FieldValue after) {
    return new FieldChange(Kind.MOVED, path, type, Option.some(before), Option.some(after));
  }

  /** Returns the field's own name, for example {@code P_9A}. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Says whether both files mean the same though they write it differently, as {@code 12,50} and
   * {@code 12.50} do. What can be read in two ways is not the same.
   */
  public boolean saysTheSame() {
    return kind == Kind.CHANGED
        && before.exists(b -> after.exists(a -> SameValue.of(type, b.text(), a.text())));
  }
}
