package pl.latarnik.application.usecase;

import static java.util.Objects.requireNonNull;

import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance;

/**
 * What the law makes of an invoice by the notices known now.
 *
 * @param issuance its procedure, with the notice that justifies it
 * @param duty whether and by when it must be sent
 * @param rule the rule that decides the duty
 */
record Ruled(Issuance issuance, SubmissionDuty duty, LegalRule<?, SubmissionDuty> rule) {

  Ruled {
    requireNonNull(issuance, "issuance");
    requireNonNull(duty, "duty");
    requireNonNull(rule, "rule");
  }

  /** Says whether it is to be sent. */
  boolean isToBeSent() {
    return !(duty instanceof SubmissionDuty.NotRequired);
  }

  /** Returns the invoice as it is by this ruling. */
  Invoice applied(Invoice invoice) {
    if (invoice instanceof Invoice.Issued issued) {
      return issued.ruled(issuance, duty);
    }
    if (invoice instanceof Invoice.OutsideKsef outside) {
      return outside.ruled(issuance, duty);
    }
    if (invoice instanceof Invoice.Submitted submitted) {
      return submitted.ruled(issuance, duty);
    }
    if (invoice instanceof Invoice.Accepted accepted) {
      return accepted.ruled(issuance, duty);
    }
    return invoice instanceof Invoice.Rejected rejected
        ? rejected.ruled(issuance, duty)
        : invoice; // a prepared one does not exist in law
  }
}
