package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;

/**
 * NoweSrodkiTransportu: new means of transport that go to another member state.
 *
 * @param art42Ust5 P_42_5: the duty of art. 42 ust. 5 applies
 * @param vehicles NowySrodekTransportu, at least one
 */
public record NewTransport(boolean art42Ust5, List<NewVehicle> vehicles) {

  public NewTransport {
    requireNonNull(vehicles, "vehicles");
  }
}
