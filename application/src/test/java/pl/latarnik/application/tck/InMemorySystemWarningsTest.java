package pl.latarnik.application.tck;

import pl.latarnik.application.port.out.SystemWarnings;

class InMemorySystemWarningsTest implements SystemWarningsContract {

  private final SystemWarnings warnings = new InMemorySystemWarnings();

  @Override
  public SystemWarnings warnings() {
    return warnings;
  }
}
