public import Planning

/// A plan as a file of the format `planner-solution/1`.
///
/// Keys and meetings have a fixed order, so that the same plan is the same octets every time.
public struct PlanningSolution: Sendable {
    /// The file, in UTF-8, with a line for each meeting.
    public let octets: [UInt8]

    /// Writes a plan.
    ///
    /// - Parameters:
    ///   - result: The plan.
    ///   - instance: What it was made for; the names are taken from it.
    public init(_ result: PlanResult, _ instance: PlanningInstance) {
        var writer = Writer()
        writer.raw("{\"format\":\"planner-solution/1\",\"instance\":")
        writer.text(instance.name)
        writer.raw(",\"meetings\":[")
        for (index, demand) in instance.problem.demands.enumerated() {
            writer.raw(index == 0 ? "\n{\"id\":" : ",\n{\"id\":")
            writer.text(demand.id)
            if let assignment = result.assignments[index] {
                writer.meeting(assignment, instance)
            } else {
                writer.raw(",\"status\":\"unplaced\"}")
            }
        }
        writer.raw("\n]}\n")
        octets = writer.octets
    }
}

private struct Writer {
    var octets: [UInt8] = []

    mutating func meeting(_ assignment: Assignment, _ instance: PlanningInstance) {
        raw(",\"status\":\"placed\",\"date\":\"")
        raw(PlanningInstance.date(assignment.day))
        raw("\",\"start\":\"")
        number(assignment.span.from / 60)
        raw(":")
        number(assignment.span.from % 60)
        raw("\",\"venue\":")
        text(instance.venues[assignment.venue.offset])
        raw(",\"facilitator\":")
        name(assignment.team.members.first, instance.facilitators)
        raw(",\"speaker\":")
        name(assignment.speaker, instance.speakers)
        raw("}")
    }

    mutating func raw(_ text: String) { octets += text.utf8 }

    private mutating func number(_ number: Int) {
        octets += [UInt8(48 + number / 10), UInt8(48 + number % 10)]
    }

    private mutating func name<Value>(_ index: TypedIndex<Value>?, _ names: [String]) {
        if let index { text(names[index.offset]) } else { raw("null") }
    }

    mutating func text(_ text: String) {
        raw("\"")
        for octet in text.utf8 {
            switch octet {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): octets += [UInt8(ascii: "\\"), octet]
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                raw("\\u00")
                octets += [digits[Int(octet >> 4)], digits[Int(octet & 15)]]
            default: octets.append(octet)
            }
        }
        raw("\"")
    }
}
