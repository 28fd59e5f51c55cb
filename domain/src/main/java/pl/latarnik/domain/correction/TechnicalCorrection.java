package pl.latarnik.domain.correction;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import pl.latarnik.domain.invoice.InvoiceHash;

/**
 * Whether one file may take the place of another, refused one as a korekta techniczna: the same
 * invoice, written so that KSeF takes it.
 *
 * <p>It is no faktura korygująca; the VAT act does not know it. Made by {@link
 * pl.latarnik.domain.law.guidance.KorektaTechniczna}.
 *
 * @param rejected hash of the file that KSeF refused
 * @param corrected hash of the file that shall take its place
 * @param ground why KSeF refused
 * @param changes all differences, each with its reason
 */
public record TechnicalCorrection(
    InvoiceHash rejected,
    InvoiceHash corrected,
    RejectionGround ground,
    List<JudgedChange> changes) {

  /** Why a file may not take the place of the other. */
  public enum Refusal {
    /** It says something else; this needs a new first submission or a faktura korygująca. */
    CONTENT_CHANGED,
    /** The same bytes: KSeF would refuse them again. */
    SAME_FILE,
    /** Nothing is wrong with the file: who sends it lacks a permission. */
    NO_PERMISSION
  }

  public TechnicalCorrection {
    requireNonNull(rejected, "rejected");
    requireNonNull(corrected, "corrected");
    requireNonNull(ground, "ground");
    requireNonNull(changes, "changes");
    if (rejected.equals(corrected) && !changes.isEmpty()) {
      throw new IllegalArgumentException("the same file cannot differ from itself: " + changes);
    }
  }

  /** Lists every reason against it; empty where it is allowed. */
  public List<Refusal> refusals() {
    return List.of(Refusal.values()).filter(this::stands);
  }

  /** Says whether it is allowed, as far as the two files and the ground of refusal tell. */
  public boolean isAllowed() {
    return refusals().isEmpty();
  }

  /** Lists the changes that forbid it. */
  public List<JudgedChange> forbidden() {
    return changes.reject(JudgedChange::isTechnical);
  }

  private boolean stands(Refusal refusal) {
    return switch (refusal) {
      case CONTENT_CHANGED -> !forbidden().isEmpty();
      case SAME_FILE -> rejected.equals(corrected);
      case NO_PERMISSION -> ground == RejectionGround.PERMISSION;
    };
  }
}
