package pl.latarnik.adapters.ksef.fa3.meaning;

import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.Finding.Layer;
import pl.latarnik.application.port.out.Finding.Severity;

/**
 * What the checks of meaning can find; the name is the stable code. The texts are as those of the
 * other layers.
 */
public enum MeaningKind {
  MEANING_NIP_CHECK_DIGIT(
      Weight.BY_ENVIRONMENT,
      "{0}: NIP {1} ma złą cyfrę kontrolną, więc nikt takiego nie ma. Sprawdź numer.",
      "{0}: NIP {1} has a wrong check digit, so nobody has it. Check the number."),
  MEANING_P1_IN_FUTURE(
      Weight.ERROR,
      "P_1: data wystawienia {0} jest późniejsza niż dzień {1}, w którym KSeF dostałby fakturę. Popraw datę albo poczekaj do tego dnia.",
      "P_1: the date of issue {0} is later than {1}, the day on which KSeF would get the invoice. Correct it, or wait until that day."),
  MEANING_BUYER_WITH_POLISH_EU_NUMBER(
      Weight.WARNING,
      "Nabywca ma numer VAT UE z prefiksem PL ({0}). Wpisz go w polu NIP, bo inaczej nabywca nie zobaczy faktury w KSeF.",
      "The buyer has an EU VAT number with the prefix PL ({0}). Put it into NIP, or the buyer does not see the invoice in KSeF."),
  MEANING_THIRD_PARTY_WITH_POLISH_EU_NUMBER(
      Weight.WARNING,
      "Podmiot3 ma numer VAT UE z prefiksem PL ({0}). Wpisz go w polu NIP, bo inaczej ten podmiot nie zobaczy faktury w KSeF.",
      "Podmiot3 has an EU VAT number with the prefix PL ({0}). Put it into NIP, or that party does not see the invoice in KSeF."),
  MEANING_NIP_IN_OTHER_FIELD(
      Weight.WARNING,
      "Nabywca ma w polu NrID polski NIP ({0}). Wpisz go w polu NIP, bo inaczej nabywca nie zobaczy faktury w KSeF.",
      "The buyer has a Polish NIP in NrID ({0}). Put it into NIP, or the buyer does not see the invoice in KSeF."),
  MEANING_SELLER_IS_BUYER(
      Weight.WARNING,
      "Sprzedawca i nabywca mają ten sam NIP {0}. Sobie samemu nie wystawia się faktury. Sprawdź oba numery.",
      "The seller and the buyer have the same NIP {0}. Nobody invoices himself. Check both numbers."),
  MEANING_BUYER_WITHOUT_NAME(
      Weight.WARNING,
      "Faktura rodzaju {0} nie podaje nazwy nabywcy, a pominąć ją wolno tylko na fakturze uproszczonej (art. 106e ust. 5 pkt 3). Uzupełnij Nazwa.",
      "The invoice of kind {0} has no name of the buyer, which only a simplified invoice may lack (art. 106e ust. 5 pkt 3). Add Nazwa."),
  MEANING_UNIT_MISSING(
      Weight.WARNING,
      "{0} ma wartość 1, a żaden Podmiot3 nie ma roli {1}. Ta jednostka nie zobaczy faktury w KSeF. Dodaj ją jako Podmiot3 z rolą {1} albo wpisz 2.",
      "{0} is 1, and no Podmiot3 has the role {1}. That unit does not see the invoice in KSeF. Add it as Podmiot3 with the role {1}, or write 2."),
  MEANING_UNIT_UNMARKED(
      Weight.WARNING,
      "Podmiot3 ma rolę {1}, a {0} ma wartość 2. Wpisz 1 w polu {0} albo popraw rolę.",
      "A Podmiot3 has the role {1}, and {0} is 2. Write 1 into {0}, or correct the role."),
  MEANING_UNIT_WITHOUT_NUMBER(
      Weight.WARNING,
      "Podmiot3 z rolą {0} nie ma ani NIP, ani IDWew. Bez nich nie zobaczy faktury w KSeF. Uzupełnij jeden z tych numerów.",
      "The Podmiot3 with the role {0} has neither NIP nor IDWew. Without them it does not see the invoice in KSeF. Add one of these numbers."),
  MEANING_SHARES_ABOVE_100(
      Weight.WARNING,
      "Udziały dodatkowych nabywców (Udzial) dają razem {0}%, więcej niż 100%. Popraw je; reszta do 100% to udział nabywcy z Podmiot2.",
      "The shares of further buyers (Udzial) add up to {0}%, more than 100%. Correct them; the rest up to 100% is the share of the buyer in Podmiot2."),
  MEANING_ISSUER_IS_BUYER(
      Weight.WARNING,
      "Podmiot3 z rolą 5 (wystawca) ma NIP nabywcy {0}. Gdy fakturę wystawia nabywca, jest to samofakturowanie: wpisz P_17 = 1 i usuń tę rolę.",
      "The Podmiot3 with the role 5 (issuer) has the buyer's NIP {0}. When the buyer issues the invoice, that is self-billing: write P_17 = 1 and remove this role."),
  MEANING_WDT_WITHOUT_EU_NUMBER(
      Weight.WARNING,
      "Faktura wykazuje wewnątrzwspólnotową dostawę towarów ({0} = {1}), a nabywca nie ma numeru VAT UE. Uzupełnij KodUE i NrVatUE (art. 42 ust. 1 pkt 1) albo popraw stawkę.",
      "The invoice shows an intra-Community supply of goods ({0} = {1}), and the buyer has no EU VAT number. Add KodUE and NrVatUE (art. 42 ust. 1 pkt 1), or correct the rate."),
  MEANING_PERIOD_REVERSED(
      Weight.WARNING,
      "OkresFa: początek {0} jest późniejszy niż koniec {1}. Popraw daty.",
      "OkresFa: the start {0} is later than the end {1}. Correct the dates."),
  MEANING_SUPPLY_TOO_FAR(
      Weight.WARNING,
      "{0}: data {1} jest o więcej niż 60 dni późniejsza niż data wystawienia {2} (art. 106i ust. 7). Sprawdź obie daty.",
      "{0}: the date {1} is more than 60 days after the date of issue {2} (art. 106i ust. 7). Check both dates."),
  MEANING_PAID_IN_FUTURE(
      Weight.WARNING,
      "{0}: zapłata z datą {1}, późniejszą niż dzisiejsza {2}, nie mogła jeszcze nastąpić. Popraw datę albo podaj termin w TerminPlatnosci.",
      "{0}: a payment dated {1}, after today, {2}, cannot have been made yet. Correct the date, or give a term in TerminPlatnosci."),
  MEANING_CORRECTION_WITHOUT_ORIGINAL(
      Weight.WARNING,
      "Faktura korygująca ({0}) nie wskazuje faktury korygowanej. Uzupełnij DaneFaKorygowanej.",
      "The correction ({0}) names no original. Add DaneFaKorygowanej."),
  MEANING_ORIGINAL_WITHOUT_CORRECTION(
      Weight.WARNING,
      "Faktura rodzaju {0} nie jest korygująca, a zawiera dane faktury korygowanej. Sprawdź RodzajFaktury.",
      "An invoice of kind {0} is no correction, and yet has data of an original. Check RodzajFaktury."),
  MEANING_ORIGINAL_AFTER_CORRECTION(
      Weight.WARNING,
      "DataWystFaKorygowanej: {0} jest późniejsza niż data wystawienia korekty {1}. Popraw datę faktury korygowanej.",
      "DataWystFaKorygowanej: {0} is later than the correction's date of issue {1}. Correct the date of the original."),
  MEANING_ORIGINAL_TWICE(
      Weight.WARNING,
      "{0}: faktura {1} jest wskazana więcej niż raz. Usuń powtórzenie.",
      "{0}: the invoice {1} is named more than once. Remove the repetition."),
  MEANING_KSEF_NUMBER_CHECKSUM(
      Weight.WARNING,
      "{0}: suma kontrolna numeru {1} jest błędna, więc KSeF takiego numeru nie nadał. Sprawdź numer.",
      "{0}: the check sum of {1} is wrong, so KSeF never assigned this number. Check the number."),
  MEANING_KSEF_NUMBER_OF_OTHER_SELLER(
      Weight.WARNING,
      "{0}: numer {1} należy do faktury innego sprzedawcy, bo zaczyna się od jego NIP, a Podmiot1 ma NIP {2}. Sprawdź numer.",
      "{0}: the number {1} is that of another seller's invoice, whose NIP it begins with; Podmiot1 has the NIP {2}. Check the number."),
  MEANING_KSEF_NUMBER_BEFORE_ISSUE(
      Weight.WARNING,
      "{0}: według numeru {1} KSeF przyjął fakturę, zanim została wystawiona ({2}). Sprawdź numer i datę.",
      "{0}: by the number {1} KSeF took the invoice before it was issued ({2}). Check the number and the date."),
  MEANING_CORRECTED_NIP(
      Weight.WARNING,
      "{0}: NIP {1} sprzed korekty jest inny niż obecny. Błędnego NIP nie poprawia się w ten sposób: skoryguj fakturę do zera i wystaw nową.",
      "{0}: the NIP {1} before the correction is not the present one. A wrong NIP is not corrected this way: correct the invoice to zero and issue a new one."),
  MEANING_STATE_BEFORE_WITHOUT_CORRECTION(
      Weight.WARNING,
      "{0} oznacza stan przed korektą, a faktura rodzaju {1} nie jest korygująca. Sprawdź RodzajFaktury albo usuń znacznik.",
      "{0} marks a state before a correction, and an invoice of kind {1} is none. Check RodzajFaktury, or remove the mark."),
  MEANING_VAT_IN_PLN_MISSING(
      Weight.WARNING,
      "Faktura jest w walucie {0} i wykazuje podatek w polu {1} bez kwoty w złotych w polu {1}W (art. 106e ust. 11). Uzupełnij ją.",
      "The invoice is in {0} and shows tax in {1} without the amount in złoty in {1}W (art. 106e ust. 11). Add it."),
  MEANING_VAT_IN_PLN_NEEDLESS(
      Weight.WARNING,
      "Faktura jest w złotych, a podaje przeliczenie podatku na złote w polu {0}. Sprawdź KodWaluty.",
      "The invoice is in złoty, and yet converts tax into złoty in {0}. Check KodWaluty."),
  MEANING_VAT_IN_PLN_NOT_COURSE(
      Weight.WARNING,
      "{0}: kwota {1} zł nie odpowiada podatkowi {2} po kursie z faktury; wychodzi {3} zł. Sprawdź kurs i kwotę.",
      "{0}: {1} zł is not the tax {2} at the rate of exchange in the invoice, which gives {3} zł. Check the rate and the amount."),
  MEANING_COURSE_IN_PLN(
      Weight.WARNING,
      "Faktura jest w złotych, a {0} podaje kurs {1}. Sprawdź KodWaluty albo usuń kurs.",
      "The invoice is in złoty, and {0} gives a rate of exchange, {1}. Check KodWaluty, or remove the rate."),
  MEANING_TOTAL_NOT_SUM(
      Weight.WARNING,
      "P_15: kwota {0} nie jest sumą pól P_13_* i P_14_*, która wynosi {1} (różnica {2}). Sprawdź kwoty.",
      "P_15: {0} is not the sum of the fields P_13_* and P_14_*, which is {1} (difference {2}). Check the amounts."),
  MEANING_NEGATIVE_TOTAL(
      Weight.WARNING,
      "P_15: kwota {0} jest ujemna, a faktura rodzaju {1} nie jest korygująca. Sprawdź kwotę albo RodzajFaktury.",
      "P_15: {0} is negative, and an invoice of kind {1} is no correction. Check the amount or RodzajFaktury."),
  MEANING_TAX_NOT_RATE(
      Weight.WARNING,
      "{0}: podatek {1} nie odpowiada stawce {2}% od {3} = {4}. Sprawdź kwoty.",
      "{0}: the tax {1} is not {2}% of {3} = {4}. Check the amounts."),
  MEANING_LINES_NOT_TOTAL(
      Weight.WARNING,
      "{0}: suma wierszy wynosi {1}, a faktura podaje {2}. Sprawdź wiersze i ich stawki.",
      "{0}: the lines add up to {1}, and the invoice has {2}. Check the lines and their rates."),
  MEANING_LINES_NOT_TAX(
      Weight.WARNING,
      "{0}: podatek z wierszy (P_11Vat) wynosi razem {1}, a faktura podaje {2}. Sprawdź kwoty.",
      "{0}: the tax of the lines (P_11Vat) adds up to {1}, and the invoice has {2}. Check the amounts."),
  MEANING_LINE_NOT_PRODUCT(
      Weight.WARNING,
      "{0}: wartość {1} nie wynika z ilości {2} i ceny {3} po odjęciu opustu {4}. Sprawdź wiersz.",
      "{0}: the value {1} does not follow from the quantity {2} and the price {3} less the discount {4}. Check the line."),
  MEANING_LINE_TAX_NOT_RATE(
      Weight.WARNING,
      "{0}: podatek {1} nie odpowiada stawce {2}% od wartości wiersza {3}. Sprawdź wiersz.",
      "{0}: the tax {1} is not {2}% of the value of the line {3}. Check the line."),
  MEANING_NO_LINES(
      Weight.WARNING,
      "Faktura rodzaju {0} nie ma ani jednego wiersza FaWiersz, a musi nazwać towar lub usługę (art. 106e ust. 1 pkt 7). Dodaj wiersze.",
      "The invoice of kind {0} has no line FaWiersz, and must name the goods or services (art. 106e ust. 1 pkt 7). Add lines."),
  MEANING_ADVANCE_WITHOUT_ORDER(
      Weight.WARNING,
      "Faktura zaliczkowa nie podaje zamówienia lub umowy (art. 106f ust. 1 pkt 4). Uzupełnij Zamowienie.",
      "The advance invoice has no order or contract (art. 106f ust. 1 pkt 4). Add Zamowienie."),
  MEANING_ADVANCE_ABOVE_ORDER(
      Weight.WARNING,
      "P_15: zaliczka {0} jest wyższa niż całe zamówienie {1} (WartoscZamowienia). Sprawdź kwoty.",
      "P_15: the advance {0} is more than the whole order {1} (WartoscZamowienia). Check the amounts."),
  MEANING_ADVANCE_PARTS_NOT_SUM(
      Weight.WARNING,
      "P_15Z: płatności częściowe dają razem {0}, co nie pasuje do P_15 = {1}. Sprawdź kwoty.",
      "P_15Z: the payments add up to {0}, which does not fit P_15 = {1}. Check the amounts."),
  MEANING_ORDER_NOT_SUM(
      Weight.WARNING,
      "WartoscZamowienia: kwota {0} nie jest sumą wierszy zamówienia z podatkiem, która wynosi {1}. Sprawdź zamówienie.",
      "WartoscZamowienia: {0} is not the sum of the order's lines with tax, which is {1}. Check the order."),
  MEANING_ORDER_IN_OTHER_KIND(
      Weight.WARNING,
      "Faktura rodzaju {0} zawiera Zamowienie, a ta część należy do faktur zaliczkowych i ich korekt. Sprawdź RodzajFaktury.",
      "An invoice of kind {0} has Zamowienie, which belongs to advance invoices and their corrections. Check RodzajFaktury."),
  MEANING_SETTLEMENT_WITHOUT_ADVANCE(
      Weight.WARNING,
      "Faktura rozliczająca zaliczki (ROZ) nie podaje numeru żadnej faktury zaliczkowej (art. 106f ust. 3). Uzupełnij FakturaZaliczkowa albo popraw RodzajFaktury.",
      "The invoice settling advances (ROZ) gives no number of an advance invoice (art. 106f ust. 3). Add FakturaZaliczkowa, or correct RodzajFaktury."),
  MEANING_SETTLEMENT_ABOVE_LINES(
      Weight.WARNING,
      "{0}: kwota {1} jest wyższa niż suma wierszy {2}, a faktura rozliczająca podaje wartość po odjęciu zaliczek. Sprawdź kwoty.",
      "{0}: {1} is more than the sum of the lines {2}, and an invoice settling advances gives what is left of it. Check the amounts."),
  MEANING_ADVANCE_IN_OTHER_KIND(
      Weight.WARNING,
      "Faktura rodzaju {0} wskazuje fakturę zaliczkową, a rozliczają je faktury ROZ i ich korekty KOR_ROZ. Sprawdź RodzajFaktury.",
      "An invoice of kind {0} names an advance invoice; those are settled by ROZ and its corrections KOR_ROZ. Check RodzajFaktury."),
  MEANING_BEFORE_MISSING(
      Weight.WARNING,
      "Korekta rodzaju {0} zmienia kwotę o {1}, a nie podaje kwoty sprzed korekty. Uzupełnij P_15ZK.",
      "The correction of kind {0} changes the amount by {1} and does not give the amount before. Add P_15ZK."),
  MEANING_BEFORE_IN_OTHER_KIND(
      Weight.WARNING,
      "P_15ZK podaje kwotę sprzed korekty {0}, a pole to dotyczy tylko rodzajów KOR_ZAL i KOR_ROZ, nie {1}. Sprawdź RodzajFaktury.",
      "P_15ZK gives the amount before, {0}, and is for the kinds KOR_ZAL and KOR_ROZ, not {1}. Check RodzajFaktury."),
  MEANING_SIMPLIFIED_WITHOUT_NIP(
      Weight.WARNING,
      "Faktura uproszczona nie podaje numeru nabywcy, którego nie wolno w niej pominąć (art. 106e ust. 5 pkt 3). Uzupełnij NIP albo zmień RodzajFaktury.",
      "The simplified invoice has no number of the buyer, which it may not lack (art. 106e ust. 5 pkt 3). Add NIP, or change RodzajFaktury."),
  MEANING_SIMPLIFIED_ABOVE_LIMIT(
      Weight.WARNING,
      "Faktura uproszczona opiewa na {0} {1}, a jest dozwolona do {2} {1} (art. 106e ust. 5 pkt 3). Zmień RodzajFaktury i uzupełnij dane.",
      "The simplified invoice is over {0} {1}, and is allowed up to {2} {1} (art. 106e ust. 5 pkt 3). Change RodzajFaktury and add what is missing."),
  MEANING_REVERSE_CHARGE_UNMARKED(
      Weight.WARNING,
      "{0}: faktura wykazuje odwrotne obciążenie, a P_18 ma wartość 2 (art. 106e ust. 1 pkt 18). Wpisz 1 albo popraw stawkę.",
      "{0}: the invoice shows a reverse charge, and P_18 is 2 (art. 106e ust. 1 pkt 18). Write 1, or correct the rate."),
  MEANING_REVERSE_CHARGE_WITHOUT_SALE(
      Weight.WARNING,
      "P_18 ma wartość 1 (odwrotne obciążenie), a faktura nie ma takiej sprzedaży (P_13_8, P_13_9, P_13_10). Popraw P_18 albo stawki.",
      "P_18 is 1 (reverse charge), and the invoice has no such sale (P_13_8, P_13_9, P_13_10). Correct P_18 or the rates."),
  MEANING_EXEMPTION_UNMARKED(
      Weight.WARNING,
      "{0}: faktura wykazuje sprzedaż zwolnioną, a P_19N mówi, że jej nie ma (art. 106e ust. 1 pkt 19). Wpisz P_19 z podstawą zwolnienia albo popraw stawkę.",
      "{0}: the invoice shows an exempt sale, and P_19N says that there is none (art. 106e ust. 1 pkt 19). Write P_19 with its basis, or correct the rate."),
  MEANING_EXEMPTION_WITHOUT_SALE(
      Weight.WARNING,
      "P_19 mówi o sprzedaży zwolnionej, a faktura jej nie ma (P_13_7, wiersze ze stawką zw). Wpisz P_19N albo popraw stawki.",
      "P_19 tells of an exempt sale, and the invoice has none (P_13_7, lines with the rate zw). Write P_19N, or correct the rates."),
  MEANING_MARGIN_UNMARKED(
      Weight.WARNING,
      "P_13_11: faktura wykazuje sprzedaż w procedurze marży ({0}), a P_PMarzyN mówi, że jej nie ma. Wpisz P_PMarzy z rodzajem procedury albo popraw kwotę.",
      "P_13_11: the invoice shows a sale under a margin scheme ({0}), and P_PMarzyN says that there is none. Write P_PMarzy with its kind, or correct the amount."),
  MEANING_MARGIN_WITHOUT_SALE(
      Weight.WARNING,
      "P_PMarzy mówi o procedurze marży, a P_13_11 nie ma takiej sprzedaży. Uzupełnij P_13_11 albo wpisz P_PMarzyN.",
      "P_PMarzy tells of a margin scheme, and P_13_11 has no such sale. Add P_13_11, or write P_PMarzyN."),
  MEANING_SPLIT_PAYMENT_UNMARKED(
      Weight.WARNING,
      "Faktura na {0} zł ma wiersz z załącznika nr 15, a P_18A ma wartość 2 (art. 106e ust. 1 pkt 18a). Wpisz 1 (mechanizm podzielonej płatności).",
      "The invoice over {0} zł has a line of annex 15, and P_18A is 2 (art. 106e ust. 1 pkt 18a). Write 1 (split payment)."),
  MEANING_CHARGES_NOT_SUM(
      Weight.WARNING,
      "{0}: kwota {1} nie jest sumą pozycji, która wynosi {2}. Sprawdź Rozliczenie.",
      "{0}: {1} is not the sum of its items, which is {2}. Check Rozliczenie."),
  MEANING_DUE_NOT_SUM(
      Weight.WARNING,
      "{0}: kwota {1} nie wynika z P_15 powiększonego o obciążenia i pomniejszonego o odliczenia, czyli {2}. Sprawdź Rozliczenie.",
      "{0}: {1} does not follow from P_15 plus charges less deductions, which is {2}. Check Rozliczenie."),
  MEANING_PARTS_ABOVE_DUE(
      Weight.WARNING,
      "Zapłaty częściowe dają razem {0}, więcej niż należność {1}. Sprawdź kwoty.",
      "The part payments add up to {0}, more than the amount due {1}. Check the amounts."),
  MEANING_PARTS_NOT_WHOLE(
      Weight.WARNING,
      "ZnacznikZaplatyCzesciowej = 2 oznacza zapłatę w całości, a zapłaty dają razem {0} przy należności {1}. Sprawdź kwoty albo znacznik.",
      "ZnacznikZaplatyCzesciowej = 2 means paid in full, and the payments add up to {0} of {1}. Check the amounts or the mark."),
  MEANING_ACCOUNT_CHECK_DIGITS(
      Weight.WARNING,
      "NrRB: numer rachunku {0} ma złe cyfry kontrolne, więc takiego rachunku nie ma. Sprawdź numer.",
      "NrRB: the account number {0} has wrong check digits, so there is no such account. Check the number."),
  MEANING_MORE_OF_THE_SAME(
      Weight.WARNING,
      "Takich uwag ({0}) jest jeszcze {1}. Popraw pokazane i sprawdź plik ponownie.",
      "There are {1} more of this kind ({0}). Correct those shown and check again.");

  /** How grave a finding of a kind is. */
  public enum Weight {
    /** KSeF refuses the file. */
    ERROR,
    /** KSeF takes it. */
    WARNING,
    /** KSeF refuses it in production and takes it elsewhere. */
    BY_ENVIRONMENT
  }

  private final Weight weight;
  private final String polish;
  private final String english;

  MeaningKind(Weight weight, String polish, String english) {
    this.weight = weight;
    this.polish = polish;
    this.english = english;
  }

  /** Returns how grave a finding of this kind is. */
  public Weight weight() {
    return weight;
  }

  /** Returns the Polish text with its marks. */
  public String polish() {
    return polish;
  }

  /** Returns the English text with its marks. */
  public String english() {
    return english;
  }

  /** Makes a finding of this kind at a place of the file. */
  Finding at(Severity severity, String xpath, int line, int column, String... values) {
    return new Finding(
        name(),
        severity,
        Layer.MEANING,
        line,
        column,
        xpath,
        MessageText.filled(polish, values),
        MessageText.filled(english, values));
  }
}
