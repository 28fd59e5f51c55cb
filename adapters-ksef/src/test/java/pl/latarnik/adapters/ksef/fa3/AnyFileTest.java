package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeContainer;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.Finding.Layer;
import pl.latarnik.application.port.out.InvoiceXml.Readable;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Whatever comes in: an answer within bounds, never an exception, and what is found is found where
 * it says. A failing seed is printed; {@link Mess} makes the same file of it again.
 */
@Tag("I-01")
class AnyFileTest {

  private static final long MOST_NANOS = 1_000_000_000;
  private static final long MOST_BYTES = 256_000_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final Fa3InvoiceXml READER = new Fa3InvoiceXml();

  @BeforeContainer
  static void compile_the_schema() {
    READER.read(TckFa3.bytes(TckFa3.invoice()), Environment.TEST, Reading.FRI_2026_05_15);
    READER.content(TckFa3.bytes(TckFa3.invoice()));
  }

  @Property(tries = 20_000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void any_bytes_get_an_answer(@ForAll("seeds") long seed) {
    answers(Mess.bytes(seed));
  }

  @Property(tries = 15_000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void a_file_into_which_text_has_fallen_gets_an_answer(@ForAll("seeds") long seed) {
    answers(Mess.text(seed));
  }

  @Property(tries = 15_000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void a_file_with_its_elements_mixed_gets_an_answer(@ForAll("seeds") long seed) {
    answers(Mess.elements(seed));
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs().withDistribution(RandomDistribution.uniform());
  }

  private static void answers(byte[] bytes) {
    ExactBytes file = ExactBytes.of(bytes);
    long thread = Thread.currentThread().getId();
    long memory = THREADS.getThreadAllocatedBytes(thread);
    // Time of the processor, since others may keep it busy.
    long start = THREADS.getCurrentThreadCpuTime();
    var read = READER.read(file, Environment.PRODUCTION, Reading.FRI_2026_05_15);
    long took = THREADS.getCurrentThreadCpuTime() - start;
    long taken = THREADS.getThreadAllocatedBytes(thread) - memory;

    assertTrue(took < MOST_NANOS, took + " ns");
    assertTrue(taken < MOST_BYTES, taken + " bytes");
    if (read.isValid()) {
      assertTrue(READER.content(file).isValid());
    } else {
      assertTrue(read.getError().exists(Finding::isError));
    }
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
    read.fold(all -> all, Readable::warnings).forEach(finding -> isWhereItSays(finding, lines));
  }

  private static void isWhereItSays(Finding finding, String[] lines) {
    String said = finding.polish() + finding.english() + finding.xpath();
    assertTrue(said.codePoints().noneMatch(AnyFileTest::isInvisible), finding::toString);
    if (finding.layer() != Layer.BYTES && finding.line() > 0) {
      String there = lines[finding.line() - 1].substring(finding.column() - 1);
      String name = finding.xpath().replaceAll(".*[/}]|\\[[0-9]+]$", "");
      assertTrue(
          there.matches("(?s)<([^ :>]*:)?" + name + "([\\s/>].*|$)"), finding + "\n" + there);
    }
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
