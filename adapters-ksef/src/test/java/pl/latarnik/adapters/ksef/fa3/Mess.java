package pl.latarnik.adapters.ksef.fa3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import pl.latarnik.application.tck.TckFa3;

/**
 * Makes broken files out of right ones: by bytes, by pieces of text and by whole elements. The same
 * seed makes the same file.
 */
final class Mess {

  private static final Path CORPUS =
      Path.of("src/test/resources/pl/latarnik/adapters/ksef/fa3/corpus/valid");

  /** Small ones first; most of the files are made of the first half. */
  private static final List<String> RIGHT = right();

  private static final List<String> PIECES =
      List.of(
          "<",
          "</",
          ">",
          "/>",
          "<!--",
          "-->",
          "--",
          "<![CDATA[",
          "]]>",
          "<?x",
          "?>",
          "<?xml?>",
          "&",
          "&#",
          "&amp;",
          "&#x1FFFE;",
          "&#x81;",
          "&#0;",
          "&#xD800;",
          "&#x110000;",
          "&lt;",
          "&e;",
          "<!DOCTYPE a>",
          "<!DOCTYPE a [<!ENTITY e 'x'>]>",
          "\"",
          "'",
          "=",
          " xmlns=\"\"",
          " xmlns=\"u\"",
          " xmlns:a=\"\"",
          " xmlns:a=\"http://crd.gov.pl/wzor/2025/06/25/13775/\"",
          "<a:b/>",
          "<a:Fa/>",
          " xsi:type=\"x\"",
          " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"",
          "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"a\"/>",
          "\u0000",
          "\u0001",
          "\uFFFE",
          "\uFEFF",
          "\uD800",
          "\u202E",
          "\u0085",
          "\u2028",
          "\u0661",
          "😀",
          "\r",
          "\r\n",
          "\t",
          "9",
          "-",
          ".",
          "9".repeat(600),
          " ".repeat(600),
          "@",
          "<Fa>",
          "</Fa>",
          "<P_1/>",
          "<P_2>",
          "</FaWiersz>",
          "<Zalacznik/>",
          "<StopkaFaktury>",
          "%",
          "{0}",
          "{9}",
          "'{\"a\":b}'",
          "..",
          "VAT",
          "KOR_ZAL",
          "2026-02-30",
          "1e9",
          "NaN",
          "-0",
          "+1",
          "0x1",
          "\\u0041",
          "%s");

  private final Random random;

  private Mess(long seed) {
    random = new Random(seed);
  }

  private static List<String> right() {
    try (Stream<Path> files = Files.list(CORPUS)) {
      List<String> all =
          new ArrayList<>(List.of(TckFa3.invoice(), TckFa3.invoiceTo(TckFa3.FOREIGN)));
      for (Path file : files.sorted().toList()) {
        all.add(Files.readString(file));
      }
      all.add(OwnFiles.fullInvoice());
      all.add(OwnFiles.fullCorrection());
      all.sort(java.util.Comparator.comparing(String::length));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns bytes of any kind, or a right file with some of its bytes changed, cut or spliced. */
  static byte[] bytes(long seed) {
    Mess mess = new Mess(seed);
    return mess.changed(mess.aRightFile().getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a right file into which pieces of markup and strange text have fallen. */
  static byte[] text(long seed) {
    Mess mess = new Mess(seed);
    String file = mess.aRightFile();
    for (int i = mess.upTo(3); i >= 0; i--) {
      file = mess.withText(file);
    }
    return file.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns a right file whose elements were dropped, doubled, moved, renamed or emptied. */
  static byte[] elements(long seed) {
    Mess mess = new Mess(seed);
    String file = mess.aRightFile();
    for (int i = mess.upTo(3); i >= 0; i--) {
      file = mess.withElement(file, mess.aRightFile());
    }
    return file.getBytes(StandardCharsets.UTF_8);
  }

  private int upTo(int most) {
    return random.nextInt(most + 1);
  }

  private String aRightFile() {
    int most = random.nextInt(20) == 0 ? RIGHT.size() : RIGHT.size() / 2;
    return RIGHT.get(random.nextInt(most));
  }

  private byte[] changed(byte[] file) {
    byte[] other = aRightFile().getBytes(StandardCharsets.UTF_8);
    int from = random.nextInt(file.length);
    int to = from + random.nextInt(file.length - from);
    return switch (random.nextInt(8)) {
      case 0 -> noise();
      case 1 -> joined(file, 0, from, other, 0, 0);
      case 2 -> joined(file, 0, from, file, to, file.length);
      case 3 -> joined(file, 0, from, other, random.nextInt(other.length), other.length);
      case 4 -> joined(file, 0, to, file, from, file.length);
      default -> flipped(file);
    };
  }

  private byte[] noise() {
    byte[] noise = new byte[random.nextInt(300)];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] flipped(byte[] file) {
    for (int i = upTo(7); i >= 0; i--) {
      int at = random.nextInt(file.length);
      file[at] =
          (byte) (random.nextBoolean() ? file[at] ^ 1 << random.nextInt(8) : random.nextInt(256));
    }
    return file;
  }

  private static byte[] joined(byte[] a, int from, int to, byte[] b, int start, int end) {
    byte[] joined = new byte[to - from + end - start];
    System.arraycopy(a, from, joined, 0, to - from);
    System.arraycopy(b, start, joined, to - from, end - start);
    return joined;
  }

  private String withText(String file) {
    int at = random.nextInt(file.length() + 1);
    return switch (random.nextInt(6)) {
      case 0 -> file.substring(0, at) + letters() + file.substring(at);
      case 1 -> file.replace("\n", random.nextBoolean() ? "\r" : "\r\n");
      case 2 ->
          file.replaceFirst(
              ">([^<>]{1,99})<", ">" + java.util.regex.Matcher.quoteReplacement(letters()) + "<");
      default ->
          file.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + file.substring(at);
    };
  }

  private String letters() {
    StringBuilder letters = new StringBuilder();
    for (int i = upTo(40); i >= 0; i--) {
      letters.appendCodePoint(
          switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0x11_0000);
            case 1 -> random.nextInt(0x300);
            default -> ' ' + random.nextInt(95);
          });
    }
    return letters.toString();
  }

  private String withElement(String file, String other) {
    int[] one = element(file);
    int[] another = element(file);
    int[] foreign = element(other);
    String dropped = file.substring(0, one[0]) + file.substring(one[1]);
    return switch (random.nextInt(7)) {
      case 0 -> dropped;
      case 1 ->
          dropped.substring(0, Math.min(another[0], dropped.length()))
              + file.substring(one[0], one[1])
              + dropped.substring(Math.min(another[0], dropped.length()));
      case 2 ->
          file.substring(0, one[1])
              + file.substring(one[0], one[1]).repeat(1 + upTo(30))
              + file.substring(one[1]);
      case 3 ->
          file.substring(0, one[0])
              + other.substring(foreign[0], foreign[1])
              + file.substring(one[0]);
      case 4 ->
          file.substring(0, one[0])
              + other.substring(foreign[0], foreign[1])
              + file.substring(one[1]);
      case 5 ->
          file.substring(0, one[0])
              + file.substring(one[0], one[1]).replaceAll(">[^<]*<", "><")
              + file.substring(one[1]);
      default ->
          file.substring(0, one[0])
              + file.substring(one[0], one[1])
                  .replaceFirst(
                      "^<[A-Za-z0-9_]+", random.nextBoolean() ? "<P_12" : "<b:c xmlns:b='u'")
              + file.substring(one[1]);
    };
  }

  /** Returns where some element of a file begins and ends, so far as it still has both. */
  private int[] element(String file) {
    int start = file.indexOf('<', random.nextInt(file.length() + 1));
    int nameEnd = start + 1;
    while (start >= 0 && nameEnd < file.length() && Character.isLetterOrDigit(file.charAt(nameEnd))
        || nameEnd < file.length() && file.charAt(nameEnd) == '_') {
      nameEnd++;
    }
    if (start < 0 || nameEnd <= start + 1) {
      return new int[] {0, 0};
    }
    String end = "</" + file.substring(start + 1, nameEnd) + ">";
    int found = file.indexOf(end, nameEnd);
    return found < 0 ? new int[] {start, start} : new int[] {start, found + end.length()};
  }
}
