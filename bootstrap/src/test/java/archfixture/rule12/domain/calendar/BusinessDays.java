package archfixture.rule12.domain.calendar;

/** Keeps the rule: a calendar can be replaced. */
public interface BusinessDays {}
