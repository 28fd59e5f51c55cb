package pl.latarnik.domain.law.vat;

import static pl.latarnik.domain.law.vat.UstawaOVat.basis;
import static pl.latarnik.domain.law.vat.UstawaOVat.read;

import pl.latarnik.domain.correction.CorrectionFacts;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionFormFacts;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia;

/** Art. 106j: the correcting invoice and how it names its original. */
public final class Art106j {

  /** Ust. 2 pkt 2a: the number of the original. */
  public static final LegalRule<CorrectionFacts, CorrectionPermit> UST_2_PKT_2A =
      Rule.of(
              "vat/106j/2/2a",
              read(
                  "art. 106j ust. 2 pkt 2a",
                  "korekta podaje numer KSeF faktury korygowanej",
                  "a correction gives the KSeF number of its original"))
          .given(
              "pierwotna ma numer KSeF",
              "the original has its KSeF number",
              (CorrectionFacts f) -> !f.original().isOutsideKsef() && f.originalHasNumber())
          .then(facts -> CorrectionPermit.ALLOWED_NR_KSEF);

  /** Ust. 2 pkt 2a, exception: an original outside KSeF has none to give; the mark is of FA(3). */
  public static final LegalRule<CorrectionFacts, CorrectionPermit> UST_2_PKT_2A_POZA_KSEF =
      Rule.of(
              "vat/106j/2/2a/poza",
              basis(
                  "art. 106j ust. 2 pkt 2a",
                  Confidence.OFFICIAL_EXPLANATION,
                  "pierwotna poza KSeF: zamiast numeru oznaczenie NrKSeFN",
                  "original outside KSeF: the mark NrKSeFN instead of a number"))
          .reading(ObjasnieniaWykladnia.W_19)
          .given(
              "pierwotna wystawiona poza KSeF",
              "the original was issued outside KSeF",
              (CorrectionFacts f) -> f.original().isOutsideKsef())
          .then(facts -> CorrectionPermit.ALLOWED_NR_KSEF_N);

  /** An online original without a number does not exist yet. */
  public static final LegalRule<CorrectionFacts, CorrectionPermit> UST_2_PKT_2A_BEZ_NUMERU =
      Rule.of(
              "vat/106j/2/2a/bez-numeru",
              basis(
                  "art. 106j ust. 2 pkt 2a",
                  Confidence.OWN_READING,
                  "bez numeru nie ma czego korygować",
                  "without a number there is nothing to correct"))
          .given(
              "pierwotna online, bez numeru",
              "the original is online and has no number",
              (CorrectionFacts f) ->
                  !f.originalHasNumber() && f.originalIs(IssuanceKind.ONLINE, IssuanceKind.ONLINE))
          .then(facts -> CorrectionPermit.BLOCKED);

  /** Ust. 4: a correction in ordinary times; its amended end is known from secondary sources. */
  public static final LegalRule<CorrectionFormFacts, CorrectionForm> UST_4 =
      Rule.of(
              "vat/106j/4",
              basis(
                  "art. 106j ust. 4",
                  Confidence.SECONDARY,
                  "korektę wystawia się jako fakturę ustrukturyzowaną lub offline24",
                  "a correction is issued as a structured invoice or as offline24"))
          .given(
              "korekta poza ogłoszonymi okresami, dopuszczalna",
              "a correction outside announced periods, allowed",
              CorrectionFormFacts::mayBeStructured)
          .then(facts -> CorrectionForm.STRUCTURED_OR_OFFLINE24);

  /** Ust. 4 again: what may not be issued has no form. */
  public static final LegalRule<CorrectionFormFacts, CorrectionForm> UST_4_ZABLOKOWANA =
      Rule.of("vat/106j/4/zablokowana", UST_4.basis())
          .given(
              "korekty nie wolno jeszcze wystawić",
              "the correction may not be issued yet",
              (CorrectionFormFacts f) -> !f.permit().mayIssue())
          .then(facts -> CorrectionForm.NONE);

  private Art106j() {}
}
