package pl.latarnik.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An invoice of the structures FA and FA_RR. */
record NationalContent(FormCode form, InvoiceFile file) implements InvoiceContent {
  private static final String SELLER = "Faktura/Podmiot1/DaneIdentyfikacyjne/";
  private static final String BUYER = "Faktura/Podmiot2/DaneIdentyfikacyjne/";
  private static final List<String> NET =
      List.of(
          "P_13_1",
          "P_13_2",
          "P_13_3",
          "P_13_4",
          "P_13_5",
          "P_13_6_1",
          "P_13_6_2",
          "P_13_6_3",
          "P_13_7",
          "P_13_8",
          "P_13_9",
          "P_13_10",
          "P_13_11");
  private static final List<String> VAT = List.of("P_14_1", "P_14_2", "P_14_3", "P_14_4", "P_14_5");

  private boolean farmer() {
    return form == FormCode.FA_RR_1;
  }

  private String field(String name) {
    return (farmer() ? "Faktura/FakturaRR/" : "Faktura/Fa/") + name;
  }

  @Override
  public Optional<String> number() {
    return file.value(field(farmer() ? "P_4C" : "P_2"));
  }

  @Override
  public Optional<LocalDate> issueDate() {
    return file.date(field(farmer() ? "P_4B" : "P_1"));
  }

  @Override
  public String kind() {
    return file.value(field("RodzajFaktury")).orElse("");
  }

  @Override
  public Optional<String> sellerNip() {
    return file.value(SELLER + "NIP");
  }

  @Override
  public Optional<String> sellerName() {
    return file.value(SELLER + "Nazwa");
  }

  @Override
  public Buyer buyer() {
    Optional<String> name = file.value(BUYER + "Nazwa");
    if (file.has(BUYER + "NIP")) {
      return new Buyer("Nip", file.value(BUYER + "NIP"), name);
    }
    if (file.has(BUYER + "NrVatUE")) {
      String country = file.value(BUYER + "KodUE").orElse("");
      return new Buyer("VatUe", file.value(BUYER + "NrVatUE").map(country::concat), name);
    }
    return file.has(BUYER + "NrID")
        ? new Buyer("Other", file.value(BUYER + "NrID"), name)
        : new Buyer("None", Optional.empty(), name);
  }

  @Override
  public String currency() {
    return file.value(field("KodWaluty")).orElse("PLN");
  }

  @Override
  public BigDecimal net() {
    return sum(farmer() ? List.of("P_11_1") : NET, "");
  }

  @Override
  public BigDecimal vat() {
    return sum(farmer() ? List.of("P_11_2") : VAT, currency().equals("PLN") ? "" : "W");
  }

  @Override
  public BigDecimal gross() {
    return sum(List.of(farmer() ? "P_12_1" : "P_15"), "");
  }

  private BigDecimal sum(List<String> fields, String suffix) {
    return fields.stream()
        .flatMap(name -> file.value(field(name + suffix)).stream())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public boolean attachment() {
    return file.has("Faktura/Zalacznik");
  }

  @Override
  public boolean selfInvoicing() {
    return file.value(field("Adnotacje/P_17")).filter("1"::equals).isPresent();
  }
}
