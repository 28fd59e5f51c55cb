package pl.latarnik.adapters.ksef;

/** The contract with a login by an EC key. */
class KsefHttpGatewayEcTest extends SimulatedKsefContract {

  KsefHttpGatewayEcTest() {
    super("EC");
  }
}
