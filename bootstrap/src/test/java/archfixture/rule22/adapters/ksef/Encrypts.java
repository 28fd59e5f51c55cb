package archfixture.rule22.adapters.ksef;

import org.bouncycastle.util.BigIntegers;

/** Breaks the rule: Bouncy Castle beside signing. */
public final class Encrypts {
  BigIntegers numbers;
}
