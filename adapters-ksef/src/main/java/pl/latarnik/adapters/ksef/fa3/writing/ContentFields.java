package pl.latarnik.adapters.ksef.fa3.writing;

import io.vavr.Value;
import io.vavr.collection.List;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/**
 * Takes a content apart into its single values, each with its place: the names of the records'
 * components from the root. So nothing can be forgotten when two contents are compared.
 */
final class ContentFields {

  /** A value and where it stands, for example {@code lines[2]/netPrice}. */
  record Field(String path, Object value) {}

  private final java.util.List<Field> fields = new ArrayList<>();

  private ContentFields() {}

  /** Returns all values in a fixed order. */
  static List<Field> of(InvoiceContent content) {
    ContentFields all = new ContentFields();
    all.add("", content);
    return List.ofAll(all.fields);
  }

  /** Returns the first value of one content that the other has not at this place. */
  static List<Field> firstDifference(InvoiceContent wanted, InvoiceContent found) {
    List<Field> left = of(wanted);
    List<Field> right = of(found);
    return left.zipAll(right, new Field("", ""), new Field("", ""))
        .filter(pair -> !isSame(pair._1(), pair._2()))
        .map(pair -> pair._1().path().isEmpty() ? pair._2() : pair._1())
        .take(1);
  }

  private static boolean isSame(Field left, Field right) {
    boolean sameNumber =
        left.value() instanceof BigDecimal a
            && right.value() instanceof BigDecimal b
            && a.compareTo(b) == 0;
    return left.path().equals(right.path()) && (sameNumber || left.value().equals(right.value()));
  }

  private void add(String path, Object value) {
    if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        add(
            path.isEmpty() ? component.getName() : path + "/" + component.getName(),
            valueOf(component, record));
      }
    } else if (value instanceof Value<?> values) {
      int position = 0;
      for (Object one : values) {
        position++;
        add(values.isSingleValued() ? path : path + "[" + position + "]", one);
      }
      if (position == 0) {
        fields.add(new Field(path, ""));
      }
    } else {
      fields.add(new Field(path, value));
    }
  }

  private static Object valueOf(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a public record gives its components away", e);
    }
  }
}
