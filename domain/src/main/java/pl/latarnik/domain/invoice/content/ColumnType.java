package pl.latarnik.domain.invoice.content;

/** Typ: what the cells of a column are meant to hold; FA(3) checks no cell against it. */
public enum ColumnType {
  /** A day. */
  DATE("date"),
  /** A day and a time. */
  DATETIME("datetime"),
  /** A number with decimals. */
  DEC("dec"),
  /** A whole number. */
  INT("int"),
  /** A time. */
  TIME("time"),
  /** Text. */
  TXT("txt");

  private final String code;

  ColumnType(String code) {
    this.code = code;
  }

  /** Returns how FA(3) writes it. */
  public String code() {
    return code;
  }
}
