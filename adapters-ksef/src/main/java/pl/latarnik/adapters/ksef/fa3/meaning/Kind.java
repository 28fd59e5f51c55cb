package pl.latarnik.adapters.ksef.fa3.meaning;

import java.util.Arrays;

/** The values of RodzajFaktury, and one for whatever else stands there. */
enum Kind {
  VAT,
  KOR,
  ZAL,
  ROZ,
  UPR,
  KOR_ZAL,
  KOR_ROZ,
  UNKNOWN;

  static Kind of(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind != UNKNOWN && kind.name().equals(text))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Says whether it corrects another invoice, so that its amounts are differences. */
  boolean isCorrection() {
    return this == KOR || this == KOR_ZAL || this == KOR_ROZ;
  }

  /** Says whether it is about a payment before the supply. */
  boolean isAdvance() {
    return this == ZAL || this == KOR_ZAL;
  }
}
