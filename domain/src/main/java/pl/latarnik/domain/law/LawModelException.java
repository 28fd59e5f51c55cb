package pl.latarnik.domain.law;

/** A gap or a conflict between rules: our model is wrong, not the user. */
public final class LawModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Takes what does not fit. */
  public LawModelException(String message) {
    super(message);
  }
}
