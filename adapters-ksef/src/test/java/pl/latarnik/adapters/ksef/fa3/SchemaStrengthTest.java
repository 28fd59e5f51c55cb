package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.adapters.ksef.xsd.SchemaJudge;
import pl.latarnik.adapters.ksef.xsd.SchemaStrength;

/** Makes faults in the schema of FA(3), which the walk over it has to notice. */
@Tag("M19")
class SchemaStrengthTest {

  /** One fault of so many is made; {@code -Dfa3.strength.every=1} makes all. */
  private static final int EVERY = Integer.getInteger("fa3.strength.every", 41);

  private static final Path FOLDER =
      Path.of("src/main/resources/pl/latarnik/adapters/ksef/fa3/xsd");

  /** What changes nothing, for something else says as much already. */
  private static final Pattern WITHOUT_EFFECT =
      Pattern.compile(
          String.join(
              "|",
              // Patterns are looked at first and leave no room for these.
              "^(Kwota|Cena|Ilosc): <xs:(totalDigits|fractionDigits)",
              "^(Email|AdresPlatnosci|IdentyfikatorPlatnosci|NumerWewnetrzny): <xs:minLength",
              "^(IdentyfikatorPlatnosci|NumerWewnetrzny): <xs:maxLength",
              // No number from 0 to 100 with six decimals has more than nine digits.
              "^Procent: <xs:totalDigits",
              // Parts of a choice that may be left out as a whole.
              "^NowySrodekTransportu/P_22B[1-4]: .* minOccurs=\"0\"",
              "^(Poczatek/P_6|Poczatek/OkresFa|Rozliczenie/Do\\w+): .* is .* minOccurs=\"0\"",
              "^NowySrodekTransportu/: <xs:choice minOccurs=\"0\"> is <xs:choice>",
              "^(Platnosc|SposobPlatnosci)/: <xs:sequence> is <xs:sequence minOccurs=\"0\">",
              // Nothing in these has to be there.
              "^(Informacja|Rejestr|Stopka|KontaktUpowaznionego|Rozliczenie|TerminPlatnosci|Umowa"
                  + "|ZamowienieNabywcy|WarunkiTransakcji)/: <xs:sequence> is .* minOccurs=\"0\">",
              "^Kontakt/: <xs:sequence minOccurs=\"0\"> is <xs:sequence>",
              // Any number of one element, twice.
              "^(Zalacznik|\\w+Tabeli|TekstBloku)/: <xs:sequence> is <xs:sequence maxOccurs=\"2\">",
              "^SposobPlatnosci/FormaPlatnosci: .* is .* minOccurs=\"0\""));

  @Test
  void a_fault_in_the_schema_is_noticed() {
    SchemaStrength walk =
        new SchemaStrength(
            SchemaDocuments.model(), 7, new SchemaJudge(Fa3Schema.own().newValidator()));

    SchemaStrength.Result result = walk.changed(FOLDER, "fa3.xsd", EVERY);

    List<String> unnoticed =
        result.unnoticed().stream().filter(n -> !WITHOUT_EFFECT.matcher(n).find()).toList();
    assertEquals(List.of(), unnoticed, () -> unnoticed.size() + " of " + result.changes());
    assertTrue(result.changes() - result.notSchemas() > 1_000 / EVERY, "changes: too few");
  }
}
