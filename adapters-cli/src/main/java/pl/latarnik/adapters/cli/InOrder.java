package pl.latarnik.adapters.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on many things at once, on all cores, and hands over the results one after another in the
 * order of the things. Never more than a few results ahead of whoever takes them, so that many
 * things need no more memory than a few. Closing it gives up what is left.
 *
 * @param <T> a thing
 * @param <R> its result
 */
final class InOrder<T, R> implements Iterator<R>, AutoCloseable {

  /** As much memory as that many of the largest files need is always there. */
  private static final int MOST_WORKERS = 8;

  /** To hand over a thing costs as much as a tenth of reading an invoice. */
  private static final int MOST_AT_ONCE = 16;

  private static final int AHEAD_FOR_EACH = 3;

  private final List<T> things;
  private final Function<? super T, ? extends R> work;
  private final int atOnce;
  private final int mostAhead;
  private final ExecutorService workers;
  private final Deque<Future<List<R>>> ahead = new ArrayDeque<>();
  private Iterator<R> ready = List.<R>of().iterator();
  private int begun;

  /**
   * Works on nothing yet.
   *
   * @param work is done by several threads at once
   */
  InOrder(List<T> things, Function<? super T, ? extends R> work) {
    int most = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
    int threads = Math.max(1, Math.min(most, things.size()));
    this.things = things;
    this.work = work;
    this.atOnce = Math.max(1, Math.min(MOST_AT_ONCE, things.size() / (2 * threads)));
    this.mostAhead = threads * AHEAD_FOR_EACH;
    this.workers = Executors.newFixedThreadPool(threads, InOrder::daemon);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "worker");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public boolean hasNext() {
    return ready.hasNext() || !ahead.isEmpty() || begun < things.size();
  }

  /**
   * Waits for the next result.
   *
   * @throws RuntimeException what the work ended with instead of a result
   */
  @Override
  public R next() {
    if (!ready.hasNext()) {
      keepBusy();
      if (ahead.isEmpty()) {
        throw new NoSuchElementException("all results were taken");
      }
      ready = finished(ahead.remove()).iterator();
    }
    return ready.next();
  }

  private void keepBusy() {
    while (begun < things.size() && ahead.size() < mostAhead) {
      List<T> some = things.subList(begun, Math.min(things.size(), begun + atOnce));
      ahead.add(workers.submit(() -> results(some)));
      begun += some.size();
    }
  }

  private List<R> results(List<T> some) {
    List<R> results = new ArrayList<>(some.size());
    for (T thing : some) {
      results.add(work.apply(thing));
    }
    return results;
  }

  private static <R> List<R> finished(Future<List<R>> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException("work ended in a way it cannot", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for a result", e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
