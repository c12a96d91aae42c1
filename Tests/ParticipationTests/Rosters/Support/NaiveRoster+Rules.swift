import CivilTime
import Participation

/// What must not happen.
extension NaiveRoster {
    func judge(_ event: RosterEvent, _ occasion: Occasion) throws {
        guard event.at == occasion.now else { throw Wrong("\(event) has another time") }
        let standing = event.change.participant.flatMap { people[$0]?.standing }
        switch event.change {
        case .invited: if standing != nil { throw Wrong("invited again: \(event.change)") }
        case .registered(let who, let party):
            let isMore = party.seats > (people[who]?.seats ?? 0)
            var isOffer = false
            if case .offered = standing { isOffer = true }
            if !isOffer || isMore, !line.isEmpty { throw Wrong("\(who) overtakes \(line[0].who)") }
            if occasion.signsUp != who { throw Wrong("\(who) never asked for a seat") }
        case .waiting(let who, _, let turn):
            if turn.isCarriedOver {
                if standing == .gone { throw Wrong("\(who) cancelled and is carried over") }
                if !occasion.carriedOver.contains(who) { throw Wrong("\(who) was not released") }
            } else if occasion.signsUp != who {
                throw Wrong("\(who) never asked to wait")
            }
        case .offered(let who, let until):
            if line.first?.who != who { throw Wrong("\(who) overtakes \(line.map(\.who))") }
            if occasion.now >= occasion.times.offersEnd { throw Wrong("offered too late") }
            if until > occasion.times.offersEnd { throw Wrong("offered past the end of offers") }
            let latest = occasion.now.secondsSinceEpoch + occasion.times.offerLasts
            if until.secondsSinceEpoch > latest { throw Wrong("the offer stands too long") }
        case .lapsed(let who):
            guard case .offered(let until) = standing else { throw Wrong("\(who) had no offer") }
            if occasion.now < until, occasion.now < occasion.times.offersEnd {
                throw Wrong("the offer of \(who) was taken back too early")
            }
        case .party(let who, let party):
            let isMore = party.seats > (people[who]?.seats ?? 0)
            if standing == .seated, isMore, !line.isEmpty {
                throw Wrong("the children of \(who) overtake \(line[0].who)")
            }
        case .cancelledInTime:
            if standing == .seated, !isInTime(occasion) { throw Wrong("\(event) was late") }
        case .cancelledLate:
            if standing != .seated || isInTime(occasion) { throw Wrong("\(event) was in time") }
        case .merged: if !occasion.mayMerge { throw Wrong("merged unasked") }
        case .capacity, .cancelledByUs, .guest, .guestLeft: break
        }
    }

    private func isInTime(_ occasion: Occasion) -> Bool {
        var next: RosterTimes.Deadline?
        for deadline in occasion.times.deadlines where deadline.begins > occasion.now {
            if next.map({ deadline.begins < $0.begins }) ?? true { next = deadline }
        }
        return next.map { occasion.now <= $0.cancelBy } ?? false
    }
}
