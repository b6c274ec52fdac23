import ArgumentParser
import Content
import Diagnostics
import Glibc
import Publishing

/// One run of a command over a project: reads it, says its faults, decides how to exit.
struct Session {
  let reporter: Reporter
  let surroundings: Surroundings
  let project: ProjectOptions
  private let times: StageTimes?

  init(_ project: ProjectOptions, _ report: ReportOptions, times: StageTimes? = nil) {
    self.project = project
    self.times = times
    surroundings = Surroundings(language: report.language)
    reporter = Reporter(
      formatter: DiagnosticFormatter(
        format: report.format, language: surroundings.language, usesColour: surroundings.usesColour),
      isStrict: report.strict)
  }

  /// The edition's plan. Faults are said, and one that counts ends the command with exit code 1.
  func plan() async throws -> SitePlan {
    guard let plan = try await soundEdition().plan else { throw ExitCode.failure }
    return plan
  }

  /// The edition as one file to hand on; faults as for the plan.
  func archive() async throws -> SiteArchive {
    guard let archive = try await soundEdition().archive else { throw ExitCode.failure }
    return archive
  }

  private func soundEdition() async throws -> Edition {
    let (edition, diagnostics) = try await edition()
    reporter.report(diagnostics)
    guard !reporter.fails(diagnostics) else { throw ExitCode.failure }
    return edition
  }

  /// Reads the project anew and says nothing: the faults are those of reading and of the edition.
  func edition() async throws -> (edition: Edition, diagnostics: [Diagnostic]) {
    let sources = try await project.directory.readSources()
    times?.end(.reading)
    let edition = try await Edition.concurrently(
      of: sources.value, on: try day(for: sources.value), times: times)
    return (edition, (sources.diagnostics + edition.diagnostics).sortedByPlace())
  }

  /// `--tanggal`, else `SOURCE_DATE_EPOCH`, else today, in the portal's time zone.
  private func day(for sources: ProjectSources) throws -> CalendarDate {
    if let day = project.tanggal { return day }
    let hours = Edition.timeZone(of: sources).hoursAheadOfUTC
    switch surroundings.sourceDateEpoch {
    case .unset:
      guard let day = CalendarDate(secondsSince1970: time(nil), hoursAheadOfUTC: hours) else {
        throw ValidationError("jam komputer ini tidak masuk akal / the clock of this machine makes no sense")
      }
      return day
    case .seconds(let seconds):
      guard let day = CalendarDate(secondsSince1970: seconds, hoursAheadOfUTC: hours) else {
        throw ValidationError("SOURCE_DATE_EPOCH \(seconds): di luar tahun 1900-2200 / outside the years 1900-2200")
      }
      return day
    case .unreadable(let text):
      throw ValidationError("SOURCE_DATE_EPOCH '\(text)': bukan angka detik / not a number of seconds")
    }
  }
}
