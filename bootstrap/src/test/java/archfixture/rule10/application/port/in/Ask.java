package archfixture.rule10.application.port.in;

/** Stands for a port. */
public interface Ask {}
