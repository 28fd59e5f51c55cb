package pl.latarnik.adapters.ksef.fa3;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.StringReader;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Goes once through a document behind a parser that validates, which takes half the time of a
 * {@link DocumentWalk}, and gives up at the first doubt: what is wrong, and where, that one says.
 *
 * <p>What it lets through is right for both: they have one schema and the same limits.
 */
final class CleanWalk extends DefaultHandler2 {

  /**
   * More between two tags than any right file has. A file with more is not for this way, since here
   * the validator sees a value before anybody can measure it.
   */
  private static final int WIDEST_GAP = 4_000;

  /** Ends the reading without a reason. */
  private static final class Doubt extends SAXException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  private final ElementPath path;
  private final TagPositions positions;
  private final Draft draft = new Draft();

  // Of the elements around, by their depth. Few of them ever need a spot.
  private final String[] names = new String[Limits.DEEPEST + 1];
  private final int[] places = new int[Limits.DEEPEST + 1];
  private final int[] tagsAt = new int[Limits.DEEPEST + 1];
  private final @Nullable Spot[] spots = new Spot[Limits.DEEPEST + 1];

  private final TextBuffer text = new TextBuffer();
  private final boolean hasReferences;
  private boolean isLeaf;
  private int tags;
  private int prefixes;

  private CleanWalk(ElementPath path, String document) {
    this.path = path;
    this.positions = new TagPositions(document);
    this.hasReferences = document.contains("&#");
  }

  /** Returns what is kept of a document, or nothing when there may be something wrong with it. */
  static Option<Draft> through(String document, ParserPool parsers) {
    if (hasWideGap(document)) {
      return Option.none();
    }
    ParserPool.Parser parser = parsers.lend();
    CleanWalk walk = new CleanWalk(parser.path(), document);
    try {
      parser.reader().setContentHandler(walk);
      parser.reader().setErrorHandler(walk);
      parser.reader().parse(new InputSource(new StringReader(document)));
    } catch (SAXException | MissingResourceException e) {
      return Option.none();
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
    parsers.takeBack(parser, document.length());
    walk.draft.noteEnd();
    return Option.some(walk.draft);
  }

  /** Comments and sections of CDATA are no tags: the text around them is one value. */
  private static boolean hasWideGap(String document) {
    int last = 0;
    for (int next = 0; next >= 0; next = document.indexOf('<', next + 1)) {
      if (next - last > WIDEST_GAP) {
        return true;
      }
      if (!document.startsWith("<!", next)) {
        last = next;
      }
    }
    return document.length() - last > WIDEST_GAP;
  }

  @Override
  public void error(SAXParseException fault) throws SAXException {
    throw fault;
  }

  @Override
  public void fatalError(SAXParseException fault) throws SAXException {
    throw fault;
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    throw new Doubt();
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    if (++prefixes > Limits.MOST_PREFIXES) {
      throw new Doubt();
    }
  }

  @Override
  public void endPrefixMapping(String prefix) {
    prefixes--;
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes)
      throws SAXException {
    path.enter(local);
    tags++;
    isLeaf = true;
    text.clear();
    int depth = path.depth();
    if (tags > Limits.MOST_ELEMENTS
        || depth > Limits.DEEPEST
        || path.isTooRich()
        || path.isBeyondBound()
        || hasReferences && hasForbidden(attributes)) {
      throw new Doubt();
    }
    names[depth] = local;
    places[depth] = path.position();
    tagsAt[depth] = tags - 1;
    spots[depth] = null;
    if (path.key().equals(Draft.ATTACHMENT)) {
      draft.noteAttachment();
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    text.append(chars, start, length);
  }

  @Override
  public void endElement(String uri, String local, String qName) throws SAXException {
    if (hasReferences && ForbiddenCharacters.areAmong(text.chars(), text.length())
        || isLeaf && Limits.isTooLong(text, local)) {
      throw new Doubt();
    }
    if (!isLeaf) {
      draft.leave(path.key());
    } else if (path.isWanted()) {
      draft.add(new Leaf(path.key(), spot(path.depth()), text.toString()));
    }
    isLeaf = false;
    text.clear();
    path.leave();
  }

  private Spot spot(int depth) {
    Spot known = spots[depth];
    if (known == null) {
      known =
          depth == 1
              ? Spot.ofRoot(names[1], positions)
              : spot(depth - 1).child(names[depth], places[depth], tagsAt[depth]);
      spots[depth] = known;
    }
    return known;
  }

  private static boolean hasForbidden(Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      char[] value = attributes.getValue(i).toCharArray();
      if (ForbiddenCharacters.areAmong(value, value.length)) {
        return true;
      }
    }
    return false;
  }
}
