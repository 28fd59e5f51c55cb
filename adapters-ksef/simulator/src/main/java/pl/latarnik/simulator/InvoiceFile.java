package pl.latarnik.simulator;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An invoice file as the simulator reads it: by paths, with the order of the main parts. */
final class InvoiceFile {
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");

  /** No name of an element, so no rule but that of characters meets what stands here. */
  private static final String COMMENT = "<!--";

  private final String root;
  private final Map<String, List<String>> values;
  private final List<String> parts;

  private InvoiceFile(String root, Map<String, List<String>> values, List<String> parts) {
    this.root = root;
    this.values = values;
    this.parts = parts;
  }

  /** Reads a file; refuses what is not plain XML 1.0 in UTF-8 (rules 4 to 6). */
  static InvoiceFile read(byte[] bytes) throws RejectedInvoice {
    if (bytes.length >= 3
        && (bytes[0] & 0xFF) == 0xEF
        && (bytes[1] & 0xFF) == 0xBB
        && (bytes[2] & 0xFF) == 0xBF) {
      throw RejectedInvoice.file("Plik zaczyna się znacznikiem BOM.");
    }
    String text =
        Xml.utf8(bytes)
            .orElseThrow(() -> RejectedInvoice.meaning("Nieprawidłowy XML: bajty nie są w UTF-8."));
    Matcher encoding = ENCODING.matcher(text);
    if (encoding.find() && !encoding.group(1).equalsIgnoreCase("UTF-8")) {
      throw RejectedInvoice.meaning(
          "Nieprawidłowy XML: kodowanie " + encoding.group(1) + " zamiast UTF-8.");
    }
    try {
      return walk(bytes);
    } catch (XMLStreamException e) {
      throw RejectedInvoice.meaning("Nieprawidłowy XML: " + e.getMessage());
    }
  }

  private static InvoiceFile walk(byte[] bytes) throws XMLStreamException, RejectedInvoice {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader reader =
        factory.createXMLStreamReader(new ByteArrayInputStream(bytes), "UTF-8");
    try {
      return walk(reader);
    } finally {
      reader.close();
    }
  }

  private static InvoiceFile walk(XMLStreamReader reader)
      throws XMLStreamException, RejectedInvoice {
    if (!"1.0".equals(Optional.ofNullable(reader.getVersion()).orElse("1.0"))) {
      throw RejectedInvoice.meaning("Nieprawidłowy XML: wersja inna niż 1.0.");
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<String> parts = new ArrayList<>();
    Deque<String> path = new ArrayDeque<>();
    Deque<StringBuilder> texts = new ArrayDeque<>();
    String root = "";
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (path.isEmpty()) {
            root =
                "{"
                    + Optional.ofNullable(reader.getNamespaceURI()).orElse("")
                    + "}"
                    + reader.getLocalName();
          }
          String here = (path.isEmpty() ? "" : path.getLast() + "/") + reader.getLocalName();
          if (path.size() == 1) {
            parts.add(reader.getLocalName());
          }
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            add(values, here + "/@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
          }
          path.addLast(here);
          texts.addLast(new StringBuilder());
        }
        case XMLStreamConstants.END_ELEMENT ->
            add(values, path.removeLast(), texts.removeLast().toString());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!texts.isEmpty()) {
            texts.getLast().append(reader.getText());
          }
        }
        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
            throw RejectedInvoice.meaning(
                "Nieprawidłowy XML: instrukcja przetwarzania " + reader.getPITarget() + ".");
        case XMLStreamConstants.DTD ->
            throw RejectedInvoice.meaning("Nieprawidłowy XML: deklaracja DOCTYPE.");
        case XMLStreamConstants.COMMENT -> add(values, COMMENT, reader.getText());
        default -> {
          // The end of the document carries nothing.
        }
      }
    }
    return new InvoiceFile(root, values, parts);
  }

  private static void add(Map<String, List<String>> values, String path, String text) {
    values.computeIfAbsent(path, key -> new ArrayList<>()).add(text);
  }

  /** Returns the first element with its namespace in braces. */
  String root() {
    return root;
  }

  List<String> parts() {
    return parts;
  }

  boolean has(String path) {
    return values.containsKey(path);
  }

  int count(String path) {
    return values.getOrDefault(path, List.of()).size();
  }

  List<String> all(String path) {
    return values.getOrDefault(path, List.of());
  }

  /** Returns the first text at a path, white space collapsed; empty when there is none. */
  Optional<String> value(String path) {
    return all(path).stream().findFirst().map(text -> text.strip().replaceAll("\\s+", " "));
  }

  /** Finds a character KSeF forbids, also one written as a reference (rule 7). */
  Optional<Integer> forbiddenCharacter() {
    return values.values().stream()
        .flatMap(List::stream)
        .flatMap(text -> text.codePoints().filter(InvoiceFile::forbidden).boxed())
        .findFirst();
  }

  private static boolean forbidden(int c) {
    return (c >= 0x7F && c <= 0x84)
        || (c >= 0x86 && c <= 0x9F)
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c >= 0x10000 && (c & 0xFFFE) == 0xFFFE);
  }

  Optional<LocalDate> date(String path) {
    try {
      return value(path).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
