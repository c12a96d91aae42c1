import CivilTime
import Foundation
import Store

/// Measures the one file of a municipality, on years that were made through its use cases.
///
/// What is measured inside runs in a process of its own, and this one stays small: to a program that
/// it starts, the system reckons the memory of whoever has started it.
struct StoreBench {
    let town: BigTown
    private let program: Child
    private let itself: Child

    /// Measurements that run in a process of their own.
    enum Part: String {
        case signUps = "sign-ups"
        case beside
        case years
        case list
    }

    private static let meeting = "frederiksberg/2031-06/session-1"

    init(in folder: URL) throws {
        town = try BigTown(folder)
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        itself = Child(path: own.path)
        let program = own.deletingLastPathComponent().appendingPathComponent("jobklub").path
        self.program = Child(path: program)
    }

    func run() throws {
        try apart(.signUps)
        try apart(.beside)
        for years in [1, 10, 20] {
            try apart(.years, years)
            let command = Numbers.command(town.path("\(years).sqlite"))
            try process("jobklub report attendance, by all seven", command)
        }
        Table.title("The file of 10 years")
        try apart(.list)
        try file(town.path("10.sqlite"))
    }

    func run(_ part: Part, _ years: Int) throws {
        switch part {
        case .signUps: try signUps()
        case .beside: try beside()
        case .years: try live(years)
        case .list: try list(town.path("10.sqlite"))
        }
    }

    private func apart(_ part: Part, _ years: Int = 1) throws {
        fflush(nil)
        _ = try itself.cost([part.rawValue, town.folder.path, "\(years)"], isQuiet: false)
    }

    /// Rounds with the disk measured before and after each way, since it changes its pace.
    private func signUps() throws {
        Table.title("Sign-ups: \(SignUps.people) people, \(SignUps.seats) seats")
        let ups = SignUps(town: town)
        var limit = try DiskLimit.measure(in: town.folder)
        func way(_ name: String, threads: Int) throws {
            let cost = try ups.cost("\(UUID()).sqlite", threads: threads)
            let after = try DiskLimit.measure(in: town.folder)
            Table.row(name, cost, SignUps.note(cost, limit: (limit + after) / 2))
            limit = after
        }
        for _ in 0..<3 {
            try way("\(SignUps.threads) threads", threads: SignUps.threads)
            try way("one by one", threads: 1)
        }
        Table.title("Everybody is invited to a network meeting")
        let open = SignUps(town: try BigTown(town.folder, isOpen: true))
        for people in [650, 1_300, 2_600] {
            let costs = try (0..<5).map { _ in
                try open.invitationCost("\(UUID()).sqlite", people: people)
            }
            Table.row("invite \(people) people", .median(costs))
        }
    }

    private func beside() throws {
        Table.title("\(Beside.registrations) registrations, and a search for plans beside them")
        let beside = Beside(town: town)
        for isSearching in [false, true] {
            let (each, searches) = try beside.costs("\(UUID()).sqlite", besideSearch: isSearching)
            let name = isSearching ? "beside \(searches) searches" : "alone"
            let slowest = each.map(\.wall).max() ?? 0
            Table.row(name, .median(each), String(format: "slowest %.1f ms", slowest))
        }
    }

    private func live(_ years: Int) throws {
        let name = "\(years).sqlite"
        let path = town.path(name)
        var history: History?
        let making = try Meter.cost { history = try History.make(town, name, years: years) }
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        let title = years == 1 ? "1 year" : "\(years) years"
        let count = history?.plan.meetings.count ?? 0
        let people = history?.people ?? 0
        Table.title("\(title): \(people) people, \(count) meetings, \(size / 1024) KiB")
        Table.row("made through the use cases", making)
        let store = try Store(at: path, reading: town.reader)
        let result = try Numbers.report(store)
        let costs = try (0..<7).map { _ in
            try Meter.cost {
                guard try Numbers.report(store) == result else { throw BigTown.Unreadable() }
            }
        }
        Table.row("read the numbers, report by all seven and by person", .median(costs))
        try store.close()
    }

    private func list(_ path: String) throws {
        let costs = try (0..<7).map { _ in
            try Meter.cost {
                let store = try Store(at: path, reading: town.reader)
                _ = try store.perform(
                    .readList(of: StoreBench.meeting),
                    by: BigTown.staff,
                    at: Instant(secondsSinceEpoch: 0)
                )
                try store.close()
            }
        }
        Table.row("open it, read the list of one meeting, close it", .median(costs))
    }

    private func file(_ path: String) throws {
        try process("jobklub --version: start, and nothing else", ["--version"])
        try process("jobklub show MEETING", ["show", StoreBench.meeting, "--db", path])
        try process("jobklub show", ["show", "--db", path, "--now", "2031-06-15"])
        try process("jobklub doctor", ["doctor", "--db", path])
        let (copy, text) = (town.path("copy.sqlite"), town.path("everything.jsonl"))
        try process("jobklub backup", ["backup", "--to", copy, "--db", path], leaving: copy)
        try process("jobklub export", ["export", "--out", text, "--db", path])
        let new = town.path("new.sqlite")
        let taking = ["import", text, "--everything", "--db", new]
        try process("jobklub import --everything", taking, leaving: new)
    }

    /// The median of several runs of the program, after one that is not counted.
    private func process(_ name: String, _ command: [String], leaving: String? = nil) throws {
        func once() throws -> Cost {
            if let leaving { try? FileManager.default.removeItem(atPath: leaving) }
            return try program.cost(command)
        }
        _ = try once()
        Table.row(name, .median(try (0..<5).map { _ in try once() }))
    }
}
