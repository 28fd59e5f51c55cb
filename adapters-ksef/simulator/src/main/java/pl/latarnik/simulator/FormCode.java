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
      "http://crd.gov.pl/wzor/2025/06/25/13775/",
      "schemat_FA(3)_v1-0E.xsd"),
  FA_2(
      "FA (2)",
      "1-0E",
      "FA",
      "2",
      "http://crd.gov.pl/wzor/2023/06/29/12648/",
      "schemat_FA(2)_v1-0E.xsd");

  private final String systemCode;
  private final String schemaVersion;
  private final String value;
  private final String variant;
  private final String namespace;
  private final String schemaFile;

  FormCode(
      String systemCode,
      String schemaVersion,
      String value,
      String variant,
      String namespace,
      String schemaFile) {
    this.systemCode = systemCode;
    this.schemaVersion = schemaVersion;
    this.value = value;
    this.variant = variant;
    this.namespace = namespace;
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

  String namespace() {
    return namespace;
  }

  String schemaFile() {
    return schemaFile;
  }

  /** Returns the name a UPO gives to the structure. */
  String structureName() {
    return "S" + schemaFile.substring(1);
  }
}
