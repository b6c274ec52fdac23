import ArgumentParser
import Content
import Diagnostics
import Publishing

/// Where the project lies and of which day the edition is.
struct ProjectOptions: ParsableArguments {
  @Option(help: "Folder isi portal / folder of the content.", completion: .directory)
  var content = "content"

  @Option(help: "Folder tampilan / folder of the templates.", completion: .directory)
  var templates = "templates"

  @Option(
    help: ArgumentHelp(
      "Tanggal edisi, seperti 2026-11-23 / day of the edition.",
      discussion: "Bila tidak disebut: SOURCE_DATE_EPOCH, lalu hari ini di zona waktu portal. "
        + "Else SOURCE_DATE_EPOCH, else today in the portal's time zone."))
  var tanggal: CalendarDate?

  var directory: ProjectDirectory { ProjectDirectory(content: content, templates: templates) }
}

extension CalendarDate: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(argument)
  }
}

/// The language of everything said.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: "Bahasa pesan: id atau en; bila tidak disebut menurut LC_ALL, LC_MESSAGES, LANG / language of messages.")
  var language: Language?
}

/// How messages are said.
struct ReportOptions: ParsableArguments {
  @OptionGroup var languageOption: LanguageOption

  var language: Language? { languageOption.language }

  @Option(help: "Bentuk pesan / form of messages: text, json, github.")
  var format = DiagnosticFormat.text

  @Flag(help: "Peringatan dianggap kesalahan / warnings fail too.")
  var strict = false
}

extension Language: ExpressibleByArgument {}
extension DiagnosticFormat: ExpressibleByArgument {}
