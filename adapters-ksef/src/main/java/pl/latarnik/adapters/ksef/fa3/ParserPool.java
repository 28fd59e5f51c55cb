package pl.latarnik.adapters.ksef.fa3;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Lends parsers that validate, and takes them back for the next document: to make one costs a third
 * of reading a small invoice. Safe for many threads; keeps as many as were ever at work at once.
 */
final class ParserPool {

  /**
   * How much text one parser reads in its life: it keeps every name and prefix that it met, and a
   * hostile file may be full of them.
   */
  private static final long LIFE = 10_000_000;

  /** What reads one document at a time. */
  static final class Parser {
    private final XMLReader reader;
    private final ElementPath path = new ElementPath();
    private long charactersRead;

    private Parser(XMLReader reader) {
      this.reader = reader;
    }

    XMLReader reader() {
      return reader;
    }

    ElementPath path() {
      return path;
    }
  }

  private final Deque<Parser> idle = new ConcurrentLinkedDeque<>();
  private final Fa3Schema schema;

  ParserPool(Fa3Schema schema) {
    this.schema = schema;
  }

  /** Returns one that nobody else has. */
  Parser lend() {
    Parser known = idle.poll();
    return known != null ? known : new Parser(Fa3Reader.newReader(schema));
  }

  /**
   * Takes one back after a whole document without an error; any other is better forgotten, with the
   * names it met.
   */
  void takeBack(Parser parser, int charactersRead) {
    parser.charactersRead += charactersRead;
    if (parser.charactersRead < LIFE) {
      DefaultHandler2 nobody = new DefaultHandler2();
      parser.reader.setContentHandler(nobody);
      parser.reader.setErrorHandler(nobody);
      parser.path.restart();
      idle.push(parser);
    }
  }
}
