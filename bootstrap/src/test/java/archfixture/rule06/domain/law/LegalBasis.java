package archfixture.rule06.domain.law;

/** Stands for the program's type of the same name. */
public record LegalBasis(String unit) {}
