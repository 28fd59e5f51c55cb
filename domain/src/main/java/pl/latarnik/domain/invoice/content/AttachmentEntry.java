package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

/**
 * A value with its name, beside a block or a table of an attachment.
 *
 * @param key ZKlucz or TKlucz
 * @param value ZWartosc or TWartosc
 */
public record AttachmentEntry(String key, String value) {

  public AttachmentEntry {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
  }
}
