package pl.latarnik.adapters.ksef.fa3.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.adapters.ksef.fa3.Fa3InvoiceXml;
import pl.latarnik.adapters.ksef.fa3.difference.FieldTable.Space;
import pl.latarnik.adapters.ksef.xsd.SchemaModel;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.ElementDecl;
import pl.latarnik.domain.correction.FieldType;

/** Holds the table of fields to the project's schema. */
@Tag("R07")
class FieldTableTest {

  private static final SchemaModel SCHEMA = SchemaModel.read(Fa3InvoiceXml.class, "xsd/fa3.xsd");
  private static final List<String> CODES = List.of("CODE", "NIP", "TEXT");

  @Test
  void every_field_has_the_type_and_the_white_space_of_the_schema() {
    Map<String, String> wrong = new TreeMap<>();
    for (ElementDecl field : fields()) {
      String builtIn = builtIn(field);
      String known = FieldTable.type(field.name()) + " " + FieldTable.space(field.name());
      if (!allowed(builtIn).contains(known)) {
        wrong.put(field.id(), builtIn + ": " + known);
      }
    }

    assertEquals(Map.of(), wrong);
  }

  @Test
  void the_table_has_no_field_that_the_schema_lacks() {
    List<String> names = fields().stream().map(ElementDecl::name).toList();

    assertEquals(List.of(), FieldTable.names().filter(n -> !names.contains(n)).toList());
    assertTrue(fields().size() > 200);
  }

  private static List<ElementDecl> fields() {
    return SCHEMA.elements().stream().filter(e -> SCHEMA.textOf(e).isPresent()).toList();
  }

  private static String builtIn(ElementDecl field) {
    String type = SCHEMA.textOf(field).orElseThrow().name();
    while (!type.startsWith("xs:")) {
      type = SCHEMA.simple(type).base();
    }
    return type;
  }

  private static List<String> allowed(String builtIn) {
    return switch (builtIn) {
      case "xs:decimal", "xs:integer", "xs:byte", "xs:nonNegativeInteger" ->
          List.of(FieldType.NUMBER + " " + Space.COLLAPSED);
      case "xs:date" -> List.of(FieldType.DATE + " " + Space.COLLAPSED);
      case "xs:dateTime" -> List.of(FieldType.MOMENT + " " + Space.COLLAPSED);
      case "xs:token" -> CODES.stream().map(code -> code + " " + Space.COLLAPSED).toList();
      case "xs:normalizedString" -> CODES.stream().map(c -> c + " " + Space.REPLACED).toList();
      case "xs:string" -> CODES.stream().map(code -> code + " " + Space.KEPT).toList();
      default -> List.of();
    };
  }
}
