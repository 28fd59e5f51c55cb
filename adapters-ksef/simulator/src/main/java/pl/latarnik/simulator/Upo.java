package pl.latarnik.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes official confirmations of receipt, version 4-3. */
final class Upo {
  private static final String NAMESPACE = "http://upo.schematy.mf.gov.pl/KSeF/v4-3";
  private static final String RECEIVER = "Ministerstwo Finansów";
  private static final String TEST_SUFFIX = " - środowisko testowe (TE)";

  private final Optional<XadesSeal> seal;
  private final Supplier<SimulatorOptions.Profile> profile;

  Upo(XadesSeal seal, SimulatorOptions.UpoForm form, Supplier<SimulatorOptions.Profile> profile) {
    this.seal = form == SimulatorOptions.UpoForm.SIGNED ? Optional.of(seal) : Optional.empty();
    this.profile = profile;
  }

  private String receiver() {
    return profile.get() == SimulatorOptions.Profile.TEST ? RECEIVER + TEST_SUFFIX : RECEIVER;
  }

  /** One confirmed invoice. */
  record Confirmed(
      InvoiceFacts facts,
      String ksefNumber,
      Instant receivedAt,
      Instant acceptedAt,
      String hash,
      HeldInvoice.Mode mode) {}

  /** Writes the confirmation of one invoice. */
  byte[] invoice(Session session, Confirmed confirmed, Instant at) {
    return write(session, List.of(confirmed), Optional.empty(), at);
  }

  /** Writes one page of the collective confirmation of a session. */
  byte[] session(Session session, List<Confirmed> confirmed, Page page, Instant at) {
    return write(session, confirmed, Optional.of(page), at);
  }

  /** Where a page stands: its number of so many, its first document of so many; from one. */
  record Page(int number, int pages, int firstDocument, int documents) {}

  private byte[] write(
      Session session, List<Confirmed> confirmed, Optional<Page> collective, Instant at) {
    Document document = Xml.empty();
    Element root = document.createElementNS(NAMESPACE, "Potwierdzenie");
    root.setAttributeNS(javax.xml.XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", NAMESPACE);
    document.appendChild(root);
    add(root, "NazwaPodmiotuPrzyjmujacego", receiver());
    add(root, "NumerReferencyjnySesji", session.reference());
    Element login = add(root, "Uwierzytelnienie", "");
    LoginRequest.Context context = session.context();
    add(add(login, "IdKontekstu", ""), contextElement(context.type()), context.value());
    session
        .owner()
        .token()
        .ifPresentOrElse(
            token -> add(login, "NumerReferencyjnyTokenaKSeF", token.reference()),
            () -> add(login, "SkrotDokumentuUwierzytelniajacego", session.owner().documentHash()));
    collective.ifPresent(
        page -> {
          Element place = add(root, "OpisPotwierdzenia", "");
          int last = page.firstDocument() + confirmed.size() - 1;
          add(place, "Strona", String.valueOf(page.number()));
          add(place, "LiczbaStron", String.valueOf(page.pages()));
          add(place, "ZakresDokumentowOd", String.valueOf(page.firstDocument()));
          add(place, "ZakresDokumentowDo", String.valueOf(last));
          add(place, "CalkowitaLiczbaDokumentow", String.valueOf(page.documents()));
        });
    add(root, "NazwaStrukturyLogicznej", session.form().structureName());
    add(root, "KodFormularza", session.form().systemCode());
    for (Confirmed one : confirmed) {
      addDocument(root, one);
    }
    seal.ifPresent(s -> s.seal(document, at));
    return XadesSeal.bytes(document);
  }

  private static void addDocument(Element root, Confirmed one) {
    Element element = add(root, "Dokument", "");
    add(element, "NipSprzedawcy", one.facts().sellerNip());
    add(element, "NumerKSeFDokumentu", one.ksefNumber());
    add(element, "NumerFaktury", one.facts().number());
    add(element, "DataWystawieniaFaktury", one.facts().issueDate().toString());
    add(element, "DataPrzeslaniaDokumentu", SimulatedClock.upo(one.receivedAt()));
    add(element, "DataNadaniaNumeruKSeF", SimulatedClock.upo(one.acceptedAt()));
    add(element, "SkrotDokumentu", one.hash());
    add(element, "TrybWysylki", one.mode().name());
  }

  private static String contextElement(String type) {
    return switch (type) {
      case "InternalId" -> "IdWewnetrzny";
      case "NipVatUe" -> "IdZlozonyVatUE";
      case "PeppolId" -> "IdDostawcyUslugPeppol";
      default -> "Nip";
    };
  }

  private static Element add(Element parent, String name, String text) {
    Element element =
        Optional.ofNullable(parent.getOwnerDocument())
            .orElseThrow()
            .createElementNS(NAMESPACE, name);
    if (!text.isEmpty()) {
      element.setTextContent(text);
    }
    parent.appendChild(element);
    return element;
  }
}
