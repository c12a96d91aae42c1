/// A way to have a meeting on a day with a speaker, or with nobody, at the cheapest time and place.
struct TalkOption {
    let time: Int32
    let day: Int32
    /// The speaker; -1 is nobody.
    let speaker: Int32
    /// The place of the speaker in the long list; -1 is nobody.
    let choice: Int32
    let line: Int32
    /// What it takes off each row of the relaxation, by number; -1 is none.
    var rows: (Int32, Int32, Int32) = (-1, -1, -1)
    /// What it costs beside all that is placed.
    let cost: Int
    /// What it pays besides at prices that others made, scaled.
    var surcharge = 0
}

extension Timetable {
    /// The cheapest way to have each speaker on each day, and nobody; cheapest first.
    func talkOptions(_ demand: Int, below limit: Int) -> [TalkOption] {
        let wish = model.demands[demand]
        let width = wish.speakers.count + 1
        let days = wish.lastDay - wish.firstDay + 1
        var cheapest: [TalkOption?] = Array(repeating: nil, count: days * width)
        // Whether a speaker may come does not depend on the time of day, nor does the line of work.
        var isFree: [Int8] = Array(repeating: -1, count: days * width)
        for at in wish.times {
            let price = model.times[at].price
            guard price + wish.leastRest < limit else { break }
            let day = Int(model.times[at].day)
            guard meeting(ofGroup: wish.group, on: day) < 0, keepsOrder(demand, on: day),
                let room = bestRoom(demand, wish, at, below: limit - price)
            else { continue }
            let before = price + room.cost + startCost(demand, Int(model.times[at].start))
            let row = (day - wish.firstDay) * width
            func offer(_ column: Int, _ choice: Int, _ speaker: Int, _ line: Int, _ cost: Int) {
                guard cost < limit, cost < cheapest[row + column]?.cost ?? .max else { return }
                cheapest[row + column] = TalkOption(
                    time: Int32(at),
                    day: Int32(day),
                    speaker: Int32(speaker),
                    choice: Int32(choice),
                    line: Int32(line),
                    cost: cost
                )
            }
            var bits = model.times[at].speakers
            while bits != 0 {
                let bit = bits.trailingZeroBitCount
                bits &= bits - 1
                let choice = wish.speakers.lowerBound + bit
                let speaker = model.speakers[choice]
                let least = before + speaker.price
                if least >= limit { break }
                if let known = cheapest[row + bit], known.cost <= least { continue }
                if isFree[row + bit] < 0 {
                    let answer = self.isFree(speaker: speaker.index, for: wish.group, on: day)
                    isFree[row + bit] = answer ? 1 : 0
                }
                guard isFree[row + bit] == 1 else { continue }
                let line = model.line[speaker.index]
                offer(bit, choice, speaker.index, line, least + lineCost(demand, line))
            }
            let nobody = before + (wish.wantsSpeaker ? model.noSpeaker : 0)
            offer(width - 1, -1, -1, -1, nobody)
        }
        return cheapest.compactMap(\.self).sorted {
            $0.cost != $1.cost
                ? $0.cost < $1.cost
                : $0.time != $1.time ? $0.time < $1.time : $0.speaker < $1.speaker
        }
    }

    /// Where an option puts a meeting now, with what that adds; nothing where it cannot be any more.
    func place(_ demand: Int, by option: TalkOption) -> (place: Placed, marginal: Int)? {
        let wish = model.demands[demand]
        let day = Int(option.day)
        guard meeting(ofGroup: wish.group, on: day) < 0,
            keepsOrder(demand, on: day),
            option.speaker < 0 || isFree(speaker: Int(option.speaker), for: wish.group, on: day),
            let room = bestRoom(demand, wish, Int(option.time), below: .max)
        else { return nil }
        let place = place(
            demand,
            PlaceOption(
                cost: 0,
                time: Int(option.time),
                venue: room.venue,
                team: room.team,
                speaker: Int(option.choice),
                sequence: 0
            )
        )
        return (place: place, marginal: marginal(demand, place))
    }
}
