package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Tabela: a table of an attachment.
 *
 * <p>FA(3) asks nobody that rows have as many cells as there are columns, so they may have fewer or
 * more.
 *
 * @param entries TMetaDane (TKlucz and TWartosc)
 * @param description Opis
 * @param columns Kol of TNaglowek, one to twenty
 * @param rows Wiersz, at least one, each with one to twenty WKom; a cell may be empty
 * @param sum Suma, with one to twenty SKom; a cell may be empty
 */
public record AttachmentTable(
    List<AttachmentEntry> entries,
    Option<String> description,
    List<AttachmentColumn> columns,
    List<List<String>> rows,
    Option<List<String>> sum) {

  public AttachmentTable {
    requireNonNull(entries, "entries");
    requireNonNull(description, "description");
    requireNonNull(columns, "columns");
    requireNonNull(rows, "rows");
    requireNonNull(sum, "sum");
  }
}
