package pl.latarnik.domain.law.guidance;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.time.LocalDate;
import pl.latarnik.domain.correction.ChangeReason;
import pl.latarnik.domain.correction.FieldChange;
import pl.latarnik.domain.correction.InvoicePart;
import pl.latarnik.domain.correction.JudgedChange;
import pl.latarnik.domain.correction.RejectionGround;
import pl.latarnik.domain.correction.TechnicalCorrection;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalUnit;
import pl.latarnik.domain.law.Wording;

/**
 * What a korekta techniczna may change. The act does not know it; the documentation of KSeF offers
 * it for an offline invoice that was refused for a technical reason.
 *
 * <p>Everything is forbidden that is not named here, a field that nobody knows included.
 */
public final class KorektaTechniczna {

  private static final LocalDate VERIFIED = LocalDate.of(2026, 11, 21);

  /** The content stays. */
  public static final LegalBasis ZD_1 =
      basis(
          LegalAct.DOKUMENTACJA_KSEF,
          Confidence.OFFICIAL_EXPLANATION,
          "korekta techniczna zastępuje plik faktury offline odrzucony z przyczyn technicznych;"
              + " nie zmienia treści faktury ani P_1 i nie służy, gdy zabrakło uprawnień",
          "a technical correction replaces the file of an offline invoice refused for technical"
              + " reasons; it changes neither the content nor P_1, and does not serve where a"
              + " permission was lacking");

  /** What is form and not content. */
  public static final LegalBasis ZD_1_FORMA =
      basis(
          LegalAct.WYKLADNIA_PROGRAMU,
          Confidence.OWN_READING,
          "zapis pliku nie jest treścią faktury: chwila i program wytworzenia, wariant formularza,"
              + " inny zapis tej samej wartości oraz dopisanie wymaganego znacznika, który mówi"
              + " „nie”",
          "how a file is written is no content of the invoice: when and by which program it was"
              + " made, which variant of the form it names, another notation of the same value,"
              + " and adding a required mark that says no");

  /** The number after a refusal as a duplicate. */
  public static final LegalBasis ZD_2 =
      basis(
          LegalAct.DOKUMENTACJA_KSEF,
          Confidence.SECONDARY,
          "po odrzuceniu jako duplikat (440) KSeF przyjmuje w praktyce korektę techniczną z innym"
              + " P_2",
          "after a refusal as a duplicate (440) KSeF in practice takes a technical correction with"
              + " another P_2");

  /** Marks where 2 says no, and what must not have been there. */
  private static final Set<String> MARKS_WITH_TWO =
      HashSet.of(
          "Faktura/Podmiot2/JST",
          "Faktura/Podmiot2/GV",
          "Faktura/Fa/Adnotacje/P_16",
          "Faktura/Fa/Adnotacje/P_17",
          "Faktura/Fa/Adnotacje/P_18",
          "Faktura/Fa/Adnotacje/P_18A",
          "Faktura/Fa/Adnotacje/P_23");

  /** Marks that say no by being there. */
  private static final Set<String> MARKS_OF_NO =
      HashSet.of(
          "Faktura/Fa/Adnotacje/Zwolnienie/P_19N",
          "Faktura/Fa/Adnotacje/NoweSrodkiTransportu/P_22N",
          "Faktura/Fa/Adnotacje/PMarzy/P_PMarzyN");

  private static final String NUMBER = "Faktura/Fa/P_2";

  private KorektaTechniczna() {}

  /**
   * Says whether a file may take the place of a refused one.
   *
   * @param rejected hash of the refused file
   * @param corrected hash of the file that shall take its place
   * @param ground why KSeF refused
   * @param changes every difference between the two
   */
  public static TechnicalCorrection of(
      InvoiceHash rejected,
      InvoiceHash corrected,
      RejectionGround ground,
      List<FieldChange> changes) {
    return new TechnicalCorrection(
        rejected, corrected, ground, changes.map(change -> judge(change, ground)));
  }

  private static JudgedChange judge(FieldChange change, RejectionGround ground) {
    InvoicePart part = InvoicePart.of(change.path());
    if (change.path().equals(FieldChange.NAMESPACE)) {
      return new JudgedChange(change, ChangeReason.NAMESPACE, ZD_1_FORMA);
    }
    if (part == InvoicePart.HEADER) {
      return new JudgedChange(change, ChangeReason.HEADER, ZD_1_FORMA);
    }
    if (change.saysTheSame()) {
      return new JudgedChange(change, ChangeReason.SAME_VALUE, ZD_1_FORMA);
    }
    if (isMarkOfNo(change)) {
      return new JudgedChange(change, ChangeReason.MARK_OF_NO, ZD_1_FORMA);
    }
    if (isNumberOfDuplicate(change, ground)) {
      return new JudgedChange(change, ChangeReason.NUMBER_OF_DUPLICATE, ZD_2);
    }
    return new JudgedChange(change, ChangeReason.against(part), ZD_1);
  }

  /** A mark that was lacking; one that was there and said yes is a change. */
  private static boolean isMarkOfNo(FieldChange change) {
    return change.kind() == FieldChange.Kind.ADDED
        && change
            .after()
            .exists(
                after ->
                    after.text().equals("2") && MARKS_WITH_TWO.contains(change.path())
                        || after.text().equals("1") && MARKS_OF_NO.contains(change.path()));
  }

  private static boolean isNumberOfDuplicate(FieldChange change, RejectionGround ground) {
    return ground == RejectionGround.DUPLICATE
        && change.kind() == FieldChange.Kind.CHANGED
        && change.path().equals(NUMBER);
  }

  private static LegalBasis basis(
      LegalAct act, Confidence confidence, String polish, String english) {
    return new LegalBasis(
        act,
        LegalUnit.of("korekta techniczna"),
        new Wording(polish, english),
        confidence,
        VERIFIED);
  }
}
