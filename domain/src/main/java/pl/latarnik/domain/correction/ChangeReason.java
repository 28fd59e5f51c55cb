package pl.latarnik.domain.correction;

/** Why a change is the technical kind, or is not. */
public enum ChangeReason {
  /** Says when and by which program the file was made, and of which form it is. */
  HEADER(true),
  /** The namespace: the form of the file. */
  NAMESPACE(true),
  /** The same value, written as the form wants it. */
  SAME_VALUE(true),
  /** A mark that the form demands, and that says no. */
  MARK_OF_NO(true),
  /** The number, after a refusal as a duplicate. */
  NUMBER_OF_DUPLICATE(true),
  /** The seller. */
  SELLER(false),
  /** The buyer. */
  BUYER(false),
  /** Another party. */
  OTHER_PARTY(false),
  /** The day of issue. */
  ISSUE_DATE(false),
  /** The seller's number. */
  NUMBER(false),
  /** Sums, rates, currency. */
  AMOUNTS(false),
  /** Lines. */
  LINES(false),
  /** Payment and settlement. */
  PAYMENT(false),
  /** The attachment. */
  ATTACHMENT(false),
  /** Anything else that the invoice says. */
  CONTENT(false);

  private final boolean technical;

  ChangeReason(boolean technical) {
    this.technical = technical;
  }

  /** Says whether a technical correction may make such a change. */
  public boolean isTechnical() {
    return technical;
  }

  /** Returns the reason against a change in this part. */
  public static ChangeReason against(InvoicePart part) {
    return switch (part) {
      case HEADER -> HEADER;
      case SELLER -> SELLER;
      case BUYER -> BUYER;
      case OTHER_PARTY -> OTHER_PARTY;
      case ISSUE_DATE -> ISSUE_DATE;
      case NUMBER -> NUMBER;
      case AMOUNTS -> AMOUNTS;
      case LINES -> LINES;
      case PAYMENT -> PAYMENT;
      case ATTACHMENT -> ATTACHMENT;
      case OTHER -> CONTENT;
    };
  }
}
