import Content
import Testing

@testable import Publishing

struct PlotTests {
  @Test func `stems stand where their dates fall and are as tall as their values`() async throws {
    let series = try #require(try await SmallPortal().portal.catalog.settings.figures.first)
    let plot = try #require(TimePlot(series))
    #expect(plot.stems.map(\.x) == [36, 304])
    #expect(plot.stems.map(\.height) == [75, 104])
    #expect(plot.stems.map(\.date) == ["Okt 2019", "Jan 2023"])
    #expect(plot.description == "Instansi: 21 pada Oktober 2019 dan 29 pada Januari 2023")
  }

  @Test func `bars are shares of the largest value or of a given scale`() {
    let values = [(name: "A", value: 50, text: "50"), (name: "B", value: 100, text: "100")]
    #expect(BarPlot(values, description: "").bars.map(\.length) == [170, 340])
    #expect(BarPlot(values, scale: 200, description: "").bars.map(\.length) == [85, 170])
  }

  @Test func `bars of nothing have no length`() {
    let plot = BarPlot([(name: "A", value: 0, text: "0")], description: "")
    #expect(plot.bars.map(\.length) == [0])
  }
}
