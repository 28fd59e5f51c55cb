package archfixture.rule22.adapters.ksef;

import com.lowagie.text.Document;

/** Breaks the rule: the client lays out pages. */
public final class Lays {
  Document page;
}
