package archfixture.rule19.adapters;

import java.sql.Timestamp;

/** Breaks the rule: keeps an old timestamp. */
public final class KeepsTimestamp {
  Timestamp day;
}
