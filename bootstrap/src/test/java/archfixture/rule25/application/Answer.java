package archfixture.rule25.application;

/** Stands for the application. */
public final class Answer {}
