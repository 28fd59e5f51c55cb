package pl.latarnik.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules a decrypted document must satisfy before it can get a number, in their order. */
final class InvoiceChecks {
  private static final String ATTACHMENT = "Faktura/Zalacznik";
  private static final Pattern NIP = Pattern.compile("[1-9](?:\\d[1-9]|[1-9]\\d)\\d{7}");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,16}(?:\\.\\d{1,2})?");
  private static final Set<String> KINDS =
      Set.of("VAT", "KOR", "ZAL", "ROZ", "UPR", "KOR_ZAL", "KOR_ROZ");
  private static final List<String> PARTS =
      List.of(
          "Naglowek",
          "Podmiot1",
          "Podmiot2",
          "Podmiot3",
          "PodmiotUpowazniony",
          "Fa",
          "Stopka",
          "Zalacznik");
  private static final List<String> REQUIRED =
      List.of(
          "Faktura/Naglowek/DataWytworzeniaFa",
          "Faktura/Podmiot1/DaneIdentyfikacyjne/NIP",
          "Faktura/Podmiot1/DaneIdentyfikacyjne/Nazwa",
          "Faktura/Podmiot1/Adres/KodKraju",
          "Faktura/Podmiot1/Adres/AdresL1",
          "Faktura/Podmiot2/DaneIdentyfikacyjne",
          "Faktura/Fa/KodWaluty",
          "Faktura/Fa/P_1",
          "Faktura/Fa/P_2",
          "Faktura/Fa/P_15",
          "Faktura/Fa/Adnotacje",
          "Faktura/Fa/RodzajFaktury");
  private static final int[] WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

  private final Optional<OfficialSchemas> schemas;
  private final SimulatorOptions.Profile profile;
  private final Predicate<String> attachmentConsent;
  private final Permissions permissions;

  /** Takes what tells whether a seller may send attachments, and who may issue for whom. */
  InvoiceChecks(
      Optional<OfficialSchemas> schemas,
      SimulatorOptions.Profile profile,
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
    if (!file.has(ATTACHMENT)) {
      requireSize(plain.length, declared.limits().bytes());
    }
    try {
      return rules(plain, file, declared, context, acceptanceDay);
    } catch (RejectedInvoice rejected) {
      throw rejected.named(file.value("Faktura/Fa/P_2").filter(number -> number.length() <= 256));
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
      Declared declared,
      LoginRequest.Context context,
      LocalDate acceptanceDay)
      throws RejectedInvoice {
    Optional<Integer> forbidden = file.forbiddenCharacter();
    if (forbidden.isPresent() && profile != SimulatorOptions.Profile.PRODUCTION) {
      throw RejectedInvoice.meaning(
          "Niedozwolony znak U+%04X w treści.".formatted(forbidden.get()));
    }
    structure(plain, file, declared.form());
    InvoiceFacts facts = facts(file);
    if (facts.issueDate().isAfter(acceptanceDay)) {
      throw RejectedInvoice.meaning(
          "Data wystawienia P_1 "
              + facts.issueDate()
              + " jest późniejsza niż dzień przyjęcia "
              + acceptanceDay
              + ".");
    }
    if (profile == SimulatorOptions.Profile.PRODUCTION) {
      requireCheckDigits(file);
    }
    requireRight(file, facts, context);
    if (file.has(ATTACHMENT) && !declared.attachments()) {
      throw RejectedInvoice.attachment("Załącznik można przesłać tylko w sesji wsadowej.");
    }
    if (file.has(ATTACHMENT) && !attachmentConsent.test(facts.sellerNip())) {
      throw RejectedInvoice.attachment(
          "Sprzedawca " + facts.sellerNip() + " nie zgłosił wystawiania faktur z załącznikiem.");
    }
    return facts;
  }

  private void structure(byte[] plain, InvoiceFile file, FormCode form) throws RejectedInvoice {
    if (!file.namespace().equals(form.namespace()) || !file.has("Faktura")) {
      throw RejectedInvoice.meaning(
          "Element główny w przestrzeni '"
              + file.namespace()
              + "' zamiast Faktura w '"
              + form.namespace()
              + "'.");
    }
    String code = "Faktura/Naglowek/KodFormularza";
    require(file, code, form.value());
    require(file, code + "/@kodSystemowy", form.systemCode());
    require(file, code + "/@wersjaSchemy", form.schemaVersion());
    require(file, "Faktura/Naglowek/WariantFormularza", form.variant());
    if (schemas.isPresent()) {
      schemas.get().validate(form, plain);
    } else {
      ownStructure(file);
    }
  }

  private static void ownStructure(InvoiceFile file) throws RejectedInvoice {
    for (String path : REQUIRED) {
      if (!file.has(path)) {
        throw RejectedInvoice.meaning("Brak wymaganego elementu " + path + ".");
      }
    }
    int last = 0;
    for (String part : file.parts()) {
      int place = PARTS.indexOf(part);
      if (place < last) {
        throw RejectedInvoice.meaning("Element " + part + " jest nieznany albo w złym miejscu.");
      }
      last = place;
    }
    for (String single : List.of("Naglowek", "Podmiot1", "Podmiot2", "Fa")) {
      if (file.count("Faktura/" + single) != 1) {
        throw RejectedInvoice.meaning("Element " + single + " musi wystąpić dokładnie raz.");
      }
    }
    for (String nip : List.of("Podmiot1", "Podmiot2")) {
      String path = "Faktura/" + nip + "/DaneIdentyfikacyjne/NIP";
      if (file.has(path) && !NIP.matcher(file.value(path).orElse("")).matches()) {
        throw RejectedInvoice.meaning("Wartość NIP w " + path + " jest niepoprawna.");
      }
    }
    if (!AMOUNT.matcher(file.value("Faktura/Fa/P_15").orElse("")).matches()) {
      throw RejectedInvoice.meaning("Wartość P_15 nie jest kwotą.");
    }
    if (!KINDS.contains(file.value("Faktura/Fa/RodzajFaktury").orElse(""))) {
      throw RejectedInvoice.meaning("Wartość RodzajFaktury nie jest dozwolona.");
    }
  }

  private static void require(InvoiceFile file, String path, String expected)
      throws RejectedInvoice {
    String actual = file.value(path).orElse("");
    if (!actual.equals(expected)) {
      throw RejectedInvoice.meaning(
          "Wartość '" + actual + "' w " + path + " zamiast '" + expected + "'.");
    }
  }

  private static InvoiceFacts facts(InvoiceFile file) throws RejectedInvoice {
    String number = file.value("Faktura/Fa/P_2").orElse("");
    if (number.isEmpty() || number.length() > 256) {
      throw RejectedInvoice.meaning("Numer P_2 jest pusty albo dłuższy niż 256 znaków.");
    }
    return new InvoiceFacts(
        file.value("Faktura/Podmiot1/DaneIdentyfikacyjne/NIP").orElse(""),
        file.value("Faktura/Fa/RodzajFaktury").orElse(""),
        number,
        file.date("Faktura/Fa/P_1")
            .orElseThrow(() -> RejectedInvoice.meaning("Wartość P_1 nie jest datą.")));
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
   * document names as empowered, if the seller gave that right or a bailiff acts.
   */
  private void requireRight(InvoiceFile file, InvoiceFacts facts, LoginRequest.Context context)
      throws RejectedInvoice {
    String own = context.nip().orElse("");
    String seller = facts.sellerNip();
    boolean selfInvoicing =
        file.value("Faktura/Fa/Adnotacje/P_17").filter("1"::equals).isPresent()
            && file.all("Faktura/Podmiot2/DaneIdentyfikacyjne/NIP").contains(own);
    boolean empowered =
        file.all("Faktura/PodmiotUpowazniony/DaneIdentyfikacyjne/NIP").contains(own);
    if (!own.equals(seller)
        && !permissions.parent(own).filter(seller::equals).isPresent()
        && !(selfInvoicing && permissions.authorised(context, seller, "SelfInvoicing"))
        && !(empowered && permissions.authorised(context, seller, "TaxRepresentative"))
        && !(empowered && permissions.bailiff(own))) {
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
}
