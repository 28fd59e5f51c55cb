package archfixture.rule22.adapters.print;

import com.google.zxing.BarcodeFormat;
import com.lowagie.text.Document;

/** Keeps the rule: print may. */
public final class Prints {
  Document page;
  BarcodeFormat format;
}
