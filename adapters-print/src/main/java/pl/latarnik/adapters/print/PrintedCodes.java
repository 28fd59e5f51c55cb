package pl.latarnik.adapters.print;

import io.vavr.collection.List;
import pl.latarnik.domain.invoice.ExactBytes;

/** Reads the codes off a finished print, as a scanner would. */
public final class PrintedCodes {

  private PrintedCodes() {}

  /** Returns what every QR code on every page of a PDF says, page by page. */
  public static List<String> readFrom(ExactBytes pdf) {
    return PrintGate.linksOn(pdf);
  }
}
