package pl.latarnik.bootstrap.demo;

import io.vavr.control.Option;
import java.nio.file.Path;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.InvoiceNumber;

/**
 * An invoice of the demonstration with the files that it left behind.
 *
 * @param id its internal id
 * @param number P_2
 * @param file its exact bytes
 * @param xml where they were written
 * @param print the print that was handed over first
 * @param laterPrint the print after the number
 * @param upo the UPO
 */
record Played(
    InvoiceId id,
    InvoiceNumber number,
    ExactBytes file,
    Path xml,
    Option<Path> print,
    Option<Path> laterPrint,
    Option<Path> upo) {

  static Played of(InvoiceId id, InvoiceNumber number, ExactBytes file, Path xml) {
    return new Played(id, number, file, xml, Option.none(), Option.none(), Option.none());
  }

  Played withPrint(Path pdf) {
    return new Played(id, number, file, xml, Option.some(pdf), laterPrint, upo);
  }

  Played withLaterPrint(Path pdf) {
    return new Played(id, number, file, xml, print, Option.some(pdf), upo);
  }

  Played withUpo(Path confirmation) {
    return new Played(id, number, file, xml, print, laterPrint, Option.some(confirmation));
  }
}
