package pl.latarnik.domain.law.vat;

import static pl.latarnik.domain.law.vat.UstawaOVat.basis;
import static pl.latarnik.domain.law.vat.UstawaOVat.read;

import pl.latarnik.domain.correction.CorrectionFacts;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Rule;

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

  /** Ust. 2 pkt 2a, exception: an original outside KSeF has none to give. */
  public static final LegalRule<CorrectionFacts, CorrectionPermit> UST_2_PKT_2A_POZA_KSEF =
      Rule.of(
              "vat/106j/2/2a/poza",
              read(
                  "art. 106j ust. 2 pkt 2a",
                  "pierwotna poza KSeF: zamiast numeru oznaczenie NrKSeFN",
                  "original outside KSeF: the mark NrKSeFN instead of a number"))
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

  private Art106j() {}
}
