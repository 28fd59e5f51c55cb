package pl.latarnik.adapters.ksef.fa3;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Assertions;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;

/** Whatever comes in: an answer, soon, and never an exception. */
@Tag("I-01")
class AnyBytesTest {

  private static final byte[] FILE = OwnFiles.fullInvoice().getBytes(StandardCharsets.UTF_8);
  private static final Duration BOUND = Duration.ofSeconds(10);

  private final Fa3InvoiceXml reader = new Fa3InvoiceXml();

  private void answers(byte[] bytes) {
    Assertions.assertTimeout(
        BOUND,
        () -> {
          ExactBytes file = ExactBytes.of(bytes);
          var read = reader.read(file, Environment.PRODUCTION, Reading.FRI_2026_05_15);
          if (read.isInvalid()) {
            Assertions.assertTrue(read.getError().exists(Finding::isError));
          } else {
            Assertions.assertTrue(reader.content(file).isValid());
          }
        });
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void any_bytes_get_an_answer(@ForAll byte[] bytes) {
    answers(bytes);
  }

  @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
  void a_file_with_some_bytes_changed_gets_an_answer(@ForAll("damaged") byte[] bytes) {
    answers(bytes);
  }

  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
  void a_small_file_made_of_pieces_of_xml_gets_an_answer(@ForAll("patched") String text) {
    answers(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, FILE.length - 1);
    Arbitrary<Byte> values = Arbitraries.bytes();
    return Combinators.combine(places.array(int[].class).ofMinSize(1).ofMaxSize(4), values)
        .as(
            (at, value) -> {
              byte[] copy = FILE.clone();
              for (int place : at) {
                copy[place] = value;
              }
              return copy;
            });
  }

  @Provide
  Arbitrary<String> patched() {
    String file = TckFa3.invoice();
    Arbitrary<String> pieces =
        Arbitraries.of(
            "<",
            "</",
            ">",
            "/>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?x",
            "?>",
            "&",
            "&#",
            "&#x1FFFE;",
            "&lt;",
            "<!DOCTYPE a>",
            "\"",
            " xmlns=\"",
            " xmlns:a=\"\"",
            "<a:b/>",
            " xsi:type=\"x\"",
            "\u0000",
            "\uFFFE",
            "\uD800",
            "9".repeat(600),
            "<Fa>",
            "</Fa>",
            "<P_1/>",
            "%",
            "{0}");
    return Combinators.combine(
            pieces.list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.integers().between(0, file.length()))
        .as((all, at) -> file.substring(0, at) + String.join("", all) + file.substring(at));
  }
}
