package pl.latarnik.application.tck;

import io.vavr.collection.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs pieces of a test in other threads, within a limit of time. */
final class TckThreads {

  private static final int LIMIT_IN_SECONDS = 20;

  private TckThreads() {}

  /** Does the work in another thread and returns its result. */
  static <T> T elsewhere(Supplier<T> work) {
    return together(List.of(work)).head();
  }

  /** Does all works in threads of their own that begin at the same moment. */
  static <T> List<T> together(List<Supplier<T>> works) {
    CyclicBarrier start = new CyclicBarrier(works.size());
    ExecutorService threads = Executors.newFixedThreadPool(works.size());
    try {
      return works.map(work -> threads.submit(after(start, work))).map(TckThreads::within).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> Callable<T> after(CyclicBarrier start, Supplier<T> work) {
    return () -> {
      start.await(LIMIT_IN_SECONDS, TimeUnit.SECONDS);
      return work.get();
    };
  }

  private static <T> T within(Future<T> future) {
    try {
      return future.get(LIMIT_IN_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the other thread failed: " + e, e);
    }
  }
}
