package pl.latarnik.adapters.ksef.fa3;

import org.xml.sax.Attributes;

/** Finds forbidden characters that came as references; literal ones are named already. */
final class ReferencedCharacters {

  private final boolean hasReferences;
  private final FileText bytes;
  private final Findings findings;

  ReferencedCharacters(String text, FileText bytes, Findings findings) {
    this.hasReferences = text.contains("&#");
    this.bytes = bytes;
    this.findings = findings;
  }

  /** Looks at the values of all attributes of an element. */
  void check(Attributes attributes, Spot spot) {
    for (int i = 0; hasReferences && i < attributes.getLength(); i++) {
      char[] value = attributes.getValue(i).toCharArray();
      check(value, value.length, spot);
    }
  }

  /** Looks at the first so many characters of what an element says. */
  void check(char[] chars, int length, Spot spot) {
    for (int i = 0; hasReferences && i < length && !findings.isFull(); i++) {
      if (chars[i] >= 0x7F) {
        int codePoint = Character.codePointAt(chars, i, length);
        if (ForbiddenCharacters.contains(codePoint) && !bytes.hasLiterally(codePoint)) {
          findings.add(
              FindingKind.BYTES_FORBIDDEN_CHARACTER.error(
                  spot.place(), spot.xpath(), ForbiddenCharacters.name(codePoint)));
        }
      }
    }
  }
}
