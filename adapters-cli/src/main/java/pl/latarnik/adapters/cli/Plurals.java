package pl.latarnik.adapters.cli;

/** Which form of a noun a number asks for, in Polish and in English. */
enum Plurals {
  /** 1: jeden dzień, one day. */
  ONE,
  /** 2 to 4, 22 to 24 and so on, in Polish only: dwa dni. */
  FEW,
  /** All others: pięć dni, five days. */
  MANY;

  static Plurals of(Messages messages, long number) {
    if (number == 1) {
      return ONE;
    }
    long tens = number % 100;
    long ones = number % 10;
    boolean few = messages.isPolish() && ones >= 2 && ones <= 4 && (tens < 12 || tens > 14);
    return few ? FEW : MANY;
  }
}
