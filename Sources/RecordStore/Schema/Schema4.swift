/// People are found by the first letter that is typed, too: without an index of single letters SQLite
/// reads every word that begins with it.
enum Schema4 {
  static let searchPeople = """
    CREATE VIRTUAL TABLE search_people_4 USING fts5(
      words, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
    INSERT INTO search_people_4 (rowid, words) SELECT rowid, words FROM search_people;
    DROP TABLE search_people;
    ALTER TABLE search_people_4 RENAME TO search_people;
    """
}
