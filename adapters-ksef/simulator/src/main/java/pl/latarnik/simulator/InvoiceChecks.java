package pl.latarnik.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The rules a decrypted document must satisfy before it can get a number, in their order. */
final class InvoiceChecks {
  private static final int[] WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

  private final Optional<OfficialSchemas> schemas;
  private final Supplier<SimulatorOptions.Profile> profile;
  private final Predicate<String> attachmentConsent;
  private final Permissions permissions;

  /** Takes what tells whether a seller may send attachments, and who may issue for whom. */
  InvoiceChecks(
      Optional<OfficialSchemas> schemas,
      Supplier<SimulatorOptions.Profile> profile,
      Predicate<String> attachmentConsent,
      Permissions permissions) {
    this.permissions = permissions;
    this.attachmentConsent = attachmentConsent;
    this.schemas = schemas;
    this.profile = profile;
  }

  /** Checks rules 2 to 11 and returns the facts to keep; throws the first rule that is broken. */
  InvoiceFacts check(
      byte[] plain, Declared declared, LoginRequest.Context context, LocalDate acceptanceDay)
      throws RejectedInvoice {
    requireSize(plain.length, declared.limits().bytesWithAttachment());
    if (plain.length != declared.size()) {
      throw RejectedInvoice.file(
          "Rozmiar pliku "
              + plain.length
              + " nie zgadza się z zadeklarowanym "
              + declared.size()
              + ".");
    }
    if (!Crypto.sha256Base64(plain).equals(declared.hash())) {
      throw RejectedInvoice.file("Skrót pliku nie zgadza się z zadeklarowanym.");
    }
    InvoiceFile file = InvoiceFile.read(plain);
    InvoiceContent content = InvoiceContent.of(declared.form(), file);
    if (!content.attachment()) {
      requireSize(plain.length, declared.limits().bytes());
    }
    try {
      return rules(plain, file, content, declared, context, acceptanceDay);
    } catch (RejectedInvoice rejected) {
      throw rejected.named(content.number().filter(number -> number.length() <= 256));
    }
  }

  private static void requireSize(long size, int allowed) throws RejectedInvoice {
    if (size > allowed) {
      throw RejectedInvoice.file(
          "Plik jest większy niż dozwolone "
              + allowed
              + " bajtów (rozmiar co najmniej "
              + size
              + ").");
    }
  }

  /**
   * What the sender declared of a document, and what its session allows.
   *
   * @param attachments whether the way it came takes attachments at all
   */
  record Declared(
      FormCode form, long size, String hash, boolean attachments, SessionLimits limits) {}

  /** Tells whether production would accept the file with a warning about its characters. */
  static boolean deservesCharacterWarning(byte[] plain) {
    try {
      return InvoiceFile.read(plain).forbiddenCharacter().isPresent();
    } catch (RejectedInvoice e) {
      return false;
    }
  }

  private InvoiceFacts rules(
      byte[] plain,
      InvoiceFile file,
      InvoiceContent content,
      Declared declared,
      LoginRequest.Context context,
      LocalDate acceptanceDay)
      throws RejectedInvoice {
    Optional<Integer> forbidden = file.forbiddenCharacter();
    if (forbidden.isPresent() && profile.get() != SimulatorOptions.Profile.PRODUCTION) {
      throw RejectedInvoice.meaning(
          "Niedozwolony znak U+%04X w treści.".formatted(forbidden.get()));
    }
    InvoiceStructure.check(plain, file, declared.form(), schemas);
    InvoiceFacts facts = facts(content);
    if (facts.issueDate().isAfter(acceptanceDay)) {
      throw RejectedInvoice.meaning(
          "Data wystawienia "
              + facts.issueDate()
              + " jest późniejsza niż dzień przyjęcia "
              + acceptanceDay
              + ".");
    }
    if (profile.get() == SimulatorOptions.Profile.PRODUCTION) {
      requireCheckDigits(file);
    }
    requireRight(declared.form(), file, facts, context);
    if (content.attachment() && !declared.attachments() && !declared.form().peppol()) {
      throw RejectedInvoice.attachment("Załącznik można przesłać tylko w sesji wsadowej.");
    }
    if (content.attachment() && !attachmentConsent.test(facts.sellerNip())) {
      throw RejectedInvoice.attachment(
          "Sprzedawca " + facts.sellerNip() + " nie zgłosił wystawiania faktur z załącznikiem.");
    }
    return facts;
  }

  private static InvoiceFacts facts(InvoiceContent content) throws RejectedInvoice {
    String number = content.number().orElse("");
    if (number.isEmpty() || number.length() > 256) {
      throw RejectedInvoice.meaning("Numer faktury jest pusty albo dłuższy niż 256 znaków.");
    }
    return new InvoiceFacts(
        content
            .sellerNip()
            .orElseThrow(() -> RejectedInvoice.meaning("Nie odczytano numeru NIP sprzedawcy.")),
        content.kind(),
        number,
        content
            .issueDate()
            .orElseThrow(() -> RejectedInvoice.meaning("Data wystawienia nie jest datą.")));
  }

  private static void requireCheckDigits(InvoiceFile file) throws RejectedInvoice {
    List<String> nips = new ArrayList<>();
    for (String part : List.of("Podmiot1", "Podmiot2", "Podmiot3", "PodmiotUpowazniony")) {
      nips.addAll(file.all("Faktura/" + part + "/DaneIdentyfikacyjne/NIP"));
    }
    file.all("Faktura/Podmiot3/DaneIdentyfikacyjne/IDWew")
        .forEach(id -> nips.add(id.substring(0, Math.min(10, id.length()))));
    for (String nip : nips) {
      if (!checkDigitRight(nip.strip())) {
        throw RejectedInvoice.meaning("NIP " + nip.strip() + " ma złą cyfrę kontrolną.");
      }
    }
  }

  static boolean checkDigitRight(String nip) {
    if (!nip.matches("\\d{10}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (nip.charAt(i) - '0');
    }
    return sum % 11 == nip.charAt(9) - '0';
  }

  /**
   * Rule 11: the seller may send, a unit of its group, a buyer it lets invoice itself, and whom the
   * document names as empowered, if the seller gave that right or a bailiff acts; PEF only a
   * provider that the seller authorised.
   */
  private void requireRight(
      FormCode form, InvoiceFile file, InvoiceFacts facts, LoginRequest.Context context)
      throws RejectedInvoice {
    String own = context.nip().orElse("");
    String seller = facts.sellerNip();
    boolean allowed =
        form.peppol()
            ? permissions.authorised(context, seller, "PefInvoicing")
            : own.equals(seller)
                || permissions.parent(own).filter(seller::equals).isPresent()
                || byBuyer(form, file, own) && authorisedBuyer(form, context, seller)
                || empowered(file, own)
                    && (permissions.authorised(context, seller, "TaxRepresentative")
                        || permissions.bailiff(own));
    if (!allowed) {
      throw RejectedInvoice.permission(
          "Kontekst "
              + context.type()
              + " "
              + context.value()
              + " nie jest uprawniony do wystawienia faktury sprzedawcy "
              + seller
              + ".");
    }
  }

  private static boolean byBuyer(FormCode form, InvoiceFile file, String own) {
    return file.all("Faktura/Podmiot2/DaneIdentyfikacyjne/NIP").contains(own)
        && (form == FormCode.FA_RR_1
            || file.value("Faktura/Fa/Adnotacje/P_17").filter("1"::equals).isPresent());
  }

  private boolean authorisedBuyer(FormCode form, LoginRequest.Context context, String seller) {
    return permissions.authorised(
        context, seller, form == FormCode.FA_RR_1 ? "RRInvoicing" : "SelfInvoicing");
  }

  private static boolean empowered(InvoiceFile file, String own) {
    return file.all("Faktura/PodmiotUpowazniony/DaneIdentyfikacyjne/NIP").contains(own);
  }
}
