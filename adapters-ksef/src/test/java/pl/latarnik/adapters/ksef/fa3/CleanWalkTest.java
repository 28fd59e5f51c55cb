package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import java.io.CharArrayReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import pl.latarnik.adapters.ksef.fa3.meaning.Keys;
import pl.latarnik.adapters.ksef.fa3.meaning.MeaningCheck;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;

/** The fast way through a file beside the careful one, which names what is wrong. */
@Tag("I-01")
class CleanWalkTest {

  /** One change of so many is made. */
  private static final int EVERY = Integer.getInteger("fa3.ways.every", 13);

  private static final Fa3Schema SCHEMA = Fa3Schema.own();

  private final ParserPool parsers = new ParserPool(SCHEMA);
  private int clean;
  private int doubted;

  @Test
  void what_passes_the_fast_way_passes_the_careful_one_with_the_same_content() {
    Mutants mutants = new Mutants(EVERY);
    OwnFiles.all().forEach(file -> mutants.each(file, mutant -> compare(mutant.xml())));
    for (long seed = 1; seed <= 500; seed++) {
      compare(new String(Mess.elements(seed), StandardCharsets.UTF_8));
    }

    assertTrue(
        clean > 10_000 / EVERY && doubted > 20_000 / EVERY,
        clean + " clean, " + doubted + " doubted");
  }

  @Test
  void a_right_file_never_needs_the_careful_way() {
    for (String file : OwnFiles.all()) {
      assertTrue(CleanWalk.through(file, parsers).isDefined(), file);
    }
  }

  @Test
  void what_no_schema_sees_is_doubted() {
    String right = TckFa3.invoice();
    assertTrue(CleanWalk.through(right, parsers).isDefined());
    String content = "</Naglowek>";
    List<String> wrong =
        List.of(
            right.replace(content, content + "<?polecenie?>"),
            right.replace(content, "<!--" + " ".repeat(4_001) + "-->" + content),
            right.replaceFirst("<Faktura", "<!DOCTYPE Faktura><Faktura"),
            right.replaceFirst("<P_2>", "<P_2>&#x81;"),
            right.replaceFirst("<Nazwa>", "<Nazwa>&#xFDD0;"));

    for (String file : wrong) {
      assertEquals(Option.none(), CleanWalk.through(file, parsers), file);
    }
  }

  private void compare(String file) {
    Findings before = new Findings();
    Option<String> text =
        new FileText(before).decode(ExactBytes.of(file.getBytes(StandardCharsets.UTF_8)));
    Option<Draft> fast =
        before.isEmpty() ? text.flatMap(t -> CleanWalk.through(t, parsers)) : Option.none();
    if (fast.isEmpty()) {
      doubted++;
      return;
    }
    clean++;
    Findings named = new Findings();
    assertEquals(dump(careful(text.get(), named)), dump(fast.get()), file);
    assertEquals(io.vavr.collection.List.empty(), named.inOrder(), file);
  }

  private static Draft careful(String text, Findings findings) {
    Draft draft = new Draft();
    try {
      new DocumentWalk(
              Fa3Reader.newReader(),
              SCHEMA.newValidator(),
              text,
              new FileText(findings),
              draft,
              findings)
          .validate(new InputSource(new CharArrayReader(text.toCharArray())));
    } catch (Exception e) {
      throw new AssertionError(text, e);
    }
    return draft;
  }

  private static List<String> dump(Draft draft) {
    List<String> dump = new ArrayList<>();
    Keys.FIELDS
        .appendAll(Draft.FACTS)
        .flatMap(draft::all)
        .forEach(leaf -> dump.add(leaf.xpath() + " " + leaf.place() + " " + leaf.text()));
    Keys.PARTS.filter(draft::hasPart).forEach(dump::add);
    dump.add("attachment " + draft.hasAttachment());
    MeaningCheck.check(
        draft, Environment.PRODUCTION, Reading.FRI_2026_05_15, f -> dump.add(f.toString()));
    return dump;
  }
}
