package pl.latarnik.adapters.ksef.fa3.meaning;

/** An element without children, as it was met in a file, right or wrong. */
public interface Field {

  /** Returns its own name, for example {@code P_1}. */
  String name();

  /** Returns its text with white space collapsed. */
  String collapsed();

  /** Returns its text fit to be shown in a message: short, in one line, nothing invisible. */
  String shown();

  /** Returns its XPath with positions. */
  String xpath();

  /** Returns the line of its tag, from 1. */
  int line();

  /** Returns the column of its tag, from 1. */
  int column();

  /** Returns the XPath of the element around it. */
  default String parentXpath() {
    return xpath().substring(0, xpath().lastIndexOf('/'));
  }
}
