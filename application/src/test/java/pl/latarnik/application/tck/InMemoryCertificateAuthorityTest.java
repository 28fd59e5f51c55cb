package pl.latarnik.application.tck;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.RequestData;
import pl.latarnik.domain.invoice.ExactBytes;

class InMemoryCertificateAuthorityTest implements CertificateAuthorityContract {

  private final InMemoryCertificateAuthority authority =
      new InMemoryCertificateAuthority(TckInvoices.FRIDAY_NOON.plus(Duration.ofDays(730)));
  private int made;

  @Override
  public CertificateAuthority authority() {
    return authority;
  }

  @Override
  public ExactBytes signingRequest(RequestData data) {
    made++;
    return ExactBytes.of(("request " + made).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean isFor(ExactBytes signingRequest, ExactBytes certificate) {
    String request = new String(signingRequest.toByteArray(), StandardCharsets.UTF_8);
    return new String(certificate.toByteArray(), StandardCharsets.UTF_8).endsWith(" " + request);
  }
}
