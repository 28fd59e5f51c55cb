package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does several questions at a time; the answers come in the order of the questions. */
final class Hands implements AutoCloseable {

  private final int count;
  private final ExecutorService threads;

  Hands(int count) {
    this.count = count;
    this.threads = Executors.newFixedThreadPool(count);
  }

  <T, R> List<R> each(List<T> questions, Function<T, R> ask) {
    if (count == 1 || questions.size() < 2) {
      return questions.map(ask);
    }
    List<Future<R>> answers =
        questions.map(question -> threads.submit((Callable<R>) () -> ask.apply(question)));
    return answers.map(Hands::got);
  }

  private static <R> R got(Future<R> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while KSeF was asked", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
