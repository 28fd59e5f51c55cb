package archfixture.rule28.domain;

import java.math.BigDecimal;

/** Keeps the rule: an exact amount. */
public record Exact(BigDecimal amount) {}
