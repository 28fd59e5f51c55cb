package pl.latarnik.adapters.cli.explain;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import pl.latarnik.application.explain.NamedValue;

/** A piece of a page that every format can write. */
sealed interface Block {

  /**
   * Sentences, each a paragraph of its own.
   *
   * @param sentences the sentences
   */
  record Sentences(List<String> sentences) implements Block {
    public Sentences {
      requireNonNull(sentences, "sentences");
    }
  }

  /**
   * Names with their values.
   *
   * @param values the names and values
   */
  record Values(List<NamedValue> values) implements Block {
    public Values {
      requireNonNull(values, "values");
    }
  }

  /**
   * A table.
   *
   * @param caption what it shows
   * @param marks heading of the column of marks
   * @param columns its other columns; the first two are read as a sentence, the others as a note
   * @param rows its rows
   */
  record Table(String caption, String marks, List<Column> columns, List<Row> rows)
      implements Block {
    public Table {
      requireNonNull(caption, "caption");
      requireNonNull(marks, "marks");
      requireNonNull(columns, "columns");
      requireNonNull(rows, "rows");
    }
  }

  /**
   * A column.
   *
   * @param heading its heading
   * @param polish whether its cells are Polish whatever the language of the page
   */
  record Column(String heading, boolean polish) {
    public Column {
      requireNonNull(heading, "heading");
    }
  }

  /**
   * A row.
   *
   * @param mark a sign that is seen at once
   * @param meaning the same in words
   * @param cells one for each column, empty where there is nothing to say
   */
  record Row(String mark, String meaning, List<String> cells) {
    public Row {
      requireNonNull(mark, "mark");
      requireNonNull(meaning, "meaning");
      requireNonNull(cells, "cells");
    }
  }
}
