/// Two patients under one number of a source are two identities.
enum Schema10 {
  static let numbers = """
    -- Who bears the number foremost; null for that identity itself.
    ALTER TABLE identity ADD COLUMN first INTEGER REFERENCES identity;
    CREATE INDEX identity_first ON identity(first) WHERE first IS NOT NULL;
    """
}
