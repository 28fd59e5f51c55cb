package pl.latarnik.adapters.ksef.fa3;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Checks the bytes of a file before any parser sees them, and decodes them.
 *
 * <p>Knows what a schema cannot see: size, BOM, encoding, version, forbidden characters.
 */
final class FileText {

  /** What KSeF takes without an attachment: 1 MB of 10^6 bytes. */
  static final int LIMIT = 1_000_000;

  /** What it takes with one. More is not even looked into. */
  static final int LIMIT_WITH_ATTACHMENT = 3_000_000;

  /** What stands in a decoded text where bytes were no UTF-8, unless somebody wrote it. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final Pattern PROLOG =
      Pattern.compile(
          "<\\?xml\\s+version\\s*=\\s*[\"']([^\"']*)[\"']"
              + "(?:\\s+encoding\\s*=\\s*[\"']([^\"']*)[\"'])?");

  private final Findings findings;
  private final Set<Integer> forbidden = new HashSet<>();

  FileText(Findings findings) {
    this.findings = findings;
  }

  /** Returns the text without BOM, or nothing when it makes no sense to read on. */
  Option<String> decode(ExactBytes file) {
    if (file.size() == 0) {
      findings.add(FindingKind.BYTES_EMPTY.error(Place.NONE, ""));
      return Option.none();
    }
    if (file.size() > LIMIT_WITH_ATTACHMENT) {
      // The bytes may be only the beginning of a file that nobody read to its end.
      findings.add(
          FindingKind.BYTES_TOO_LARGE.error(
              Place.NONE,
              "",
              new String[] {
                "ponad " + LIMIT_WITH_ATTACHMENT,
                LIMIT + " (z załącznikiem " + LIMIT_WITH_ATTACHMENT + ")"
              },
              new String[] {
                "more than " + LIMIT_WITH_ATTACHMENT,
                LIMIT + " (with an attachment " + LIMIT_WITH_ATTACHMENT + ")"
              }));
      return Option.none();
    }
    return decode(file.toByteArray());
  }

  /** Names a file that is larger than KSeF takes without an attachment. */
  void addTooLarge(int size) {
    findings.add(
        FindingKind.BYTES_TOO_LARGE.error(
            Place.NONE, "", String.valueOf(size), String.valueOf(LIMIT)));
  }

  /** Says whether the file has this forbidden character literally, so that it is named already. */
  boolean hasLiterally(int codePoint) {
    return forbidden.contains(codePoint);
  }

  private Option<String> decode(byte[] bytes) {
    Option<String> other = otherEncoding(bytes);
    if (other.isDefined()) {
      findings.add(FindingKind.BYTES_ENCODING.error(new Place(1, 1), "", other.get()));
      return Option.none();
    }
    int start = 0;
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      findings.add(FindingKind.BYTES_BOM.error(new Place(1, 1), ""));
      start = 3;
    }
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    boolean doubtful = text.indexOf(REPLACEMENT) >= 0;
    if (doubtful && isBroken(bytes, start)) {
      return Option.none();
    }
    checkProlog(text);
    if (ForbiddenCharacters.mayBeAmong(bytes)) {
      nameForbidden(text);
    }
    return Option.some(text);
  }

  /** Names the first bytes that are no UTF-8, if there are any. */
  private boolean isBroken(byte[] bytes, int start) {
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, chars, true);
    if (!result.isError()) {
      return false;
    }
    String before = chars.flip().toString();
    checkProlog(before);
    String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, in.position(), end(in, result));
    findings.add(
        FindingKind.BYTES_NOT_UTF8.error(
            Lines.placeOf(before, before.length()), "", String.valueOf(in.position()), hex));
    return true;
  }

  private static int end(ByteBuffer in, CoderResult result) {
    return Math.min(in.position() + result.length(), in.limit());
  }

  /** Recognises what the XML standard tells apart by the first four bytes. */
  private static Option<String> otherEncoding(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, '<', 0)) {
      return Option.some("UTF-16LE");
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0, '<')) {
      return Option.some("UTF-16BE");
    }
    if (startsWith(bytes, 0, 0)) {
      return Option.some("UTF-32");
    }
    return startsWith(bytes, 0x4C, 0x6F, 0xA7, 0x94) ? Option.some("EBCDIC") : Option.none();
  }

  private static boolean startsWith(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private void checkProlog(String text) {
    Matcher prolog = PROLOG.matcher(text);
    if (!prolog.lookingAt()) {
      return;
    }
    if (!prolog.group(1).equals("1.0")) {
      findings.add(
          FindingKind.BYTES_XML_VERSION.error(new Place(1, 1), "", Texts.shown(prolog.group(1))));
    }
    String encoding = prolog.group(2);
    if (encoding != null && !encoding.toUpperCase(Locale.ROOT).equals("UTF-8")) {
      findings.add(FindingKind.BYTES_ENCODING.error(new Place(1, 1), "", Texts.shown(encoding)));
    }
  }

  private void nameForbidden(String text) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length() && !findings.isFull(); i++) {
      char c = text.charAt(i);
      if (c >= 0x7F) {
        int codePoint = text.codePointAt(i);
        if (ForbiddenCharacters.contains(codePoint)) {
          forbidden.add(codePoint);
          findings.add(
              FindingKind.BYTES_FORBIDDEN_CHARACTER.error(
                  new Place(line, i - lineStart + 1), "", ForbiddenCharacters.name(codePoint)));
        }
      } else if (c <= '\r' && Lines.endsAt(text, i)) {
        line++;
        lineStart = i + 1;
      }
    }
  }
}
