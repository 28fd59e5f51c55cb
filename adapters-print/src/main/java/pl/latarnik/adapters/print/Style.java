package pl.latarnik.adapters.print;

import java.awt.Color;

/** The few kinds of text that a print has. */
enum Style {
  /** What kind of document it is. */
  KIND(11f, false, Ink.TEXT),
  /** Its number. */
  NUMBER(20f, true, Ink.TEXT),
  /** Its number, where that is long. */
  LONG_NUMBER(11f, true, Ink.TEXT),
  /** Opens a section. */
  HEADING(8f, true, Ink.ACCENT),
  /** Names a value. */
  LABEL(8.5f, false, Ink.SOFT),
  /** Heads a column. */
  COLUMN(7.5f, false, Ink.SOFT),
  /** A value. */
  BODY(8.5f, false, Ink.TEXT),
  /** A value that matters. */
  STRONG(8.5f, true, Ink.TEXT),
  /** Stands under a value. */
  DETAIL(7f, false, Ink.SOFT),
  /** The sum of all. */
  TOTAL(15f, true, Ink.TEXT),
  /** Stands under a code. */
  CAPTION(9f, true, Ink.TEXT),
  /** The link of a code. */
  LINK(6.5f, false, Ink.ACCENT),
  /** Foot and head of pages. */
  MARGIN(6.5f, false, Ink.SOFT);

  private final float size;
  private final boolean bold;
  private final Color color;

  Style(float size, boolean bold, Color color) {
    this.size = size;
    this.bold = bold;
    this.color = color;
  }

  /** Returns the size in points. */
  float size() {
    return size;
  }

  /** Returns the distance of two lines in points. */
  float leading() {
    return leading(size);
  }

  /** Returns the distance of two lines of this size. */
  static float leading(float size) {
    return size * 1.25f;
  }

  /** Says whether it is bold. */
  boolean bold() {
    return bold;
  }

  /** Returns its colour. */
  Color color() {
    return color;
  }
}
