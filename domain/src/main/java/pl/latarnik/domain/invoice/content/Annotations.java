package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * Adnotacje: what the law wants said on the invoice.
 *
 * @param cashMethod P_16: metoda kasowa
 * @param selfBilling P_17: samofakturowanie
 * @param reverseCharge P_18: odwrotne obciążenie
 * @param splitPayment P_18A: mechanizm podzielonej płatności
 * @param exemption P_19: why exempt sales are exempt
 * @param newTransport P_22: new means of transport to another member state
 * @param simplifiedTriangular P_23: second in a simplified triangular transaction
 * @param margin P_PMarzy: which margin procedure
 */
public record Annotations(
    boolean cashMethod,
    boolean selfBilling,
    boolean reverseCharge,
    boolean splitPayment,
    Option<Exemption> exemption,
    Option<NewTransport> newTransport,
    boolean simplifiedTriangular,
    Option<MarginScheme> margin) {

  public Annotations {
    requireNonNull(exemption, "exemption");
    requireNonNull(newTransport, "newTransport");
    requireNonNull(margin, "margin");
  }
}
