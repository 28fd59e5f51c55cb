package pl.latarnik.bootstrap.desk;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.util.function.Supplier;

/**
 * A part that is made when it is first needed, and once: a command that does not need it never pays
 * for it.
 *
 * @param <T> the part
 */
public final class Late<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private Option<T> made = Option.none();

  private Late(Supplier<T> maker) {
    this.maker = requireNonNull(maker, "maker");
  }

  /** Returns a part that is made like this. */
  public static <T> Late<T> of(Supplier<T> maker) {
    return new Late<>(maker);
  }

  /** Returns a part that is there already. */
  public static <T> Late<T> there(T part) {
    return new Late<>(() -> part);
  }

  /** Returns the part if it was needed so far. */
  public synchronized Option<T> made() {
    return made;
  }

  /** Returns the part; a failure to make it is thrown, and tried again the next time. */
  @Override
  public synchronized T get() {
    if (made.isEmpty()) {
      made = Option.some(maker.get());
    }
    return made.get();
  }
}
