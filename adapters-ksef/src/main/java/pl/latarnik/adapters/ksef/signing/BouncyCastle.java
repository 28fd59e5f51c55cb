package pl.latarnik.adapters.ksef.signing;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Bouncy Castle as a provider, never registered with the platform: only who asks for it by hand
 * gets it. It takes a quarter of a second to start, so it starts when first needed.
 */
final class BouncyCastle {

  private BouncyCastle() {}

  private static final class Holder {
    private static final Provider PROVIDER = new BouncyCastleProvider();
  }

  static Provider provider() {
    return Holder.PROVIDER;
  }
}
