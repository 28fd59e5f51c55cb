package pl.latarnik.adapters.cli;

import static java.util.Objects.requireNonNull;

/** Ends a command with a sentence for the user and an exit status; nothing was changed. */
public final class CliFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitStatus status;
  private final String polish;

  /** Takes the sentence in both languages. */
  public CliFailure(ExitStatus status, String polish, String english) {
    super(english);
    this.status = requireNonNull(status, "status");
    this.polish = requireNonNull(polish, "polish");
  }

  /** Returns the exit status. */
  public ExitStatus status() {
    return status;
  }

  /** Returns the sentence in the user's language. */
  public String sentence(Messages messages) {
    return messages.isPolish() ? polish : String.valueOf(getMessage());
  }
}
