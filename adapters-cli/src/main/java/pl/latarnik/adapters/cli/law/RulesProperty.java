package pl.latarnik.adapters.cli.law;

/** What the table tells of each procedure, in the order of the ministry's. */
enum RulesProperty {
  BASIS,
  PREMISE,
  FORM,
  ISSUE_DATE,
  SEND_BY,
  HAND_OVER,
  RECEIPT_DATE,
  CODES_BEFORE_NUMBER,
  CODES_AFTER_NUMBER,
  JPK_MARKER;

  /** Returns the key of its name. */
  String key() {
    return "rules.property." + name();
  }
}
