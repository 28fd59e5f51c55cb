package pl.latarnik.application.tck;

import java.security.PublicKey;
import java.time.Instant;
import pl.latarnik.application.port.out.OfflineSigner;

class InMemoryOfflineSignerTest implements OfflineSignerContract {

  private final InMemoryOfflineSigner signer =
      InMemoryOfflineSigner.around(TckInvoices.FRIDAY_NOON);

  @Override
  public OfflineSigner signer() {
    return signer;
  }

  @Override
  public PublicKey publicKey() {
    return signer.publicKey();
  }

  @Override
  public Instant signingTime() {
    return TckInvoices.FRIDAY_NOON;
  }
}
