package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import pl.latarnik.adapters.ksef.xsd.Paths;

/** What the documents made from the schema promise to those who use them. */
@Tag("M19")
class SchemaDocumentsTest {

  private static final List<SchemaDocuments.Document> ALL = SchemaDocuments.all();

  @Test
  void all_are_valid() throws SAXException, IOException {
    Fa3Schema schema = Fa3Schema.own();
    for (SchemaDocuments.Document document : ALL) {
      List<String> errors = new ArrayList<>();
      Validator validator = schema.newValidator();
      validator.setErrorHandler(
          new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
              errors.add(e.getMessage());
            }
          });
      validator.validate(new StreamSource(new StringReader(document.xml())));
      assertEquals(List.of(), errors, () -> document.name() + "\n" + document.xml());
    }
  }

  @Test
  void together_they_have_every_element_at_every_place() {
    Set<String> missing =
        Paths.of(SchemaDocuments.model()).stream()
            .map(Paths.At::path)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(missing.size() > 400, "places: " + missing.size());

    ALL.forEach(document -> XmlPieces.of(document.xml()).forEach(p -> missing.remove(p.key())));

    assertEquals(Set.of(), missing);
  }

  @Test
  void they_are_a_few_dozen_with_different_names_and_contents() {
    assertTrue(ALL.size() > 20 && ALL.size() < 100, "documents: " + ALL.size());
    assertEquals(ALL.size(), ALL.stream().map(SchemaDocuments.Document::name).distinct().count());
    assertEquals(new HashSet<>(ALL).size(), ALL.size());
  }

  @Test
  void every_type_of_the_schema_is_used() {
    assertEquals(Set.of(), SchemaDocuments.model().unused());
  }
}
