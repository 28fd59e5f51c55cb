package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.domain.invoice.Environment;

/**
 * One row of a table of broken files: a valid file, a change of it, and all that is found then.
 *
 * @param table the table it stands in
 * @param name what is wrong, in words
 * @param base the valid file
 * @param environment KSeF's, production unless the row says otherwise
 * @param edit the change
 * @param expected every finding, in the order of the file; none when the file stays right
 */
record BrokenFile(
    String table,
    String name,
    String base,
    Environment environment,
    XmlEdit edit,
    List<Expected> expected) {

  /** The tables, each about one layer or part. */
  static final List<String> TABLES =
      List.of(
          "bytes",
          "header-and-parties",
          "sums-and-annotations",
          "corrections-and-advances",
          "lines-and-orders",
          "payment-and-terms",
          "footer-and-attachment",
          "meaning",
          "still-right");

  private static final List<String> TABLES_WITH_WARNINGS = List.of("meaning", "still-right");

  private static final String ON_TEST = "@TEST";

  /** One finding, without its words. */
  record Expected(String severity, String code, int line, String xpath) {

    static Expected of(Finding finding) {
      return new Expected(
          finding.severity().name(), finding.code(), finding.line(), finding.xpath());
    }

    private static Expected parse(List<String> cells) {
      return new Expected(cells.get(0), cells.get(1), Integer.parseInt(cells.get(2)), cells.get(3));
    }
  }

  /** Returns all rows of all tables. */
  static List<BrokenFile> all() {
    return TABLES.flatMap(BrokenFile::table);
  }

  /** Returns the rows of one table. */
  static List<BrokenFile> table(String table) {
    List<BrokenFile> rows = List.empty();
    for (String line : Corpus.resource("broken/" + table + ".txt").lines().toList()) {
      if (line.startsWith("+")) {
        rows = rows.init().append(rows.last().with(Expected.parse(cells(line.substring(1)))));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        rows = rows.append(row(table, cells(line)));
      }
    }
    return rows;
  }

  private static BrokenFile row(String table, List<String> cells) {
    String base = cells.get(1);
    return new BrokenFile(
        table,
        cells.get(0),
        base.replace(ON_TEST, ""),
        base.endsWith(ON_TEST) ? Environment.TEST : Environment.PRODUCTION,
        new XmlEdit(cells.get(2), cells.get(3), cells.get(4)),
        cells.size() > 5 ? List.of(Expected.parse(cells.drop(5))) : List.empty());
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\\|", -1)).map(String::strip);
  }

  private BrokenFile with(Expected more) {
    return new BrokenFile(table, name, base, environment, edit, expected.append(more));
  }

  /**
   * Says whether the row speaks of such a finding: of every error, and of warnings in the tables
   * about the meaning. Where a part is missing, its sums are wrong as well, which is no matter
   * here.
   */
  boolean tells(Finding finding) {
    return finding.isError() || TABLES_WITH_WARNINGS.contains(table);
  }

  /** Returns the bytes of the file. */
  byte[] bytes() {
    return edit.apply(Corpus.text(base));
  }

  @Override
  public String toString() {
    return table + ": " + name;
  }
}
