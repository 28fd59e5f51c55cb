package archfixture.rule22.adapters.cli;

import com.google.zxing.BarcodeFormat;

/** Breaks the rule: the command line draws codes. */
public final class Draws {
  BarcodeFormat format;
}
