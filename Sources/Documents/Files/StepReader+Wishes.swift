internal import CivilTime
internal import Correspondence
internal import Planning
internal import Yams

/// What a step leaves open: other times to begin at, and who speaks.
extension StepReader {
    /// The times at which a meeting may begin; its own has to be one of them.
    func starts(_ entry: Fields, span: ClockSpan?) -> StartWindow? {
        guard let node = entry.optional("starts"), let fields = Fields(node, log) else {
            return nil
        }
        let earliest = fields.value("earliest", .time)
        let latest = fields.value("latest", .time)
        let every = fields.value("every", .minutes(5...240))
        fields.finish()
        guard let earliest, let latest, let every else { return nil }
        guard let window = StartWindow(earliest: earliest, latest: latest, everyMinutes: every)
        else {
            log.add(fields.optional("latest")?.mark, Phrase("mistake.last-before-first"))
            return nil
        }
        guard let span else { return window }
        if latest.adding(seconds: span.seconds) == nil {
            log.add(fields.optional("latest")?.mark, Phrase("mistake.past-midnight"))
        } else if !window.times.contains(span.start) {
            log.add(
                entry.optional("start")?.mark,
                Phrase("mistake.start-not-in-window", ["start": .text(span.start.description)]),
                suggestion: Phrase(
                    "advice.one-of",
                    ["words": .text(window.times.map(\.description).joined(separator: ", "))]
                )
            )
        }
        return window
    }

    func speaker(_ node: Node) -> SpeakerWish? {
        guard let entry = Fields(node, log) else { return nil }
        let languages = entry.list("languages") { entry.value($0, .language) }
        let lines = entry.list("lines", entry.text)
        entry.finish()
        return SpeakerWish(languages: languages, lines: lines)
    }
}
