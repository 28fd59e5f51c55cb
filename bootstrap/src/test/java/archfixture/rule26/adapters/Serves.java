package archfixture.rule26.adapters;

import archfixture.rule26.application.port.out.Loose;
import archfixture.rule26.application.port.out.Served;

/** Stands for an adapter. */
public final class Serves implements Served, Loose {}
