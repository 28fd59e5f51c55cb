package pl.latarnik.adapters.ksef.signing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a PEM file.
 *
 * @param blocks in the order of the file
 */
record PemText(List<Block> blocks) {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----(.*?)-----END \\1-----", Pattern.DOTALL);

  /**
   * One block.
   *
   * @param label what stands after BEGIN
   * @param body what stands between the two lines, as written
   */
  record Block(String label, String body) {

    /** Returns the decoded bytes; none when the body is not plain Base64. */
    Option<byte[]> der() {
      try {
        return Option.some(Base64.getDecoder().decode(body.replaceAll("\\s", "")));
      } catch (IllegalArgumentException e) {
        return Option.none();
      }
    }

    /** Says whether the block carries the headers of OpenSSL's old own encryption. */
    boolean hasHeaders() {
      return body.indexOf(':') >= 0;
    }
  }

  /** Finds the blocks in a file; a file of another kind has none. */
  static PemText in(byte[] file) {
    Matcher matcher = BLOCK.matcher(new String(file, StandardCharsets.ISO_8859_1));
    List<Block> found = List.empty();
    while (matcher.find()) {
      found = found.append(new Block(matcher.group(1), matcher.group(2)));
    }
    return new PemText(found);
  }

  /** Returns the first certificate. */
  Option<Block> certificate() {
    return blocks.find(block -> block.label().equals("CERTIFICATE"));
  }

  /** Returns the first private key of any kind. */
  Option<Block> privateKey() {
    return blocks.find(block -> block.label().endsWith("PRIVATE KEY"));
  }
}
