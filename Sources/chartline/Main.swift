import ArgumentParser
import Interchange
import RecordStore

/// The command line of Chartline.
@main
struct Chartline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chartline", abstract: "One health record, merged from many providers.",
    discussion: """
      Examples:
        chartline demo                            walk the record of an invented patient
        chartline import hospital.json clinic.xml
        chartline                                 open the screens
        chartline show medications --person ID --json
      """,
    version: "chartline 0.1.0 (schema \(RecordStore.schemaVersion), "
      + "reader \(Interchange.readerVersion))",
    subcommands: [
      Open.self, Demo.self, Screen.self, Import.self, Imports.self, Undo.self, Reread.self,
      Rebuild.self, SourcesCommand.self, Sync.self, Providers.self, Listen.self, Send.self,
      ReplayCommand.self, Wire.self, XRayCommand.self, Quarantine.self,
      Forget.self, Check.self, Ledger.self, People.self, Show.self, Search.self, Source.self,
      Changes.self, Done.self, Packet.self, Export.self,
      Decide.self, Decisions.self,
      Vitals.self, Alerts.self, RulesCommand.self, Watch.self,
      Add.self, Say.self, Acknowledge.self, EducationCommand.self, Explain.self, Messages.self,
      LockCodeCommand.self,
      Backup.self, Restore.self, Dump.self, Audit.self, BenchCommand.self, Doctor.self,
    ],
    defaultSubcommand: Open.self)
}
