package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * BlokDanych: one part of an attachment.
 *
 * @param heading ZNaglowek
 * @param entries MetaDane (ZKlucz and ZWartosc), at least one
 * @param paragraphs Akapit of Tekst, up to ten; empty where the block has no Tekst
 * @param tables Tabela
 */
public record AttachmentBlock(
    Option<String> heading,
    List<AttachmentEntry> entries,
    List<String> paragraphs,
    List<AttachmentTable> tables) {

  public AttachmentBlock {
    requireNonNull(heading, "heading");
    requireNonNull(entries, "entries");
    requireNonNull(paragraphs, "paragraphs");
    requireNonNull(tables, "tables");
  }
}
