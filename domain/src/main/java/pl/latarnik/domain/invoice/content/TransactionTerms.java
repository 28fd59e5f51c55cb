package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * WarunkiTransakcji: on what terms.
 *
 * @param contracts Umowy
 * @param orders Zamowienia
 * @param batches NrPartiiTowaru
 * @param delivery WarunkiDostawy, for example an Incoterm
 * @param agreedRate KursUmowny and WalutaUmowna
 * @param transports Transport
 * @param intermediary PodmiotPosredniczacy: the party of art. 22 ust. 2d
 */
public record TransactionTerms(
    List<DocumentReference> contracts,
    List<DocumentReference> orders,
    List<String> batches,
    Option<String> delivery,
    Option<AgreedRate> agreedRate,
    List<Transport> transports,
    boolean intermediary) {

  public TransactionTerms {
    requireNonNull(contracts, "contracts");
    requireNonNull(orders, "orders");
    requireNonNull(batches, "batches");
    requireNonNull(delivery, "delivery");
    requireNonNull(agreedRate, "agreedRate");
    requireNonNull(transports, "transports");
  }
}
