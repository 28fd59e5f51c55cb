package pl.latarnik.adapters.ksef.fa3;

/**
 * The characters that XML allows and KSeF does not: U+007F to U+0084, U+0086 to U+009F, U+FDD0 to
 * U+FDEF, and the last two of each plane from 1 to 16.
 */
final class ForbiddenCharacters {

  private ForbiddenCharacters() {}

  /** Says whether KSeF forbids the character. U+0085 it allows. */
  static boolean contains(int codePoint) {
    return codePoint >= 0x7F && codePoint <= 0x9F && codePoint != 0x85
        || codePoint >= 0xFDD0 && codePoint <= 0xFDEF
        || codePoint >= 0x1_0000 && (codePoint & 0xFFFE) == 0xFFFE;
  }

  /** Says whether a file in UTF-8 has a byte that one of them begins with. */
  static boolean mayBeAmong(byte[] utf8) {
    for (byte b : utf8) {
      if (b == 0x7F || b == (byte) 0xC2 || b < 0 && b >= (byte) 0xEF) {
        return true;
      }
    }
    return false;
  }

  /** Says whether one of them is among the first so many characters. */
  static boolean areAmong(char[] chars, int length) {
    for (int i = 0; i < length; i++) {
      if (chars[i] >= 0x7F && contains(Character.codePointAt(chars, i, length))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the name by which a person finds it: {@code U+0081}. */
  static String name(int codePoint) {
    return "U+%04X".formatted(codePoint);
  }
}
