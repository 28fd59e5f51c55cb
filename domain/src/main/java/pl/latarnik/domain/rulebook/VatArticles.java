package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import pl.latarnik.domain.law.EffectivePeriod;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.Parameter;
import pl.latarnik.domain.law.Wording;
import pl.latarnik.domain.law.vat.Art106gb;
import pl.latarnik.domain.law.vat.Art106i;
import pl.latarnik.domain.law.vat.Art106j;
import pl.latarnik.domain.law.vat.Art106na;
import pl.latarnik.domain.law.vat.Art106nda;
import pl.latarnik.domain.law.vat.Art106ne;
import pl.latarnik.domain.law.vat.Art106nf;
import pl.latarnik.domain.law.vat.Art106ng;
import pl.latarnik.domain.law.vat.Art106nh;
import pl.latarnik.domain.law.vat.Art106nha;
import pl.latarnik.domain.law.vat.Art106ni;

/** The articles of the VAT act, in its order. */
final class VatArticles {

  private static final Article ART_106GB =
      article(
          "art. 106gb",
          "nabywcy obsługiwani poza KSeF i kod na ich fakturach",
          "buyers served outside KSeF, and the code on their invoices",
          Art106gb.class,
          List.empty(),
          Provision.of(Art106gb.UST_4),
          Provision.of(Art106gb.UST_4_PKT_1),
          Provision.of(Art106gb.UST_4_PKT_2),
          Provision.of(Art106gb.UST_4_PKT_3),
          Provision.of(Art106gb.UST_4_PKT_4),
          Provision.of(Art106gb.UST_4_PKT_5),
          Provision.of(Art106gb.UST_4_PKT_6),
          Provision.of(Art106gb.UST_5),
          Provision.of(Art106gb.UST_5A),
          Provision.of(Art106gb.UST_6));

  private static final Article ART_106I =
      article(
          "art. 106i",
          "termin wystawienia faktury",
          "by when an invoice must be issued",
          Art106i.class,
          List.of(Art106i.DZIEN_MIESIACA, Art106i.NAJWCZESNIEJ_DNI),
          Provision.of(Art106i.UST_1, Art106i.UST_1_DOTRZYMANY, Art106i.UST_1_UCHYBIONY),
          Provision.of(Art106i.UST_3),
          Provision.of(Art106i.UST_5),
          Provision.of(Art106i.UST_6),
          Provision.of(Art106i.UST_7),
          Provision.of(Art106i.UST_8));

  private static final Article ART_106J =
      article(
          "art. 106j",
          "faktura korygująca",
          "the correcting invoice",
          Art106j.class,
          List.empty(),
          Provision.of(Art106j.UST_2_PKT_2A),
          Provision.of(Art106j.UST_2_PKT_2A_POZA_KSEF),
          Provision.of(Art106j.UST_2_PKT_2A_BEZ_NUMERU),
          Provision.of(Art106j.UST_4, Art106j.UST_4_ZABLOKOWANA));

  private static final Article ART_106NA =
      article(
          "art. 106na",
          "faktura ustrukturyzowana: wystawienie i otrzymanie",
          "the structured invoice: issue and receipt",
          Art106na.class,
          List.empty(),
          Provision.of(Art106na.UST_1, Art106na.UST_1_DATA),
          Provision.of(Art106na.UST_1_BEZ_TERMINU),
          Provision.of(Art106na.UST_3),
          Provision.of(Art106na.UST_3_W_KSEF),
          Provision.of(Art106na.UST_4));

  private static final Article ART_106NDA =
      article(
          "art. 106nda",
          "tryb offline24",
          "offline24",
          Art106nda.class,
          List.of(Art106nda.DNI_NA_PRZESLANIE),
          Provision.of(Art106nda.UST_1),
          Provision.of(Art106nda.UST_2),
          Provision.of(Art106nda.UST_3),
          Provision.of(Art106nda.UST_3_WYDANIE),
          Provision.of(Art106nda.UST_4),
          Provision.of(Art106nda.UST_5),
          Provision.of(Art106nda.UST_6),
          Provision.of(Art106nda.UST_7),
          Provision.of(Art106nda.UST_8),
          Provision.of(Art106nda.UST_9),
          Provision.of(Art106nda.UST_10),
          Provision.of(Art106nda.UST_11),
          Provision.of(Art106nda.UST_11_POZA_KSEF),
          Provision.of(Art106nda.UST_12),
          Provision.of(Art106nda.UST_13),
          Provision.of(Art106nda.UST_14),
          Provision.of(Art106nda.UST_15),
          Provision.of(
              Art106nda.UST_16,
              Art106nda.UST_16_BEZ_TERMINU,
              Art106nda.UST_16_PRZED_NUMEREM,
              Art106nda.UST_16_WYDANIE));

  private static final Article ART_106NE =
      article(
          "art. 106ne",
          "komunikaty o awarii, awarii całkowitej i niedostępności",
          "notices of a failure, a total failure and an unavailability",
          Art106ne.class,
          List.empty(),
          Provision.of(Art106ne.UST_1),
          Provision.of(Art106ne.UST_2),
          Provision.of(Art106ne.UST_3),
          Provision.of(Art106ne.UST_4));

  private static final Article ART_106NF =
      article(
          "art. 106nf",
          "tryb awaryjny",
          "the emergency procedure",
          Art106nf.class,
          List.of(Art106nf.DNI_NA_PRZESLANIE),
          Provision.of(Art106nf.UST_1),
          Provision.of(Art106nf.UST_2),
          Provision.of(Art106nf.UST_3),
          Provision.of(Art106nf.UST_4),
          Provision.of(Art106nf.UST_5),
          Provision.of(Art106nf.UST_6),
          Provision.of(Art106nf.UST_7),
          Provision.of(Art106nf.UST_8),
          Provision.of(Art106nf.UST_8A),
          Provision.of(Art106nf.UST_9),
          Provision.of(Art106nf.UST_10),
          Provision.of(Art106nf.UST_10_POZA_KSEF),
          Provision.of(Art106nf.UST_11),
          Provision.of(Art106nf.UST_12),
          Provision.of(Art106nf.UST_13),
          Provision.of(Art106nf.UST_14));

  private static final Article ART_106NG =
      article(
          "art. 106ng",
          "awaria całkowita",
          "the total failure",
          Art106ng.class,
          List.empty(),
          Provision.of(Art106ng.ZD_1),
          Provision.of(Art106ng.ZD_1_BEZ_PRZESYLANIA, Art106ng.ZD_1_KODY, Art106ng.ZD_1_KOREKTA),
          Provision.of(Art106ng.ZD_1_DATA),
          Provision.of(Art106ng.ZD_1_OTRZYMANIE),
          Provision.of(Art106ng.ZD_1_WYDANIE));

  private static final Article ART_106NH =
      article(
          "art. 106nh",
          "niedostępność KSeF",
          "unavailability of KSeF",
          Art106nh.class,
          List.of(Art106nh.DNI_NA_PRZESLANIE),
          Provision.of(Art106nh.UST_1),
          Provision.of(Art106nh.UST_1_KOREKTA),
          Provision.of(Art106nh.UST_2),
          Provision.of(Art106nh.UST_3_PKT_1, Art106nh.UST_3_PKT_1_OTRZYMANIE),
          Provision.of(Art106nh.UST_3_PKT_2),
          Provision.of(Art106nh.UST_4),
          Provision.of(Art106nh.UST_4_W_KSEF));

  private static final Article ART_106NHA =
      article(
          "art. 106nha",
          "faktura offline24, którą zastała awaria",
          "an offline24 invoice that a failure finds waiting",
          Art106nha.class,
          List.empty(),
          Provision.of(Art106nha.ZD_1, Art106nha.ZD_1_OTRZYMANIE),
          Provision.of(Art106nha.ZD_2));

  private static final Article ART_106NI =
      article(
          "art. 106ni",
          "kara pieniężna",
          "the fine",
          Art106ni.class,
          List.of(
              Art106ni.PIERWSZY_DZIEN,
              Art106ni.PIERWSZY_DZIEN_WEDLUG_PROJEKTU,
              Art106ni.UDZIAL_VAT,
              Art106ni.UDZIAL_NALEZNOSCI),
          Provision.of(
                  Art106ni.UST_1_PKT_3,
                  Art106ni.UST_1_PKT_3_BRAK,
                  Art106ni.UST_1_OD_VAT,
                  Art106ni.UST_1_OD_NALEZNOSCI,
                  Art106ni.UST_1_BEZ_KWOT)
              .inForce(EffectivePeriod.from(Art106ni.W_MOCY_OD)),
          Provision.of(Art106ni.UST_4));

  /** All of them. */
  static final List<Article> ALL =
      List.of(
          ART_106GB,
          ART_106I,
          ART_106J,
          ART_106NA,
          ART_106NDA,
          ART_106NE,
          ART_106NF,
          ART_106NG,
          ART_106NH,
          ART_106NHA,
          ART_106NI);

  private VatArticles() {}

  private static Article article(
      String name,
      String polish,
      String english,
      Class<?> home,
      List<Parameter<?>> parameters,
      Provision... provisions) {
    return new Article(
        LegalAct.USTAWA_O_VAT,
        name,
        new Wording(polish, english),
        home,
        parameters,
        List.of(provisions));
  }
}
