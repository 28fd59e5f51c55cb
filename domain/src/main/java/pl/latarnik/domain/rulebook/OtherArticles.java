package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.Wording;
import pl.latarnik.domain.law.guidance.KorektaTechniczna;
import pl.latarnik.domain.law.guidance.ObjasnieniaKsef;
import pl.latarnik.domain.law.guidance.ObjasnieniaOznaczen;
import pl.latarnik.domain.law.guidance.OznaczeniaJpk;
import pl.latarnik.domain.law.guidance.PotwierdzenieTransakcji;
import pl.latarnik.domain.law.holidays.UstawaODniachWolnych;
import pl.latarnik.domain.law.ordynacja.Art12;
import pl.latarnik.domain.law.regulation.RozporzadzenieKsef;
import pl.latarnik.domain.law.regulation.TokenyKsef;
import pl.latarnik.domain.law.vat.Art106i;
import pl.latarnik.domain.review.ReviewFacts;

/** What is not in the VAT act: other acts, the regulation, guidance, readings of our own. */
final class OtherArticles {

  private static final Article ORDYNACJA_ART_12 =
      article(
          LegalAct.ORDYNACJA_PODATKOWA,
          "art. 12",
          new Wording("jak liczy się terminy", "how terms are counted"),
          Art12.class,
          Provision.of(
              Art12.PAR_1_DOTRZYMANY,
              Art12.PAR_1_UCHYBIONY,
              Art12.PAR_1_BIEGNIE,
              Art12.PAR_1_UPLYNAL,
              Art12.PAR_1_OTWARTY,
              Art12.PAR_1_PRZED_BIEGIEM,
              Art12.PAR_1_BRAK_TERMINU,
              Art12.PAR_1_BRAK_OBOWIAZKU),
          Provision.of(Art106i.UST_1_PRZESUNIETY));

  private static final Article DNI_WOLNE_ART_1 =
      article(
          LegalAct.USTAWA_O_DNIACH_WOLNYCH,
          "art. 1",
          new Wording("dni wolne od pracy", "days free from work"),
          UstawaODniachWolnych.class,
          UstawaODniachWolnych.PKT_1
              .append(UstawaODniachWolnych.PKT_2)
              .map(Provision::of)
              .toJavaArray(Provision[]::new));

  private static final Article ROZPORZADZENIE_PAR_9 =
      article(
          LegalAct.ROZPORZADZENIE_KSEF,
          "§ 9",
          new Wording("kod weryfikujący", "the verification code"),
          RozporzadzenieKsef.class,
          Provision.of(
              RozporzadzenieKsef.PAR_9_UST_1, RozporzadzenieKsef.PAR_9_UST_1_PRZED_NUMEREM),
          Provision.of(RozporzadzenieKsef.PAR_9_UST_1_WYDANIE),
          Provision.of(RozporzadzenieKsef.PAR_9_UST_2),
          Provision.of(RozporzadzenieKsef.PAR_9_UST_3),
          Provision.of(RozporzadzenieKsef.PAR_9_UST_4));

  private static final Article ROZPORZADZENIE_PAR_13 =
      new Article(
          LegalAct.ROZPORZADZENIE_KSEF,
          "§ 13",
          new Wording("do kiedy służą tokeny", "until when tokens serve"),
          TokenyKsef.class,
          List.of(TokenyKsef.OSTATNI_DZIEN),
          List.of(Provision.of(TokenyKsef.PAR_13)));

  private static final Article POTWIERDZENIE =
      article(
          LegalAct.PODRECZNIK_KSEF,
          "potwierdzenie transakcji",
          new Wording("co dać nabywcy przed numerem", "what to give the buyer before the number"),
          PotwierdzenieTransakcji.class,
          Provision.of(PotwierdzenieTransakcji.ZD_1));

  private static final Article KOREKTA =
      article(
          LegalAct.DOKUMENTACJA_KSEF,
          "korekta techniczna",
          new Wording(
              "co wolno zmienić w odrzuconym pliku", "what may be changed in a refused file"),
          KorektaTechniczna.class,
          Provision.of(KorektaTechniczna.ZD_1),
          Provision.of(KorektaTechniczna.ZD_2));

  private static final Article KOREKTA_FORMA =
      article(
          LegalAct.WYKLADNIA_PROGRAMU,
          "zapis a treść",
          new Wording("co jest zapisem, a nie treścią", "what is form and no content"),
          KorektaTechniczna.class,
          Provision.of(KorektaTechniczna.ZD_1_FORMA));

  private static final Article JPK =
      article(
          LegalAct.BROSZURA_JPK,
          "oznaczenie",
          new Wording("oznaczenie faktury w JPK_V7", "marker of an invoice in JPK_V7"),
          OznaczeniaJpk.class,
          Provision.of(OznaczeniaJpk.NR_KSEF),
          Provision.of(OznaczeniaJpk.OFF),
          Provision.of(OznaczeniaJpk.BFK),
          Provision.of(OznaczeniaJpk.BFK_PO_USTANIU_OBOWIAZKU),
          Provision.of(OznaczeniaJpk.DI));

  private static final Article WERYFIKACJA_DAT =
      article(
          LegalAct.DOKUMENTACJA_KSEF,
          "weryfikacja dat",
          new Wording("co KSeF odrzuca", "what KSeF refuses"),
          ObjasnieniaKsef.class,
          Provision.of(ObjasnieniaKsef.ZD_WERYFIKACJA_DAT));

  private static final Article WYKLADNIE =
      article(
          LegalAct.WYKLADNIA_PROGRAMU,
          "wykładnie, które rozstrzygają same",
          new Wording("gdy ustawa milczy", "where the act is silent"),
          ObjasnieniaKsef.class,
          Provision.of(ObjasnieniaKsef.ZD_WYDANA_PRZED_PRZESLANIEM),
          Provision.of(ObjasnieniaKsef.ZD_LUKA_106NH),
          Provision.of(ObjasnieniaKsef.ZD_NIEDOSTEPNOSC_PRZESUWA));

  private static final Article OZNACZENIA =
      article(
          LegalAct.WYKLADNIA_PROGRAMU,
          "oznaczenia do sprawdzenia przez człowieka",
          new Wording("kiedy ktoś musi spojrzeć", "when a person must look"),
          ObjasnieniaOznaczen.class,
          FlagRules.BOOKS.map(OtherArticles::flag).toJavaArray(Provision[]::new));

  /** All of them, strongest source first. */
  static final List<Article> ALL =
      List.of(
          ORDYNACJA_ART_12,
          DNI_WOLNE_ART_1,
          ROZPORZADZENIE_PAR_9,
          ROZPORZADZENIE_PAR_13,
          POTWIERDZENIE,
          JPK,
          WERYFIKACJA_DAT,
          KOREKTA,
          WYKLADNIE,
          KOREKTA_FORMA,
          OZNACZENIA);

  private OtherArticles() {}

  private static Provision flag(RuleBook<ReviewFacts, Boolean> book) {
    return Provision.of(book.rules().get(0), book.rules().get(1));
  }

  private static Article article(
      LegalAct act, String name, Wording subject, Class<?> home, Provision... provisions) {
    return new Article(act, name, subject, home, List.empty(), List.of(provisions));
  }
}
