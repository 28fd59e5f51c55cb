package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.List;
import io.vavr.control.Either;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.lifecycle.DomainEvent;

/**
 * What every implementation of {@link Transactions} must do, seen through the journal. TX-5 asks
 * for a process to be killed, which each implementation that keeps anything shows for itself.
 */
public interface TransactionsContract {

  /** Returns the transactions under test; the same ones throughout a test. */
  Transactions transactions();

  /** Returns a journal that takes part in them, empty at the start of a test. */
  AuditTrail journal();

  @Test
  default void required_TX1_a_right_commits_and_is_returned() {
    Either<String, Integer> result =
        transactions()
            .inTransaction(
                () -> {
                  journal().append(TckEvents.FIRST);
                  return Either.right(7);
                });

    assertEquals(Either.right(7), result);
    assertEquals(List.of(TckEvents.FIRST), journal().all());
  }

  @Test
  default void required_TX2_a_left_rolls_back_and_is_returned() {
    Either<String, Integer> result =
        transactions()
            .inTransaction(
                () -> {
                  journal().append(TckEvents.FIRST);
                  return Either.left("refused");
                });

    assertEquals(Either.left("refused"), result);
    assertEquals(List.empty(), journal().all());
  }

  @Test
  default void required_TX3_an_exception_rolls_back_and_is_thrown_on() {
    IllegalStateException fault = new IllegalStateException("fault");

    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                transactions()
                    .inTransaction(
                        () -> {
                          journal().append(TckEvents.FIRST);
                          throw fault;
                        }));

    assertSame(fault, thrown);
    assertEquals(List.empty(), journal().all());
  }

  @Test
  default void required_TX3_an_error_of_the_machine_rolls_back_too() {
    assertThrows(
        OutOfMemoryError.class,
        () ->
            transactions()
                .inTransaction(
                    () -> {
                      journal().append(TckEvents.FIRST);
                      throw new OutOfMemoryError("staged");
                    }));

    assertEquals(List.empty(), journal().all());
  }

  @Test
  default void required_TX3_the_thread_can_begin_again_after_a_failure() {
    assertThrows(
        IllegalStateException.class,
        () ->
            transactions()
                .inTransaction(
                    () -> {
                      throw new IllegalStateException("fault");
                    }));

    committed(TckEvents.SECOND);

    assertEquals(List.of(TckEvents.SECOND), journal().all());
  }

  @Test
  default void required_TX4_a_transaction_inside_a_transaction_is_refused() {
    assertThrows(
        IllegalStateException.class,
        () ->
            transactions()
                .inTransaction(
                    () -> {
                      journal().append(TckEvents.FIRST);
                      return committed(TckEvents.SECOND);
                    }));

    assertEquals(List.empty(), journal().all());
  }

  @Test
  default void required_TX4_the_outer_transaction_is_unharmed_by_the_refusal() {
    transactions()
        .inTransaction(
            () -> {
              journal().append(TckEvents.FIRST);
              assertThrows(IllegalStateException.class, () -> committed(TckEvents.SECOND));
              return Either.right("done");
            });

    assertEquals(List.of(TckEvents.FIRST), journal().all());
  }

  @Test
  default void required_TX1_what_is_written_is_seen_inside_at_once() {
    Either<String, List<DomainEvent>> seen =
        transactions()
            .inTransaction(
                () -> {
                  journal().append(TckEvents.FIRST);
                  return Either.right(journal().all());
                });

    assertEquals(Either.right(List.of(TckEvents.FIRST)), seen);
  }

  @Test
  default void required_TX1_another_thread_sees_nothing_before_the_commit() {
    Either<String, List<DomainEvent>> seenElsewhere =
        transactions()
            .inTransaction(
                () -> {
                  journal().append(TckEvents.FIRST);
                  return Either.right(TckThreads.elsewhere(() -> journal().all()));
                });

    assertEquals(Either.right(List.empty()), seenElsewhere);
    assertEquals(List.of(TckEvents.FIRST), TckThreads.elsewhere(() -> journal().all()));
  }

  private Either<String, String> committed(DomainEvent event) {
    return transactions()
        .inTransaction(
            () -> {
              journal().append(event);
              return Either.right("done");
            });
  }
}
