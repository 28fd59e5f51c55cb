package archfixture.rule19.adapters;

import java.util.Date;

/** Breaks the rule: keeps an old date. */
public final class KeepsDate {
  Date day;
}
