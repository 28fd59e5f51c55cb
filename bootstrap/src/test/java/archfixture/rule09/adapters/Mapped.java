package archfixture.rule09.adapters;

import org.mapstruct.Mapper;

/** Stands for a mapper that is written by hand. */
@Mapper
public interface Mapped {}
