package archfixture.rule19.adapters;

import java.text.SimpleDateFormat;
import java.util.Locale;

/** Breaks the rule: formats the old way. */
public final class Formats {
  Object format = new SimpleDateFormat("yyyy", Locale.ROOT);
}
