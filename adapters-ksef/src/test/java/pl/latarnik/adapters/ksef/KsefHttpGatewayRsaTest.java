package pl.latarnik.adapters.ksef;

/** The contract with a login by an RSA key. */
class KsefHttpGatewayRsaTest extends SimulatedKsefContract {

  KsefHttpGatewayRsaTest() {
    super("RSA");
  }
}
