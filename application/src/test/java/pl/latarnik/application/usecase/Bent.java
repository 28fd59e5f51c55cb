package pl.latarnik.application.usecase;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import java.util.function.Supplier;

/** A port of which one method answers otherwise; all others answer as they do. */
final class Bent {

  private Bent() {}

  /** What a bent method answers. */
  interface Answer {
    /**
     * Answers a call.
     *
     * @param arguments of the call
     * @param usual what the method would have answered; not asked unless this is called
     */
    Object to(Object[] arguments, Supplier<Object> usual);
  }

  static <T> T bent(Class<T> port, T behind, String method, Answer answer) {
    return port.cast(
        Proxy.newProxyInstance(
            Bent.class.getClassLoader(),
            new Class<?>[] {port},
            (proxy, called, arguments) -> {
              Supplier<Object> usual = () -> call(behind, called, arguments);
              return called.getName().equals(method) ? answer.to(arguments, usual) : usual.get();
            }));
  }

  /** Bends the first calls only. */
  static Answer times(int count, Function<Object[], Object> answer) {
    int[] left = {count};
    return (arguments, usual) -> left[0]-- > 0 ? answer.apply(arguments) : usual.get();
  }

  private static Object call(Object behind, Method method, Object[] arguments) {
    try {
      method.setAccessible(true);
      return method.invoke(behind, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
