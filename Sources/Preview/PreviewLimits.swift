/// How much the preview takes from anyone who connects, and how often it looks for changes.
struct PreviewLimits: Sendable {
  /// For the head of a request, from the moment its first byte may come; then 408, or a silent end when none came.
  var requestTime = Duration.seconds(10)
  /// For a reader to take a whole answer.
  var responseTime = Duration.seconds(30)
  /// Between signs of life on an event stream.
  var heartbeat = Duration.seconds(15)
  /// Connections at one time; further ones are told 503.
  var connections = 4_096
  /// Open pages that hear of changes; further ones are told 503.
  var listeners = 256
  /// Between two looks at the folders.
  var pollInterval = Duration.milliseconds(300)
  /// How long the folders must have been still before they are read.
  var settling = Duration.milliseconds(150)
}
