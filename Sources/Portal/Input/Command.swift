/// Everything that a key, a menu entry or the palette can ask for. One command is one verb.
public enum Command: String, Sendable, Hashable, CaseIterable {
  case up, down, pageUp, pageDown, top, bottom, panLeft, panRight, zoomIn, zoomOut
  case open, choose, back, nextRecord, previousRecord
  case explain, help, menu, palette, find
  case source, whoSaid, changes, table
  case decide, add, give, markRead, acknowledge, undo, redo, importFiles, cancelJob, startDemo
  case saveScreen
  case goHome, goPeople, goProblems, goMedicines, goAllergies, goResults, goVitals, goVaccines
  case goVisits, goOther, goSources, goQuestions, goLessons, goImports, goLog, goSettings
  case blank, refresh, redraw, suspend, interrupt, quit
}
