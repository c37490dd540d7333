/// An answer may prefer one side, and keeps what its maker knew of each name, so that what is said anew
/// can bring the question back.
enum Schema6 {
  static let decisions = """
    ALTER TABLE decision ADD COLUMN preferred TEXT;
    ALTER TABLE decision_name ADD COLUMN seen TEXT;
    """
}
