/** Tests of the difference of two files that look into its parts. Nothing depends on them. */
package pl.latarnik.adapters.ksef.fa3.difference;
