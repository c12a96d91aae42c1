internal import CivilTime
internal import GRDB
internal import Insight
internal import Participation
internal import Planning

// Who may see what, by role and scope. This is the one place that says so: use cases ask here, and
// whatever is read of people or of those who run meetings comes through here.

extension Action {
    /// Lets nobody do what their role or their link does not allow.
    func requireAllowed(_ actor: Actor) throws {
        try actor.requireName()
        guard roles.contains(actor.role), actor.isConsistent else {
            throw AccessError.notAllowed(self, actor.role)
        }
        guard !Action.ofWholeFile.contains(self) || actor.scope == .everything else {
            throw AccessError.needsWholeScope
        }
    }
}

extension Actor {
    /// Whether names may be seen at all.
    var seesNames: Bool { role != .manager }

    /// A meeting as the actor may see it.
    func shown(_ meeting: Meeting) -> Meeting { seesNames ? meeting : meeting.withoutPeople }

    /// Those who help to hold meetings, as far as the actor may see them.
    func shown(_ staff: Staff) -> Staff { seesNames ? staff : .none }

    /// What speaks against a meeting, as the actor may see it.
    func shown(_ reasons: [Reason]) -> [Reason] { seesNames ? reasons : reasons.withoutPeople }

    /// A plan as the actor may see it: the same days, times and venues for everybody.
    func shown(_ plan: Plan) -> Plan { seesNames ? plan : plan.withoutPeople }

    /// What a plan changes, as the actor may see it.
    func shown(_ update: PlanUpdate) -> PlanUpdate { seesNames ? update : update.withoutPeople }

    /// Whether the actor works with a programme.
    func reaches(_ programme: Identifier) -> Bool {
        switch scope {
        case .everything, .participant: true
        case .programmes(let programmes): programmes.contains(programme)
        }
    }
}

extension Work {
    // MARK: Names

    /// A meeting as the actor may see it.
    func shown(_ meeting: Meeting) -> Meeting { actor.shown(meeting) }

    /// Those who help to hold meetings, as far as the actor may see them.
    func shown(_ staff: Staff) -> Staff { actor.shown(staff) }

    /// What happened to seats, as far as the actor may see it: a participant sees what is their own, staff
    /// what belongs to their programmes.
    func shown(_ changes: [SeatChange]) -> [SeatChange] {
        switch actor.scope {
        case .everything: changes
        case .programmes: changes.filter { $0.roster.programme.map(actor.reaches) ?? false }
        case .participant(let id): changes.filter { $0.event.change.participant == id }
        }
    }

    /// What is counted of a person, as the actor may see it: the name of a company can be somebody's own.
    func shown(_ facts: CourseFacts) -> CourseFacts {
        guard !actor.seesNames else { return facts }
        var course = facts.course
        for place in course.outcomes.indices { course.outcomes[place].company = nil }
        return CourseFacts(
            participant: facts.participant,
            language: facts.language,
            traits: facts.traits,
            course: course
        )
    }

    // MARK: Programmes

    /// Meetings of programmes that the actor works with.
    func shown(_ meetings: [StoredMeeting]) -> [StoredMeeting] {
        meetings.filter { actor.reaches($0.meeting.id.cycle.programme) }
    }

    /// Lets nobody work with a programme that is not theirs.
    func requireReach(_ programme: Identifier) throws {
        guard actor.reaches(programme) else { throw AccessError.otherProgramme(programme) }
    }

    /// Lets nobody who works with some programmes only change those who work in others, nor decide who sees
    /// whom: a person is seen by those whose programmes their coordinator works in.
    ///
    /// - `before`, `after`: One of those who run meetings; nothing if they are new, or are removed.
    func requireReach(_ before: AnyStaffMember?, becoming after: AnyStaffMember?) throws {
        guard case .programmes(let own) = actor.scope else { return }
        if let programmes = before?.particulars.programmes, let first = programmes.first,
            own.isDisjoint(with: programmes)
        {
            throw AccessError.otherProgramme(first)
        }
        guard (before ?? after).map({ StaffKey($0).kind }) == .facilitator else { return }
        guard
            let before, let after, before.name == after.name,
            Set(before.particulars.programmes) == Set(after.particulars.programmes)
        else { throw AccessError.needsWholeScope }
    }

    // MARK: Participants

    /// Lets a link reach nobody else.
    func requireOneself(_ id: Int) throws {
        guard case .participant(let own) = actor.scope, own != id else { return }
        throw AccessError.notOneself
    }

    /// Lets nobody see or change a participant who is not in their reach.
    ///
    /// A participant belongs to the programmes of their rosters, which a referral puts them on too, and of
    /// their coordinator. Whoever belongs to none is in the reach of all staff.
    func requireReach(participant id: Int) throws {
        switch actor.scope {
        case .everything: return
        case .participant: try requireOneself(id)
        case .programmes(let programmes):
            let belongs = try belongings(only: id)[id] ?? []
            guard belongs.isEmpty || !programmes.isDisjoint(with: belongs) else {
                throw AccessError.knownElsewhere(id)
            }
        }
    }

    /// Divides people into those in the actor's reach and those known elsewhere.
    func divided(_ people: [Person]) throws -> (reached: [Person], elsewhere: [Person]) {
        switch actor.scope {
        case .everything: return (reached: people, elsewhere: [])
        case .participant(let own):
            return (reached: people.filter { $0.participant.id == own }, elsewhere: [])
        case .programmes(let programmes):
            let belongings = try belongings()
            let isReached = { (person: Person) -> Bool in
                let own = belongings[person.participant.id] ?? []
                return own.isEmpty || !programmes.isDisjoint(with: own)
            }
            return (
                reached: people.filter(isReached), elsewhere: people.filter { !isReached($0) }
            )
        }
    }

    /// The programmes that participants belong to.
    ///
    /// - `id`: Only this one; nothing for all.
    private func belongings(only id: Int? = nil) throws -> [Int: Set<Identifier>] {
        let today = try zone().local(now).day
        let rows = try rows(
            """
            SELECT participant, programme FROM registration
            JOIN roster ON roster.id = registration.roster
            WHERE ?1 IS NULL OR participant = ?1
            UNION SELECT participant, programme FROM guest JOIN meeting ON meeting.id = meeting
            WHERE ?1 IS NULL OR participant = ?1
            UNION SELECT participant, programme FROM attendance
            JOIN meeting ON meeting.id = meeting WHERE ?1 IS NULL OR participant = ?1
            UNION SELECT participant, programme FROM coordinator AS own
            JOIN staff_member ON staff_member.kind = 'facilitator'
                AND value IN (staff_member.id, staff_member.name)
            JOIN staff_programme ON staff_programme.kind = 'facilitator'
                AND staff_programme.member = staff_member.id
            WHERE (?1 IS NULL OR participant = ?1) AND first_day = (
                SELECT max(first_day) FROM coordinator
                WHERE participant = own.participant AND first_day <= ?2)
            """,
            [id, today.description]
        )
        var belongings: [Int: Set<Identifier>] = [:]
        for row in rows {
            belongings[try row.key("participant"), default: []].insert(
                try row.identifier("programme")
            )
        }
        return belongings
    }
}
