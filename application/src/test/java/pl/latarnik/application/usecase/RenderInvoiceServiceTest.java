package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.ImportCertificate;
import pl.latarnik.application.port.in.LinkInvoice;
import pl.latarnik.application.port.in.RenderInvoice;
import pl.latarnik.application.port.in.RenderInvoice.Refusal;
import pl.latarnik.application.port.out.InvoicePrinter.Code;
import pl.latarnik.application.port.out.InvoicePrinter.Language;
import pl.latarnik.application.port.out.InvoicePrinter.Order;
import pl.latarnik.application.port.out.InvoicePrinter.Standing;
import pl.latarnik.application.tck.InMemoryCertificateVault;
import pl.latarnik.application.tck.InMemoryOfflineSigner;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.issuance.IssuanceKind;

class RenderInvoiceServiceTest {

  private static final KsefNumber NUMBER = TckInvoices.ksefNumber(5);
  private static final ExactBytes GOOD = bytes("certificate of type Offline");
  private static final ExactBytes WRONG = bytes("certificate of type Authentication");

  private final Office office = new Office();
  private final InMemoryCertificateVault vault = new InMemoryCertificateVault();
  private ExactBytes file = bytes("");

  @BeforeEach
  void a_file_and_two_certificates() {
    file = office.files().know(TckInvoices.facts(1), TckInvoices.file(1));
    vault.means(GOOD, InMemoryOfflineSigner.around(office.now()));
    vault.means(WRONG, new CertificateRefusal(Reason.NOT_OF_TYPE_OFFLINE, "digitalSignature"));
  }

  @Test
  void with_a_number_it_has_the_one_code_captioned_with_it() {
    Order order = rendered(Option.none(), Option.some(NUMBER), Option.none());

    assertEquals(List.of(NUMBER.text()), order.codes().map(Code::caption));
    assertEquals(new Standing.InKsef(NUMBER), order.standing());
  }

  @Test
  @Tag("Q06")
  void with_a_certificate_it_is_offline24_with_both_codes() {
    Order order = rendered(Option.none(), Option.none(), Option.some(GOOD));

    assertEquals(List.of("OFFLINE", "CERTYFIKAT"), order.codes().map(Code::caption));
    assertTrue(order.codes().last().link().contains("/certificate/Nip/1111111111/1111111111/"));
  }

  @Test
  void with_neither_it_says_that_it_is_not_in_ksef() {
    Order order = rendered(Option.none(), Option.none(), Option.none());

    assertEquals(List.empty(), order.codes());
    assertEquals(new Standing.NotInKsef(), order.standing());
  }

  @Test
  @Tag("Q09")
  void a_total_failure_has_no_code_even_with_a_certificate() {
    Order order =
        rendered(Option.some(IssuanceKind.AWARIA_CALKOWITA), Option.none(), Option.some(GOOD));

    assertEquals(List.empty(), order.codes());
    assertEquals(new Standing.OutsideKsef(), order.standing());
  }

  @Test
  @Tag("Q12")
  void without_a_certificate_an_offline_print_is_refused() {
    assertEquals(
        new Refusal.CodesNotPossible(IssuanceKind.AWARIA, false),
        render(Option.some(IssuanceKind.AWARIA), Option.none(), Option.none()).getLeft());
    assertTrue(office.printer().orders().isEmpty());
  }

  @Test
  void an_online_invoice_without_a_number_has_nothing_to_hand_over() {
    assertEquals(
        new Refusal.CodesNotPossible(IssuanceKind.ONLINE, false),
        render(Option.some(IssuanceKind.ONLINE), Option.none(), Option.some(GOOD)).getLeft());
  }

  @Test
  void a_number_of_another_seller_is_refused() {
    KsefNumber foreign = TckInvoices.ksefNumber(Nip.of("5252344078"), 1);

    assertEquals(
        new Refusal.ForeignNumber(foreign),
        render(Option.none(), Option.some(foreign), Option.none()).getLeft());
  }

  @Test
  @Tag("C02")
  void a_certificate_of_the_wrong_type_is_refused_with_its_reason() {
    Refusal.NoLinks refused =
        assertInstanceOf(
            Refusal.NoLinks.class,
            render(Option.none(), Option.none(), Option.some(WRONG)).getLeft());

    assertEquals(
        new LinkInvoice.Refusal.CertificateUnusable(
            new CertificateRefusal(Reason.NOT_OF_TYPE_OFFLINE, "digitalSignature")),
        refused.cause());
  }

  @Test
  void a_file_that_is_not_an_invoice_is_refused() {
    file = bytes("<other/>");

    assertEquals(
        new Refusal.NoLinks(new LinkInvoice.Refusal.NotReadable(List.of(KnownFiles.NOT_KNOWN))),
        render(Option.none(), Option.none(), Option.none()).getLeft());
  }

  private Order rendered(
      Option<IssuanceKind> procedure, Option<KsefNumber> number, Option<ExactBytes> certificate) {
    render(procedure, number, certificate).get();
    return office.printer().orders().single();
  }

  private Either<Refusal, ExactBytes> render(
      Option<IssuanceKind> procedure, Option<KsefNumber> number, Option<ExactBytes> certificate) {
    LinkInvoiceService links = new LinkInvoiceService(office.files(), vault, office.clock());
    LinkInvoice.Command order =
        new LinkInvoice.Command(
            file,
            Office.ORIGIN,
            Option.none(),
            certificate.map(c -> new ImportCertificate.Command(c, Option.none(), new char[0])));
    return new RenderInvoiceService(links, office.printer())
        .render(new RenderInvoice.Command(order, procedure, number, Language.PL));
  }

  private static ExactBytes bytes(String text) {
    return ExactBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
