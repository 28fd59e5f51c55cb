package pl.latarnik.application.tck;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;

class InMemoryKsefTest implements KsefGatewayContract, BatchGatewayContract {

  private final InMemoryKsef ksef = new InMemoryKsef(this::read, () -> TckInvoices.FRIDAY_NOON);
  private final KsefGateway gateway = ksef.gateway();
  private final BatchGateway batch = ksef.batch();

  @Override
  public KsefGateway gateway() {
    return gateway;
  }

  @Override
  public KsefGateway afterRestart() {
    return ksef.gateway();
  }

  @Override
  public BatchGateway batch() {
    return batch;
  }

  @Override
  public BatchGateway batchAfterRestart() {
    return ksef.batch();
  }

  @Override
  public Given unacceptable(int n) {
    ExactBytes file = ExactBytes.of(("?" + n).getBytes(StandardCharsets.UTF_8));
    return new Given(file, TckInvoices.facts(file, "?" + n));
  }

  @Override
  public Given invoice(int n) {
    return new Given(TckInvoices.file(n), TckInvoices.facts(n));
  }

  @Override
  public Given sameNumberOtherBytes(int n) {
    ExactBytes other = ExactBytes.of(("inne " + n).getBytes(StandardCharsets.UTF_8));
    return new Given(other, TckInvoices.facts(other, TckInvoices.facts(n).number().text()));
  }

  @Override
  public Given unacceptable() {
    ExactBytes file = ExactBytes.of("?".getBytes(StandardCharsets.UTF_8));
    return new Given(file, TckInvoices.facts(file, "?"));
  }

  @Override
  public void line(Line line) {
    ksef.line(line);
  }

  @Override
  public int timesHeld(InvoiceHash hash) {
    return ksef.timesHeld(hash);
  }

  @Override
  public Instant time() {
    return TckInvoices.FRIDAY_NOON;
  }

  private Option<InvoiceFacts> read(ExactBytes file) {
    for (int n = 1; n < 10; n++) {
      if (file.equals(invoice(n).file())) {
        return Option.some(invoice(n).facts());
      }
      if (file.equals(sameNumberOtherBytes(n).file())) {
        return Option.some(sameNumberOtherBytes(n).facts());
      }
    }
    return Option.none();
  }
}
