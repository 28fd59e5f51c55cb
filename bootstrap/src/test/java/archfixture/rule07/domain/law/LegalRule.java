package archfixture.rule07.domain.law;

/** Stands for the program's type of the same name. */
public final class LegalRule {}
