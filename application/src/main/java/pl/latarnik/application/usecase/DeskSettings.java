package pl.latarnik.application.usecase;

import static java.util.Objects.requireNonNull;

import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.verification.CodeOrigin;
import pl.latarnik.domain.verification.ContextIdentifier;

/**
 * What the desk works with.
 *
 * @param environment the KSeF environment; decides what is an error in a file
 * @param codes where the codes of that environment live
 * @param context in whose name KSeF is spoken to
 */
public record DeskSettings(Environment environment, CodeOrigin codes, ContextIdentifier context) {

  public DeskSettings {
    requireNonNull(environment, "environment");
    requireNonNull(codes, "codes");
    requireNonNull(context, "context");
  }
}
