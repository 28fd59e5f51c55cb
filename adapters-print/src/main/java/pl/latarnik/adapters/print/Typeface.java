package pl.latarnik.adapters.print;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.librepdf.openpdf.fonts.Liberation;

/**
 * The letters of one print: Liberation Sans, embedded, so that Polish letters look the same
 * everywhere. Belongs to one print alone, since it collects the letters used.
 */
final class Typeface {

  private static final byte[] REGULAR = bytes("LiberationSans-Regular.ttf");
  private static final byte[] BOLD = bytes("LiberationSans-Bold.ttf");

  private final BaseFont regular = font("regular.ttf", REGULAR, 1);
  private final BaseFont bold = font("bold.ttf", BOLD, 2);

  /** Sets a text that comes from the invoice or is a number. */
  Phrase text(Style style, String text) {
    return text(style, text, style.size());
  }

  /** Sets a text in a size of its own. */
  Phrase text(Style style, String text, float size) {
    Phrase phrase = new Phrase(Style.leading(size));
    phrase.add(chunk(style, text, size));
    return phrase;
  }

  /** Sets a label, its second language lighter behind it. */
  Phrase label(Style style, Label label) {
    return label(style, label, " / ");
  }

  /** Sets a label, its second language under it. */
  Phrase stacked(Style style, Label label) {
    return label(style, label, "\n");
  }

  private Phrase label(Style style, Label label, String between) {
    Phrase phrase = text(style, label.text());
    label
        .other()
        .forEach(other -> phrase.add(new Chunk(between + other, font(style, Ink.SOFT, false))));
    return phrase;
  }

  /** Sets a piece of a line. */
  Chunk chunk(Style style, String text) {
    return chunk(style, text, style.size());
  }

  private Chunk chunk(Style style, String text, float size) {
    Font font = font(style, style.color(), style.bold());
    font.setSize(size);
    return new Chunk(shown(text, style), font);
  }

  private Font font(Style style, java.awt.Color color, boolean heavy) {
    return new Font(heavy ? bold : regular, style.size(), Font.NORMAL, color);
  }

  /** Returns how wide a line of text is, in points. */
  float width(Style style, String text) {
    return width(style, text, style.size());
  }

  /** Returns how wide a line of text is in a size of its own. */
  float width(Style style, String text, float size) {
    return base(style).getWidthPoint(shown(text, style), size);
  }

  /** Returns the font itself, for text that is placed by hand. */
  BaseFont base(Style style) {
    return style.bold() ? bold : regular;
  }

  /**
   * Returns the text as it can be shown: a character that the font does not have, or that nobody
   * sees, appears by its number, since one that vanishes would change what the invoice says. Only
   * the indentation of lines is left out: it comes from the layout of the XML.
   */
  String shown(String text, Style style) {
    StringBuilder shown = new StringBuilder(text.length());
    text.replaceAll("[ \t]*\r?\n[ \t]*", "\n")
        .codePoints()
        .forEach(
            c -> {
              if (c == '\n' || isVisible(c) && base(style).charExists(c)) {
                shown.appendCodePoint(c);
              } else if (c == '\t') {
                shown.append(' ');
              } else {
                shown.append("[U+%04X]".formatted(c));
              }
            });
    return shown.toString();
  }

  /** Marks that turn the direction of writing, and others that leave no trace on paper. */
  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static BaseFont font(String name, byte[] file, long seed) {
    try {
      BaseFont font =
          BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file, null);
      font.setSecureRandom(new Repeatable(seed));
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled font cannot be read", e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream file = Liberation.class.getResourceAsStream("/liberation/" + name)) {
      if (file == null) {
        throw new IllegalStateException("the font " + name + " is missing from the class path");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled font cannot be read", e);
    }
  }

  /** Names the subsets of a font the same way in every print; nothing secret depends on it. */
  private static final class Repeatable extends SecureRandom {

    private static final long serialVersionUID = 1;

    private long state;

    Repeatable(long seed) {
      this.state = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      for (int i = 0; i < bytes.length; i++) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        bytes[i] = (byte) (state >>> 56);
      }
    }
  }
}
