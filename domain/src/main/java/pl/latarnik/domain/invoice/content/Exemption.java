package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

/**
 * Why a sale is exempt from VAT.
 *
 * @param ground what kind of rule exempts
 * @param text the rule as the seller wrote it
 */
public record Exemption(Ground ground, String text) {

  /** The kinds of rule that exempt. */
  public enum Ground {
    /** P_19A: the VAT act or an act under it. */
    USTAWA,
    /** P_19B: the directive 2006/112. */
    DYREKTYWA,
    /** P_19C: something else. */
    INNA
  }

  public Exemption {
    requireNonNull(ground, "ground");
    requireNonNull(text, "text");
  }
}
