/** Introduces itself. */
package archfixture.rule18.told;
