package pl.latarnik.adapters.ksef.fa3;

import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.application.tck.InvoiceXmlContract;

class Fa3InvoiceXmlContractTest implements InvoiceXmlContract {

  private final InvoiceXml reader = new Fa3InvoiceXml();

  @Override
  public InvoiceXml reader() {
    return reader;
  }
}
