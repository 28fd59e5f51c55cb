package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import java.time.LocalDate;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.InvoiceXml.Readable;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;

/** Reads files for tests and tells what was found. */
final class Reading {

  static final LocalDate FRI_2026_05_15 = LocalDate.of(2026, 5, 15);

  private static final Fa3InvoiceXml READER = new Fa3InvoiceXml();

  private Reading() {}

  static List<Finding> findings(String file) {
    return findings(TckFa3.bytes(file), Environment.PRODUCTION);
  }

  static List<Finding> findings(byte[] file) {
    return findings(ExactBytes.of(file), Environment.PRODUCTION);
  }

  static List<Finding> findings(ExactBytes file, Environment environment) {
    return READER.read(file, environment, FRI_2026_05_15).fold(all -> all, Readable::warnings);
  }

  static List<String> codes(String file) {
    return findings(file).map(Finding::code);
  }

  static List<String> codes(byte[] file) {
    return findings(file).map(Finding::code);
  }

  /** Returns the only finding. */
  static Finding only(String file) {
    List<Finding> findings = findings(file);
    if (findings.size() != 1) {
      throw new AssertionError("one finding expected: " + findings);
    }
    return findings.get();
  }

  static boolean isReadable(String file) {
    return READER.read(TckFa3.bytes(file), Environment.PRODUCTION, FRI_2026_05_15).isValid();
  }
}
