/// The elements that raw HTML has opened and not closed yet, so that the two tags of one element are one fault.
struct RawElements {
  private var open: [[UInt8]: Int] = [:]

  /// Takes one piece of raw HTML. Says whether it holds anything but ends of elements whose beginning was told of.
  mutating func take(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    var isNews = false
    var index = 0
    var tags = 0
    while index < html.count {
      guard unsafe html[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      index += 1
      tags += 1
      let isEnd = unsafe index < html.count && html[index] == UInt8(ascii: "/")
      if isEnd { index += 1 }
      var name: [UInt8] = []
      while index < html.count, unsafe html[index].isLetter || html[index].isDigit {
        unsafe name.append(html[index] | 0x20)
        index += 1
      }
      if isEnd, let count = open[name], count > 0 {
        open[name] = count - 1
      } else {
        isNews = true
        if !isEnd, !name.isEmpty { open[name, default: 0] += 1 }
      }
    }
    return isNews || tags == 0
  }
}
