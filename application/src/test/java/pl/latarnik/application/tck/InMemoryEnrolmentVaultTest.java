package pl.latarnik.application.tck;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import pl.latarnik.application.port.out.EnrolmentVault;
import pl.latarnik.application.port.out.EnrolmentVault.Pending;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.domain.invoice.ExactBytes;

class InMemoryEnrolmentVaultTest implements EnrolmentVaultContract {

  private final InMemoryCertificateVault certificates = new InMemoryCertificateVault();
  private final InMemoryEnrolmentVault enrolments = new InMemoryEnrolmentVault(certificates);

  @Override
  public EnrolmentVault enrolments() {
    return enrolments;
  }

  @Override
  public EnrolmentVault ofAnotherProcess() {
    return enrolments;
  }

  @Override
  public OfflineSigner signer() {
    return certificates.signer();
  }

  @Override
  public Instant now() {
    return TckInvoices.FRIDAY_NOON;
  }

  @Override
  public ExactBytes issued(Pending pending, String serial) {
    String request = new String(pending.signingRequest().toByteArray(), StandardCharsets.UTF_8);
    return ExactBytes.of((serial + " " + request).getBytes(StandardCharsets.UTF_8));
  }
}
