package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;

class ManyThreadsTest {

  private static final int THREADS = 4;

  @Test
  void one_reader_serves_many_threads_from_its_first_file_on()
      throws InterruptedException, ExecutionException {
    Fa3InvoiceXml reader = new Fa3InvoiceXml();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> results = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        int n = i;
        results.add(threads.submit(() -> readsItsOwnFile(reader, n)));
      }
      for (Future<?> result : results) {
        result.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void readsItsOwnFile(Fa3InvoiceXml reader, int n) {
    ExactBytes right = TckFa3.bytes(TckFa3.invoice().replace("FV/2026/05/1", "FV-" + n));
    ExactBytes wrong = TckFa3.bytes(TckFa3.invoice().replace("<P_12>23", "<P_12>" + (1_000 + n)));

    assertEquals(
        "FV-" + n,
        reader
            .read(right, Environment.PRODUCTION, Reading.FRI_2026_05_15)
            .get()
            .facts()
            .number()
            .text());
    assertEquals("FV-" + n, reader.content(right).get().issue().number().text());
    assertEquals(
        "P_12: the value \"" + (1_000 + n) + "\" is not one of those allowed",
        reader
            .read(wrong, Environment.PRODUCTION, Reading.FRI_2026_05_15)
            .getError()
            .single()
            .english()
            .replaceFirst(" \\(.*", ""));
  }
}
