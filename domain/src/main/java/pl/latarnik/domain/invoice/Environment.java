package pl.latarnik.domain.invoice;

/** Which KSeF is spoken to; decides how strict the check digits are and where the codes live. */
public enum Environment {
  /** The ministry's test environment, or a simulator. */
  TEST,
  /** The ministry's pre-production environment. */
  DEMO,
  /** Production: the only one in which an invoice is an invoice. */
  PRODUCTION
}
