/// Whom a source may be asked for.
enum Schema13 {
  static let asking = """
    -- 1 where people whose number there is not known are asked for by name and birth date.
    ALTER TABLE connection ADD COLUMN asks_by_name INTEGER NOT NULL DEFAULT 0;
    """
}
