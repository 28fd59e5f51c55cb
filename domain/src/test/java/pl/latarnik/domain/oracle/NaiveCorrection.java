package pl.latarnik.domain.oracle;

import java.time.Instant;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.oracle.NaiveProcedure.Mode;

/** Whether, in which form and with which reference a correction is issued. */
final class NaiveCorrection {

  private NaiveCorrection() {}

  /** Art. 106nda ust. 12 and 16, art. 106nh ust. 4, art. 106nf ust. 11; art. 106j ust. 2 pkt 2a. */
  static CorrectionPermit permit(CorrectedOriginal original, Instant issued) {
    if (original.kind().isEmpty() || original.kind().contains(IssuanceKind.AWARIA_CALKOWITA)) {
      return CorrectionPermit.ALLOWED_NR_KSEF_N;
    }
    boolean numbered =
        original.numberAssigned().isDefined() && !original.numberAssigned().get().isAfter(issued);
    return numbered ? CorrectionPermit.ALLOWED_NR_KSEF : CorrectionPermit.BLOCKED;
  }

  static CorrectionForm form(CorrectedOriginal original, Instant issued, Mode mode) {
    if (permit(original, issued) == CorrectionPermit.BLOCKED) {
      return CorrectionForm.NONE;
    }
    switch (mode) {
      case TOTAL_FAILURE: // art. 106ng
        return CorrectionForm.OUTSIDE_KSEF;
      case EMERGENCY: // art. 106nf ust. 12
        return CorrectionForm.EMERGENCY;
      case OFFLINE_UNAVAILABILITY: // art. 106nh ust. 1
        return CorrectionForm.UNAVAILABILITY;
      default: // art. 106nda ust. 13, art. 106j ust. 4
        return CorrectionForm.STRUCTURED_OR_OFFLINE24;
    }
  }
}
