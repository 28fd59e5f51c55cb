package archfixture.rule22.adapters.ksef;

import org.bouncycastle.util.BigIntegers;

/** Keeps the rule: the encryption of a session may. */
public final class SessionEncryption {
  BigIntegers numbers;
}
