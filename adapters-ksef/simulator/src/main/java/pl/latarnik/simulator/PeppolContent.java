package pl.latarnik.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An invoice or credit note of the structures PEF and PEF_KOR, written in UBL. */
record PeppolContent(FormCode form, InvoiceFile file) implements InvoiceContent {
  private static final Pattern POLISH = Pattern.compile("PL([1-9](?:\\d[1-9]|[1-9]\\d)\\d{7})");
  private static final Pattern FOREIGN = Pattern.compile("[A-Z]{2}[A-Z0-9+*]{2,13}");
  private static final String TAX_NUMBER = "/Party/PartyTaxScheme/CompanyID";
  private static final String NAME = "/Party/PartyLegalEntity/RegistrationName";

  private String path(String below) {
    return form.root().substring(form.root().indexOf('}') + 1) + "/" + below;
  }

  @Override
  public Optional<String> number() {
    return file.value(path("ID"));
  }

  @Override
  public Optional<LocalDate> issueDate() {
    return file.date(path("IssueDate"));
  }

  @Override
  public String kind() {
    return form == FormCode.PEF_3 ? "VAT_PEF" : "KOR_PEF";
  }

  @Override
  public Optional<String> sellerNip() {
    return nip("AccountingSupplierParty");
  }

  /** Finds the Polish number among those a party has for its taxes. */
  private Optional<String> nip(String party) {
    return file.all(path(party + TAX_NUMBER)).stream()
        .map(number -> POLISH.matcher(number.strip()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  @Override
  public Optional<String> sellerName() {
    return file.value(path("AccountingSupplierParty" + NAME));
  }

  @Override
  public Buyer buyer() {
    Optional<String> name = file.value(path("AccountingCustomerParty" + NAME));
    Optional<String> number = file.value(path("AccountingCustomerParty" + TAX_NUMBER));
    Optional<String> nip = nip("AccountingCustomerParty");
    if (nip.isPresent()) {
      return new Buyer("Nip", nip, name);
    }
    if (number.isEmpty()) {
      return new Buyer("None", number, name);
    }
    return new Buyer(FOREIGN.matcher(number.get()).matches() ? "VatUe" : "Other", number, name);
  }

  @Override
  public String currency() {
    return file.value(path("DocumentCurrencyCode")).orElse("PLN");
  }

  @Override
  public BigDecimal net() {
    return amount("LegalMonetaryTotal/TaxExclusiveAmount");
  }

  @Override
  public BigDecimal vat() {
    return amount("TaxTotal/TaxAmount");
  }

  @Override
  public BigDecimal gross() {
    return amount("LegalMonetaryTotal/TaxInclusiveAmount");
  }

  private BigDecimal amount(String below) {
    return file.value(path(below)).map(BigDecimal::new).orElse(BigDecimal.ZERO);
  }

  @Override
  public boolean attachment() {
    return file.has(path("AdditionalDocumentReference/Attachment/EmbeddedDocumentBinaryObject"));
  }

  @Override
  public boolean selfInvoicing() {
    return false;
  }
}
