package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.application.tck.InvoiceXmlContract;

/** The same contract by the official files (schema-dir); skipped where they are not there. */
class OfficialSchemaContractTest implements InvoiceXmlContract {

  @BeforeEach
  void need_the_official_files() {
    assumeTrue(OfficialData.schemas().isPresent(), "no schemas beside the project");
  }

  @Override
  public InvoiceXml reader() {
    return new Fa3InvoiceXml(OfficialData.schemas().orElseThrow());
  }
}
