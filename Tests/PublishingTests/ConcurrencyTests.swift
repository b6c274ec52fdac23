import Testing

@testable import Publishing

struct ConcurrencyTests {
  @Test(arguments: [0, 1, 31, 32, 33, 1000]) func `results stand in the order of the elements`(count: Int) async throws
  {
    #expect(try await concurrentMap(Array(0..<count)) { $0 * 2 } == (0..<count).map { $0 * 2 })
  }

  @Test func `a fault of one element ends the work`() async {
    await #expect(throws: SystemError.self) {
      _ = try await concurrentMap(Array(0..<1000)) { number in
        if number == 500 { throw SystemError(28, "x") }
      }
    }
  }
}
