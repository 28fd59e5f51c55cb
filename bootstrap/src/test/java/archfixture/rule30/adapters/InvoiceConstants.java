package archfixture.rule30.adapters;

/** Breaks the rule: a drawer. */
public final class InvoiceConstants {}
