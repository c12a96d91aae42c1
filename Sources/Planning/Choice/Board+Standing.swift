public import CivilTime

/// What stands, explained as if it had just been planned.
extension Board {
    /// The meetings that stand and are held, with the reasons why each is not nearer to its rule.
    ///
    /// What a person has decided, and what was planned by other rules, is only said to be arranged.
    func standing(_ span: DaySpan) -> Plan {
        let all = standing.values.filter { !$0.isCancelled }.map(\.meeting)
        let judge = Judge(resources, of: all.sorted { $0.id < $1.id })
        let wanted = requests.filter { isPlanned($0) && span.contains($0.ruleDate) }
        let asked = Dictionary(
            wanted.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let own = all.filter {
            isPlanned(programme: $0.id.cycle.programme) && span.contains($0.ruleDate)
        }
        return Plan(
            span: span,
            meetings: own.map { meeting in
                asked[meeting.id].map { explained(meeting, $0, judge) } ?? meeting.arranged
            },
            skipped: wanted.filter { standing[$0.id] == nil }.compactMap { leftOut($0, judge) }
        )
    }

    private func explained(
        _ meeting: Meeting,
        _ request: MeetingRequest,
        _ judge: Judge
    ) -> Meeting {
        guard meeting.ruleDate == request.ruleDate else { return meeting.arranged }
        var explained = meeting
        explained.reasons = allReasons(request, meeting, judge, isStanding: true)
        if explained.reasons.contains(where: \.isChoice) {
            let told = explained.reasons.filter { !$0.isChoice }
            let isSaid = told.contains { !$0.isOnlyMention }
            explained.reasons = isSaid ? told : [Reason(meeting.date, .arranged)] + told
        }
        return explained
    }

    /// A meeting that the rules ask for and the file does not have; nothing if that cannot be explained.
    private func leftOut(_ request: MeetingRequest, _ judge: Judge) -> SkippedMeeting? {
        let reasons = allReasons(request, nil, judge, isStanding: true)
        guard !reasons.isEmpty, !reasons.contains(where: \.isChoice) else { return nil }
        return SkippedMeeting(request, reasons: reasons)
    }
}

extension Meeting {
    /// The same, of which no more is known than that somebody has put it there.
    fileprivate var arranged: Meeting {
        var meeting = self
        meeting.reasons = isMoved ? [Reason(date, .arranged)] : []
        return meeting
    }
}

extension Reason {
    /// Whether it only says that a search found it better so, which holds for a plan just made.
    fileprivate var isChoice: Bool {
        switch cause {
        case .leftToCycle, .keptFacilitator: true
        default: false
        }
    }

    /// Whether it explains nothing of where the meeting stands.
    fileprivate var isOnlyMention: Bool {
        switch cause {
        case .mind, .openSpeech: true
        default: false
        }
    }
}

extension Planner {
    /// What stands in a span of rule dates, with the reasons why each meeting is not nearer to its rule.
    ///
    /// Nothing is searched for.
    ///
    /// - Returns: All meetings that are held; left out is what the rules ask for and cannot be held.
    public func standingPlan(_ span: DaySpan) -> Plan {
        let longest = settings.map(\.programme.longestCycle).max() ?? 0
        let reach = DaySpan(
            span.first.advanced(by: -longest - 31)...span.last.advanced(by: longest + 31)
        )
        var board = Board(self, over: reach)
        board.adopt()
        return board.standing(span)
    }
}
