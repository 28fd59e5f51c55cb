package pl.latarnik.adapters.print;

import java.awt.Color;

/** The colours of a print; every one keeps its contrast on a black-and-white printer. */
final class Ink {

  /** What is to be read. */
  static final Color TEXT = new Color(0x1A2129);

  /** What explains. */
  static final Color SOFT = new Color(0x5D6772);

  /** What leads the eye. */
  static final Color ACCENT = new Color(0x0F4C75);

  /** Lines between rows. */
  static final Color HAIR = new Color(0xD3D8DE);

  /** Has its KSeF number. */
  static final Color SETTLED = new Color(0x2E7D5B);

  /** Waits for its KSeF number. */
  static final Color WAITING = new Color(0xC98A1B);

  /** Behind the standing of the document. */
  static final Color TINT = new Color(0xF2F5F8);

  private Ink() {}
}
