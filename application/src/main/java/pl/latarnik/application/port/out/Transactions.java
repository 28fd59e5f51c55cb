package pl.latarnik.application.port.out;

import io.vavr.control.Either;
import java.util.function.Supplier;

/**
 * Driven port: the boundary within which changes are made together or not at all.
 *
 * <ul>
 *   <li>TX-1 A right commits.
 *   <li>TX-2 A left rolls back, and is returned.
 *   <li>TX-3 An exception rolls back, and is thrown on.
 *   <li>TX-4 A transaction inside a transaction is refused with {@link IllegalStateException}.
 *   <li>TX-5 What was committed survives the end of the process, however it ends.
 * </ul>
 *
 * No remote call is made inside.
 */
public interface Transactions {

  /** Does the work in one transaction of the calling thread. */
  <L, R> Either<L, R> inTransaction(Supplier<Either<L, R>> work);
}
