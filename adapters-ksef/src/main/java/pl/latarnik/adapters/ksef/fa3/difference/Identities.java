package pl.latarnik.adapters.ksef.fa3.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every element a number: the same to those that say the same, in either file. Nothing is
 * left to chance, as it would be with sums of digests.
 *
 * <p>The order of children of different names says nothing, since the form fixes it; among those of
 * one name it counts.
 */
final class Identities {

  private static final Comparator<Element> BY_NAME = Comparator.comparing(Element::name);

  private final Map<String, Integer> known = new HashMap<>();

  /** Numbers an element and everything in it. */
  void number(Element element) {
    List<Element> children = new ArrayList<>(element.children());
    children.forEach(this::number);
    children.sort(BY_NAME);
    StringBuilder says = new StringBuilder(element.name()).append('\u0000');
    children.forEach(child -> says.append(child.identity()).append(','));
    says.append('\u0000').append(Meaning.of(element));
    element.identifyAs(numberOf(says.toString()));
  }

  /** Returns the number of what an element says without its children of this name. */
  int numberWithout(String name, Element element) {
    StringBuilder says = new StringBuilder("\u0000").append(element.name()).append('\u0000');
    List<Element> children = new ArrayList<>(element.children());
    children.removeIf(child -> child.name().equals(name));
    children.sort(BY_NAME);
    children.forEach(child -> says.append(child.identity()).append(','));
    return numberOf(says.append('\u0000').append(Meaning.of(element)).toString());
  }

  private int numberOf(String says) {
    return known.computeIfAbsent(says, s -> known.size() + 1);
  }
}
