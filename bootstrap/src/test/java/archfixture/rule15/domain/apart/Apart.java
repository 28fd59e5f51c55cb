package archfixture.rule15.domain.apart;

/** Keeps the rule: in no circle. */
public final class Apart {
  archfixture.rule15.domain.left.Left left;
}
