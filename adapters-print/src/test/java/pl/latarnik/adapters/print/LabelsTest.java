package pl.latarnik.adapters.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vavr.collection.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.InvoicePrinter.Language;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.content.AuthorizedRole;
import pl.latarnik.domain.invoice.content.BankOwnAccount;
import pl.latarnik.domain.invoice.content.CargoKind;
import pl.latarnik.domain.invoice.content.CorrectionEffect;
import pl.latarnik.domain.invoice.content.Exemption;
import pl.latarnik.domain.invoice.content.MarginScheme;
import pl.latarnik.domain.invoice.content.NewVehicle;
import pl.latarnik.domain.invoice.content.PaymentForm;
import pl.latarnik.domain.invoice.content.TaxpayerStatus;
import pl.latarnik.domain.invoice.content.ThirdPartyRole;
import pl.latarnik.domain.invoice.content.TransportKind;
import pl.latarnik.domain.invoice.content.VatBand;

/** The texts of the print's own. */
class LabelsTest {

  @Test
  void both_languages_have_the_same_keys() {
    assertEquals(bundle("pl").keySet(), bundle("en").keySet());
  }

  @Test
  void every_constant_that_an_invoice_can_have_has_a_label() {
    List<Enum<?>> constants =
        List.<Enum<?>[]>of(
                InvoiceKind.values(),
                TaxpayerStatus.values(),
                ThirdPartyRole.values(),
                AuthorizedRole.values(),
                CorrectionEffect.values(),
                VatBand.values(),
                PaymentForm.values(),
                BankOwnAccount.values(),
                Exemption.Ground.values(),
                MarginScheme.values(),
                NewVehicle.Type.values(),
                NewVehicle.IdKind.values(),
                TransportKind.values(),
                CargoKind.values())
            .flatMap(List::of);

    for (Enum<?> constant : constants) {
      assertFalse(Labels.of(Language.PL_EN).get(constant).line().isBlank(), constant.name());
    }
  }

  @Test
  void texts_that_are_alike_stand_once() {
    assertEquals("NIP", Labels.of(Language.PL_EN).line("nip"));
    assertEquals("Nabywca / Buyer", Labels.of(Language.PL_EN).line("buyer"));
  }

  @Test
  void countries_have_their_names() {
    assertEquals("Niemcy", Labels.of(Language.PL).country("DE"));
    assertEquals("Germany", Labels.of(Language.EN).country("DE"));
    assertEquals("Niemcy", Labels.of(Language.PL_EN).country("DE"));
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        Labels.class.getPackageName() + ".labels", Locale.forLanguageTag(language));
  }
}
