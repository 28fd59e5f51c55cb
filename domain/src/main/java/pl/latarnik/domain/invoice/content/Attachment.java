package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;

/**
 * Zalacznik: tables and text that belong to the invoice and travel in its file.
 *
 * @param blocks BlokDanych, at least one
 */
public record Attachment(List<AttachmentBlock> blocks) {

  public Attachment {
    requireNonNull(blocks, "blocks");
  }
}
