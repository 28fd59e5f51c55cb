package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.lang.reflect.RecordComponent;
import java.util.function.UnaryOperator;

/** Makes a content that differs from another one at a single place. */
final class Changed {

  private Changed() {}

  /**
   * Returns the same record but for one component deep inside.
   *
   * @param path names of components, for example {@code payment/method/description}; on the way an
   *     Option stands for its value and a List for its first element
   */
  static <T> T with(T record, String path, Object value) {
    return with(record, path, any -> value);
  }

  /** Returns the same record with this component passed through a function. */
  @SuppressWarnings("unchecked")
  static <T> T with(T record, String path, UnaryOperator<Object> change) {
    return (T) changed(record, path, change);
  }

  private static Object changed(Object value, String path, UnaryOperator<Object> change) {
    if (path.isEmpty()) {
      return change.apply(value);
    }
    if (value instanceof Option<?> option) {
      return option.map(one -> changed(one, path, change));
    }
    if (value instanceof List<?> list) {
      return list.tail().prepend(cast(changed(list.head(), path, change)));
    }
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    String rest = slash < 0 ? "" : path.substring(slash + 1);
    return copy(
        (Record) value,
        (component, old) -> component.equals(name) ? changed(old, rest, change) : old);
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object value) {
    return (T) value;
  }

  /** Says what a component of a record is to become. */
  interface Component {
    Object become(String name, Object old);
  }

  /** Returns a record of the same type with other components. */
  static Record copy(Record record, Component change) {
    try {
      RecordComponent[] components = record.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] =
            change.become(components[i].getName(), components[i].getAccessor().invoke(record));
      }
      return record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot copy " + record.getClass(), e);
    }
  }
}
