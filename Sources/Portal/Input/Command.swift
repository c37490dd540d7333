/// Everything that a key, a menu entry or the palette can ask for. One command is one verb.
public enum Command: String, Sendable, Hashable, CaseIterable {
  case up, down, pageUp, pageDown, top, bottom, panLeft, panRight, zoomIn, zoomOut, layOver
  case open, choose, back, nextRecord, previousRecord
  case explain, lookUp, askLibrary, help, menu, palette, find, filter, search
  case source, whoSaid, changes, packet, xray, table
  case decide, add, ownWord, write, give, markRead, acknowledge, handle, undo, redo, importFiles,
    cancelJob,
    startDemo
  case saveScreen, saveFile, pause, resend, fault
  case goHome, goPeople, goOverview, goNext, goPast, goTimeline, goSources, goQuestions
  case goLessons, goInbox, goMessages, goImports, goConnections, goWire, goAllVitals, goAlerts,
    goNewestAlert, goLog,
    goSettings
  case goMedicines, goProblems, goAllergies, goResults, goVitals, goVaccines, goVisits
  case goProcedures, goDevices, goPlan, goGoals, goPapers, goCareTeam, goFamilyHistory
  case goSocialHistory, goPregnancy, goAbilities, goMind, goNutrition, goConcerns, goWishes
  case goWarnings, goHospital, goReferral, goInstructions, goCoverage, goClaims, goContacts, goOther
  case blank, refresh, redraw, suspend, interrupt, quit
}
