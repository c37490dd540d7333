/// What a job has come to, so that one that was interrupted goes on where it stood.
enum Schema7 {
  static let jobs = """
    -- What was named, and when the job came to its end; both null for jobs of older programs.
    ALTER TABLE job ADD COLUMN target TEXT;
    ALTER TABLE job ADD COLUMN ended_at INTEGER;
    CREATE INDEX job_target ON job(target) WHERE ended_at IS NULL;
    -- Each file that it came to: its import, or why there is none.
    CREATE TABLE job_file (
      job INTEGER NOT NULL REFERENCES job, name TEXT NOT NULL, stamp TEXT NOT NULL,
      import INTEGER REFERENCES import, why TEXT,
      PRIMARY KEY (job, name)) WITHOUT ROWID;
    CREATE INDEX job_file_import ON job_file(import) WHERE import IS NOT NULL;
    """
}
