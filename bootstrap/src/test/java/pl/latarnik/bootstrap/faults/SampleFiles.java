package pl.latarnik.bootstrap.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.Nip;

/** Invoices to send, made of one template: equal arguments give equal bytes. */
final class SampleFiles {

  private static final String TEMPLATE = template();

  private SampleFiles() {}

  static ExactBytes file(Nip seller, String number, LocalDate issued) {
    return bytes(
        TEMPLATE
            .replace("<NIP>" + FaultOffice.SELLER + "<", "<NIP>" + seller.digits() + "<")
            .replace("${created}", issued + "T00:00:00Z")
            .replace("${p1}", issued.toString())
            .replace("${due}", issued.plusDays(14).toString())
            .replace("${p2}", number));
  }

  static ExactBytes bytes(String text) {
    return ExactBytes.of(text.getBytes(UTF_8));
  }

  private static String template() {
    try (InputStream in = SampleFiles.class.getResourceAsStream("/demo/domestic.xml")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
