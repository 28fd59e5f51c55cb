package pl.latarnik.adapters.ksef.fa3.difference;

/** An entry of a file in one line: its fields, as far as there is room. */
final class Summary {

  private static final int LONGEST = 400;

  private Summary() {}

  /** Returns for example {@code NrWierszaFa=4; P_7=Deska; P_8B=2}. */
  static String of(Element entry) {
    StringBuilder out = new StringBuilder();
    append(entry, "", out);
    return out.length() > LONGEST ? out.substring(0, LONGEST) + "…" : out.toString();
  }

  private static void append(Element element, String path, StringBuilder out) {
    String says = Meaning.written(element);
    if (!path.isEmpty() && (!says.isEmpty() || !element.isGroup())) {
      out.append(out.isEmpty() ? "" : "; ").append(path).append('=').append(says);
    }
    for (Element child : element.children()) {
      if (out.length() > LONGEST) {
        return;
      }
      append(child, path.isEmpty() ? child.name() : path + "/" + child.name(), out);
    }
  }
}
