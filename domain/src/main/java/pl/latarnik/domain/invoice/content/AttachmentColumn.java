package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

/**
 * Kol: the head of a column.
 *
 * @param type Typ, what its cells are meant to hold
 * @param name NKom, may be empty
 */
public record AttachmentColumn(ColumnType type, String name) {

  public AttachmentColumn {
    requireNonNull(type, "type");
    requireNonNull(name, "name");
  }
}
