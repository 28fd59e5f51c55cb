package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads a text from a stranger and leaves with {@link Exceeded} where the text or one of its lines
 * is too long: the parser holds the line that it reads as a whole.
 */
final class BoundedText extends Reader {

  private final Reader in;
  private final int mostCharacters;
  private final int longestLine;
  private int characters;
  private int lineStart;
  private int line = 1;

  BoundedText(Reader in, int mostCharacters, int longestLine) {
    this.in = in;
    this.mostCharacters = mostCharacters;
    this.longestLine = longestLine;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      characters++;
      if (buffer[i] == '\n') {
        line++;
        lineStart = characters;
      } else if (characters - lineStart > longestLine) {
        throw new Exceeded(line, "yaml.line-too-long", longestLine);
      }
    }
    if (characters > mostCharacters) {
      throw new Exceeded(line, "yaml.too-long", mostCharacters);
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Leaves the parser, which knows nothing of it, with what is too long. */
  static final class Exceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final int line;
    final String wrong;
    final int limit;

    Exceeded(int line, String wrong, int limit) {
      super(requireNonNull(wrong, "wrong"), null, false, false);
      this.line = line;
      this.wrong = wrong;
      this.limit = limit;
    }
  }
}
