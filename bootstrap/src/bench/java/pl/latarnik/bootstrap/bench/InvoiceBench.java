package pl.latarnik.bootstrap.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xml.sax.SAXException;
import pl.latarnik.adapters.ksef.fa3.Fa3InvoiceXml;
import pl.latarnik.bootstrap.invoices.TenKilobytes;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * An invoice of 10 kB: checked in full (bytes, schema, meaning, facts) beside the JDK's bare
 * validation by the same schema; its facts alone beside a bare walk of the JDK's StAX.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class InvoiceBench {

  private static final LocalDate FRI_2026_05_15 = LocalDate.of(2026, 5, 15);

  private final byte[] bytes = TenKilobytes.invoice("FV/2026/05/1").toByteArray();
  private final ExactBytes file = ExactBytes.of(bytes);
  private final Fa3InvoiceXml xml = new Fa3InvoiceXml();
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
  private final BareSchema bare = BareSchema.compiled();

  /** Makes sure that the whole way is gone. */
  @Setup
  public void check() {
    if (!checkOfLatarnik()) {
      throw new IllegalStateException("the invoice is not valid");
    }
  }

  /** All that {@code validate} does. */
  @Benchmark
  public boolean checkOfLatarnik() {
    return xml.read(file, Environment.PRODUCTION, FRI_2026_05_15).isValid();
  }

  /** The schema alone. */
  @Benchmark
  public byte[] checkOfBareSchema() throws SAXException, IOException {
    bare.validate(bytes);
    return bytes;
  }

  /** What the rules need, from a file that was checked. */
  @Benchmark
  public Object factsOfLatarnik() {
    return xml.facts(file);
  }

  /** Every event, nothing kept. */
  @Benchmark
  public int factsOfBareStax() throws XMLStreamException {
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    int events = 0;
    while (reader.hasNext()) {
      events += reader.next();
    }
    reader.close();
    return events;
  }
}
