package pl.latarnik.domain.law.vat;

import static pl.latarnik.domain.law.vat.UstawaOVat.read;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.dates.ReceiptFacts;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.verification.CodeCaption;

/** Art. 106gb: who receives outside KSeF, in the agreed way, and with which code. */
public final class Art106gb {

  /** Ust. 4: to the buyers of its six points it is made available in the agreed way. */
  public static final LegalBasis UST_4 =
      read(
          "art. 106gb ust. 4",
          "nabywcom z pkt 1–6 fakturę udostępnia się w sposób uzgodniony",
          "to the buyers of pkt 1 to 6 the invoice is made available in the agreed way");

  /** Ust. 4 pkt 1: place of supply abroad, whoever the buyer is. */
  public static final LegalBasis UST_4_PKT_1 =
      read(
          "art. 106gb ust. 4 pkt 1",
          "miejsce świadczenia w innym państwie członkowskim lub w państwie trzecim",
          "place of supply in another member state or a third country");

  /** Ust. 4 pkt 2: no seat and no fixed establishment in Poland. */
  public static final LegalBasis UST_4_PKT_2 =
      read(
          "art. 106gb ust. 4 pkt 2",
          "nabywca bez siedziby i stałego miejsca prowadzenia działalności w Polsce",
          "a buyer without seat and fixed establishment in Poland");

  /** Ust. 4 pkt 3: a Polish establishment that takes no part in the purchase. */
  public static final LegalBasis UST_4_PKT_3 =
      read(
          "art. 106gb ust. 4 pkt 3",
          "nabywca bez siedziby w Polsce, którego tutejsze stałe miejsce nie uczestniczy w zakupie",
          "a buyer without seat in Poland whose establishment here takes no part in the purchase");

  /** Ust. 4 pkt 4: the exemption of art. 113a ust. 1. */
  public static final LegalBasis UST_4_PKT_4 =
      read(
          "art. 106gb ust. 4 pkt 4",
          "nabywca korzystający ze zwolnienia z art. 113a ust. 1",
          "a buyer using the exemption of art. 113a ust. 1");

  /** Ust. 4 pkt 5: no tax identifier. */
  public static final LegalBasis UST_4_PKT_5 =
      read(
          "art. 106gb ust. 4 pkt 5",
          "podmiot bez numeru identyfikacji podatkowej, inny niż w pkt 1–3 i 6",
          "an entity without a tax identifier, other than in pkt 1 to 3 and 6");

  /** Ust. 4 pkt 6: a natural person who runs no business. */
  public static final LegalBasis UST_4_PKT_6 =
      read(
          "art. 106gb ust. 4 pkt 6",
          "osoba fizyczna nieprowadząca działalności gospodarczej",
          "a natural person who runs no business");

  /** Ust. 5: given to such a buyer outside KSeF, a structured invoice carries the code. */
  public static final LegalRule<ReceiptFacts, List<CodeCaption>> UST_5 =
      Rule.of(
              "vat/106gb/5",
              read(
                  "art. 106gb ust. 5",
                  "fakturę udostępnianą takiemu nabywcy poza KSeF podatnik oznacza kodem",
                  "an invoice given to such a buyer outside KSeF is marked with the code"))
          .overriding("rozp/9/1")
          .given(
              "faktura online, nabywca z art. 106gb ust. 4",
              "an online invoice, buyer of art. 106gb ust. 4",
              (ReceiptFacts f) ->
                  f.outcome().procedure().contains(IssuanceKind.ONLINE)
                      && f.buyer().isOfArt106gbUst4())
          .then(facts -> List.of(CodeCaption.KSEF_NUMBER));

  /** Ust. 5a: so does whoever else uses it outside KSeF. */
  public static final LegalBasis UST_5A =
      read(
          "art. 106gb ust. 5a",
          "kodem oznacza ją też każdy inny, kto używa jej poza KSeF",
          "whoever else uses it outside KSeF marks it too");

  /** Ust. 6: buyers of pkt 5 and 6 who take it in KSeF are given the code and the data. */
  public static final LegalBasis UST_6 =
      read(
          "art. 106gb ust. 6",
          "nabywcy z pkt 5–6, odbierający w KSeF, dostają kod i dane identyfikujące",
          "buyers of pkt 5 and 6 who take it in KSeF get the code and the identifying data");

  private Art106gb() {}

  /** Returns the provision that makes a buyer one of ust. 4; none for a domestic one. */
  public static Option<LegalBasis> of(BuyerCategory buyer) {
    return switch (buyer) {
      case KRAJOWY -> Option.none();
      case DOSTAWA_ZA_GRANICA -> Option.some(UST_4_PKT_1);
      case BEZ_SIEDZIBY_W_POLSCE -> Option.some(UST_4_PKT_2);
      case STALE_MIEJSCE_NIE_UCZESTNICZY -> Option.some(UST_4_PKT_3);
      case ZWOLNIENIE_113A -> Option.some(UST_4_PKT_4);
      case BEZ_IDENTYFIKATORA -> Option.some(UST_4_PKT_5);
      case KONSUMENT -> Option.some(UST_4_PKT_6);
    };
  }
}
