package archfixture.rule09.adapters;

/** Keeps the rule: stands for what MapStruct writes and names. */
public final class MappedImpl implements Mapped {}
