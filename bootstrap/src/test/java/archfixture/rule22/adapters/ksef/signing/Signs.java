package archfixture.rule22.adapters.ksef.signing;

import org.bouncycastle.util.BigIntegers;

/** Keeps the rule: signing may. */
public final class Signs {
  BigIntegers numbers;
}
