package pl.latarnik.adapters.ksef.fa3;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in words why a text is no XML, where the JDK's parser says it in the terms of the standard.
 *
 * @param polish in Polish
 * @param english in English
 */
record ParserFault(String polish, String english) {

  /** A message of the parser; its groups stand for {0} and {1} of the words. */
  private record Known(Pattern message, ParserFault words) {
    static Known of(String message, String polish, String english) {
      return new Known(Pattern.compile(message), new ParserFault(polish, english));
    }
  }

  private static final List<Known> KNOWN =
      List.of(
          Known.of(
              "The entity name must immediately follow the '&'.*|"
                  + "The reference to entity \"(.*)\" must end with the ';'.*",
              "znak & trzeba zapisać jako &amp;",
              "the sign & has to be written as &amp;"),
          Known.of(
              "The content of elements must consist of well-formed character data.*",
              "znak < w tekście trzeba zapisać jako &lt;",
              "the sign < in a text has to be written as &lt;"),
          Known.of(
              "The element type \"(.*)\" must be terminated by .*",
              "element {0} nie jest zamknięty: brakuje znacznika </{0}>",
              "the element {0} is not closed: the tag </{0}> is missing"),
          Known.of(
              "The end-tag for element type \"(.*)\" must end with a '>' delimiter.*",
              "zamknięto inny element niż otwarty {0}",
              "another element is closed than the open {0}"),
          Known.of(
              "XML document structures must start and end within the same entity.*|"
                  + "Premature end of file.*",
              "plik urywa się, zanim skończyło się to, co w nim zaczęto",
              "the file ends before what was begun in it"),
          Known.of(
              "Content is not allowed in prolog.*",
              "plik nie zaczyna się od XML",
              "the file does not begin with XML"),
          Known.of(
              "Content is not allowed in trailing section.*|"
                  + "The markup in the document following the root element must be well-formed.*",
              "po elemencie głównym stoi jeszcze coś",
              "there is something after the root element"),
          Known.of(
              "The processing instruction target matching .* is not allowed.*",
              "prolog <?xml …?> może stać tylko na samym początku pliku",
              "the prolog <?xml …?> can only stand at the very start of the file"),
          Known.of(
              "An invalid XML character \\(Unicode: 0x([0-9a-fA-F]+)\\).*",
              "znak o numerze {0} (szesnastkowo) jest w XML niedozwolony",
              "the character number {0} (hexadecimal) is not allowed in XML"),
          Known.of(
              "Character reference \"(.*)\" is an invalid XML character.*",
              "znak {0}; jest w XML niedozwolony",
              "the character {0}; is not allowed in XML"),
          Known.of(
              "The string \"--\" is not permitted within comments.*",
              "w komentarzu nie mogą stać dwie kreski (--)",
              "two dashes (--) cannot stand in a comment"),
          Known.of(
              "The character sequence \"]]>\" must not appear in content.*",
              "znaki ]]> w tekście trzeba zapisać jako ]]&gt;",
              "the signs ]]> in a text have to be written as ]]&gt;"),
          Known.of(
              "The entity \"(.*)\" was referenced, but not declared.*",
              "XML nie zna znaku &{0}; — wpisz sam znak",
              "XML has no sign &{0}; — write the sign itself"),
          Known.of(
              "The prefix \"(.*)\" for (?:element|attribute) \"(.*)\".* is not bound.*",
              "prefiks {0} nie ma deklaracji xmlns:{0}",
              "the prefix {0} has no declaration xmlns:{0}"),
          Known.of(
              "Attribute \"(.*)\" was already specified for element \"(.*)\".*",
              "atrybut {0} elementu {1} podano dwa razy",
              "the attribute {0} of the element {1} is given twice"),
          Known.of(
              "Open quote is expected for attribute \"(.*)\" associated .*",
              "wartość atrybutu {0} musi stać w cudzysłowie",
              "the value of the attribute {0} has to stand in quotes"));

  /** Returns the words for a message of the parser; for one that is not known, the message. */
  static ParserFault of(String message) {
    for (Known known : KNOWN) {
      Matcher matcher = known.message().matcher(message);
      if (matcher.matches()) {
        return known.words().filled(matcher);
      }
    }
    String shown = Texts.shown(message.replaceFirst("\\.$", ""));
    return new ParserFault("parser: " + shown, "parser: " + shown);
  }

  private ParserFault filled(Matcher matcher) {
    return new ParserFault(filled(polish, matcher), filled(english, matcher));
  }

  private static String filled(String words, Matcher matcher) {
    String filled = words;
    for (int i = 1; i <= matcher.groupCount(); i++) {
      String value = matcher.group(i);
      filled = filled.replace("{" + (i - 1) + "}", value == null ? "" : Texts.shown(value));
    }
    return filled;
  }
}
