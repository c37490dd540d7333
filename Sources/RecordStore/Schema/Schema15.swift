/// When a value that raised an alert was measured again.
enum Schema15 {
  static let repeats = """
    -- When the second reading of the alert arrived; null until then.
    ALTER TABLE alert ADD COLUMN repeated_at INTEGER;
    """
}
