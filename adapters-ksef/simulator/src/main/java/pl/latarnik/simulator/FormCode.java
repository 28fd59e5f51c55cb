package pl.latarnik.simulator;

import java.util.Arrays;
import java.util.Optional;

/** The invoice structures the simulator takes, as a session names them. */
enum FormCode {
  FA_3(
      "FA (3)",
      "1-0E",
      "FA",
      "3",
      "{http://crd.gov.pl/wzor/2025/06/25/13775/}Faktura",
      "schemat_FA(3)_v1-0E.xsd"),
  FA_2(
      "FA (2)",
      "1-0E",
      "FA",
      "2",
      "{http://crd.gov.pl/wzor/2023/06/29/12648/}Faktura",
      "schemat_FA(2)_v1-0E.xsd"),
  FA_RR_1(
      "FA_RR (1)",
      "1-1E",
      "FA_RR",
      "1",
      "{http://crd.gov.pl/wzor/2026/03/06/14189/}Faktura",
      "schemat_FA_RR(1)_v1-1E.xsd"),
  PEF_3(
      "PEF (3)",
      "2-1",
      "PEF",
      "",
      "{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice",
      "Schemat_PEF(3)_v2-1.xsd"),
  PEF_KOR_3(
      "PEF_KOR (3)",
      "2-1",
      "PEF",
      "",
      "{urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2}CreditNote",
      "Schemat_PEF_KOR(3)_v2-1.xsd");

  private final String systemCode;
  private final String schemaVersion;
  private final String value;
  private final String variant;
  private final String root;
  private final String schemaFile;

  FormCode(
      String systemCode,
      String schemaVersion,
      String value,
      String variant,
      String root,
      String schemaFile) {
    this.systemCode = systemCode;
    this.schemaVersion = schemaVersion;
    this.value = value;
    this.variant = variant;
    this.root = root;
    this.schemaFile = schemaFile;
  }

  static Optional<FormCode> find(String systemCode, String schemaVersion, String value) {
    return Arrays.stream(values())
        .filter(code -> code.systemCode.equals(systemCode))
        .filter(code -> code.schemaVersion.equals(schemaVersion))
        .filter(code -> code.value.equals(value))
        .findFirst();
  }

  String systemCode() {
    return systemCode;
  }

  String schemaVersion() {
    return schemaVersion;
  }

  String value() {
    return value;
  }

  String variant() {
    return variant;
  }

  /** Returns the first element with its namespace in braces. */
  String root() {
    return root;
  }

  /** Tells whether Peppol providers send it, one by one. */
  boolean peppol() {
    return value.equals("PEF");
  }

  String schemaFile() {
    return schemaFile;
  }

  /** Returns the name a UPO gives to the structure. */
  String structureName() {
    return "S" + schemaFile.substring(1);
  }
}
