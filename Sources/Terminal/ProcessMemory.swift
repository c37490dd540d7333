import CTerminal

/// The memory of the process that has the terminal.
public enum ProcessMemory {
  /// Keeps memory together from the start: a heap for each thread that reads would leave holes in each.
  public static func spare() { ct_spare() }

  /// Gives back what is free. To open a record of 20,000 statements takes twice what stays, and the
  /// allocator would keep the rest; and what only starting and opening need of the program's code, some
  /// 20 MB, is brought again from the system's cache when it is needed.
  public static func trim() { ct_trim() }
}
