package archfixture.rule07.domain.law;

/** Keeps the rule: speaks of a rule. */
public record Step(LegalRule rule) {}
