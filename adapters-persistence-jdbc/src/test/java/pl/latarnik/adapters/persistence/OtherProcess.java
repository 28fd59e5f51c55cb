package pl.latarnik.adapters.persistence;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;

/**
 * A second Java process that works on a store until it is killed, without any chance to tidy up.
 */
final class OtherProcess implements AutoCloseable {

  /** What the process does with the store. */
  enum Task {
    /** Opens it and says so. */
    HOLD,
    /** Adds one sample after the other and says the number of each after its commit. */
    ADD,
    /** Adds sample 1 in a transaction that never ends, and says so. */
    ADD_WITHOUT_COMMIT
  }

  private final Process process;
  private final BufferedReader output;

  private OtherProcess(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static OtherProcess start(Path folder, Task task, String... options) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(java)
            .appendAll(List.of(options))
            .append("-cp")
            .append(System.getProperty("java.class.path"))
            .append(OtherProcess.class.getName())
            .append(folder.toString())
            .append(task.name());
    return new OtherProcess(
        new ProcessBuilder(command.asJava())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  long pid() {
    return process.pid();
  }

  /** Waits for the next line that the process says. */
  String line() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new AssertionError("the other process has ended by itself");
    }
    return line;
  }

  /** Kills the process and returns what it had said and nobody had read. */
  List<String> kill() throws IOException, InterruptedException {
    // By its handle: the process itself would close its output, and what it said with it.
    process.toHandle().destroyForcibly();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new AssertionError("the other process cannot be killed");
    }
    return List.ofAll(output.lines().toList());
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    output.close();
  }

  public static void main(String[] args) {
    Store store = StoreFile.open(Path.of(args[0]));
    switch (Task.valueOf(args[1])) {
      case HOLD -> sayAndSleep("open");
      case ADD -> {
        for (int n = 1; ; n++) {
          add(store, n);
          System.out.println(n);
        }
      }
      case ADD_WITHOUT_COMMIT ->
          store
              .transactions()
              .inTransaction(
                  () -> {
                    store.invoices().add(TckInvoices.issued(1), TckInvoices.file(1));
                    sayAndSleep("added");
                    return Either.right("never");
                  });
    }
  }

  private static void add(Store store, int n) {
    Invoice issued = TckInvoices.issued(n);
    Either<Object, Object> unused =
        store
            .transactions()
            .inTransaction(
                () -> {
                  store.invoices().add(issued, TckInvoices.file(n));
                  store.journal().append(event(n));
                  return Either.right(n);
                });
    if (unused.isLeft()) {
      throw new IllegalStateException("not added: " + n);
    }
  }

  static DomainEvent event(int n) {
    return DomainEvent.of(
        TckInvoices.FRIDAY_NOON, Kind.INVOICE_ISSUED, TckInvoices.issued(n).id(), "nr " + n);
  }

  private static void sayAndSleep(String text) {
    System.out.println(text);
    try {
      Thread.sleep(600_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
