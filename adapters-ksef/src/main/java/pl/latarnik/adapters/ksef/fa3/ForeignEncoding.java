package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Decodes a file in one of the other encodings that Polish programs write. KSeF refuses them all,
 * and whoever writes the same invoice in UTF-8 then wants to know that it is the same.
 */
final class ForeignEncoding {

  private static final List<String> OF_ONE_BYTE = List.of("WINDOWS-1250", "ISO-8859-2");
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,100}?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
  private static final int PROLOG = 200;

  private ForeignEncoding() {}

  /** Returns the text; none where the file does not say how to read it, or says so wrongly. */
  static Option<String> decode(ExactBytes file) {
    if (file.size() > FileText.LIMIT_WITH_ATTACHMENT) {
      return Option.none();
    }
    byte[] bytes = file.toByteArray();
    return encodingOf(bytes).flatMap(encoding -> decode(bytes, encoding));
  }

  private static Option<Charset> encodingOf(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
        || bytes.length >= 2 && bytes[0] == '<' && bytes[1] == 0) {
      return Option.some(StandardCharsets.UTF_16LE);
    }
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
        || bytes.length >= 2 && bytes[0] == 0 && bytes[1] == '<') {
      return Option.some(StandardCharsets.UTF_16BE);
    }
    String beginning =
        new String(bytes, 0, Math.min(PROLOG, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(beginning);
    return declared.lookingAt()
        ? OF_ONE_BYTE
            .find(name -> name.equalsIgnoreCase(declared.group(1)))
            .filter(Charset::isSupported)
            .map(Charset::forName)
        : Option.none();
  }

  private static Option<String> decode(byte[] bytes, Charset encoding) {
    try {
      String text = encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Option.some(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notInThisEncoding) {
      return Option.none();
    }
  }
}
