package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.Environment;

/** Too much of anything is refused by name, in the time that any file may take. */
@Tag("I-01")
class FloodsTest {

  private static final long MOST_NANOS = 1_000_000_000;

  @BeforeAll
  static void compile_the_schema() {
    Reading.isReadable(TckFa3.invoice());
  }

  static Stream<Flood> floods() {
    return Flood.all();
  }

  @ParameterizedTest
  @MethodSource("floods")
  void too_much_is_refused_by_name_in_a_second(Flood flood) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    // Time of the processor, since others may keep it busy.
    long start = threads.getCurrentThreadCpuTime();
    List<Finding> findings = Reading.findings(flood.bytes(), Environment.PRODUCTION);
    long took = threads.getCurrentThreadCpuTime() - start;

    assertTrue(findings.exists(f -> f.code().equals(flood.code())), findings.take(5)::toString);
    assertTrue(took < MOST_NANOS, took + " ns");
    assertTrue(findings.forAll(f -> f.polish().length() < 2_000 && f.xpath().length() < 12_000));
  }
}
