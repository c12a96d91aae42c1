import Testing

@testable import CivilTime

/// Zone files made octet by octet, at the bounds of what RFC 9636 §3.2 allows.
@Suite struct MadeZoneTests {
    /// A file of the first version: two local times and changes between them.
    struct File {
        /// Offset of the first local time, in seconds.
        var offset = 3600
        /// Which abbreviation the first local time has, by its first octet.
        var name: UInt8 = 0
        var changes: [(time: Int32, type: UInt8)] = [(1_700_000_000, 1)]
        var leapSeconds = 0
        var standardFlags = 0
        var utcFlags = 0
        var typeCount: UInt8 = 2

        var octets: [UInt8] {
            func long(_ value: Int32) -> [UInt8] {
                stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> $0) }
            }
            var octets = Array("TZif".utf8) + [UInt8](repeating: 0, count: 16)
            let counts = [
                utcFlags, standardFlags, leapSeconds, changes.count, Int(typeCount), 8,
            ]
            for count in counts { octets += long(Int32(truncatingIfNeeded: count)) }
            for change in changes { octets += long(change.time) }
            octets += changes.map(\.type)
            let types = [
                long(Int32(truncatingIfNeeded: offset)) + [0, name], long(-3600) + [1, 4],
            ]
            octets += types.prefix(Int(typeCount)).joined()
            octets += Array("ABC\0DEF\0".utf8)
            // A leap second has a time and a correction of four octets each.
            octets += [UInt8](repeating: 0, count: leapSeconds * 8)
            return octets + [UInt8](repeating: 0, count: standardFlags + utcFlags)
        }
    }

    private func error(_ octets: [UInt8]) -> TZifError? {
        do throws(TZifError) {
            _ = try Zone(identifier: "X", tzif: octets)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        arguments: [
            (93_600, nil), (93_601, .inconsistent), (-93_600, nil), (-93_601, .inconsistent),
            (0, nil),
        ] as [(Int, TZifError?)]
    )
    func anOffsetIsTwentySixHoursAtMost(offset: Int, expected: TZifError?) throws {
        let octets = File(offset: offset).octets
        #expect(error(octets) == expected)
        guard expected == nil else { return }
        let zone = try Zone(identifier: "X", tzif: octets)
        #expect(zone.offset(at: Instant(secondsSinceEpoch: 0)) == offset)
    }

    @Test(
        arguments: [(0, "ABC"), (4, "DEF"), (7, ""), (8, nil), (255, nil)] as [(UInt8, String?)]
    )
    func aNameBeginsWithinTheNames(name: UInt8, abbreviation: String?) {
        let octets = File(name: name).octets
        let zone = try? Zone(identifier: "X", tzif: octets)
        #expect(zone?.type(at: Instant(secondsSinceEpoch: 0)).abbreviation == abbreviation)
        #expect(error(octets) == (abbreviation == nil ? .inconsistent : nil))
    }

    @Test(arguments: [(0, nil), (1, nil), (2, .inconsistent)] as [(UInt8, TZifError?)])
    func aChangeNamesALocalTimeThatThereIs(type: UInt8, expected: TZifError?) {
        #expect(error(File(changes: [(time: 0, type: type)]).octets) == expected)
    }

    @Test(arguments: [(5, nil), (4, .inconsistent), (3, .inconsistent)] as [(Int32, TZifError?)])
    func changesComeOneAfterTheOther(second: Int32, expected: TZifError?) {
        let file = File(changes: [(time: 4, type: 1), (time: second, type: 0)])
        #expect(error(file.octets) == expected)
    }

    @Test func aFileHasALocalTime() {
        #expect(error(File(changes: [], typeCount: 0).octets) == .inconsistent)
        #expect(error(File(changes: [], typeCount: 1).octets) == nil)
    }

    /// What follows the names is passed over, all of it, and nothing more.
    @Test(
        arguments: [(0, 0, 0), (1, 0, 0), (3, 0, 0), (0, 2, 0), (0, 0, 2), (1, 2, 2), (27, 1, 2)]
    )
    func leapSecondsAndFlagsArePassedOver(leapSeconds: Int, standard: Int, utc: Int) throws {
        let file = File(leapSeconds: leapSeconds, standardFlags: standard, utcFlags: utc)
        let zone = try Zone(identifier: "X", tzif: file.octets)
        #expect(zone.offset(at: Instant(secondsSinceEpoch: 1_699_999_999)) == 3600)
        #expect(zone.offset(at: Instant(secondsSinceEpoch: 1_700_000_000)) == -3600)
        #expect(error(file.octets.dropLast() + []) == .truncated)
        // Of a file of the second version the first block is passed over by its counts.
        var first = file.octets
        first[4] = UInt8(ascii: "2")
        let whole = first + second(file) + Array("\nXYZ-2\n".utf8)
        let later = try Zone(identifier: "X", tzif: whole)
        #expect(later.tail?.standard.offset == 7200)
        #expect(later.offset(at: Instant(secondsSinceEpoch: 1_699_999_999)) == 3600)
        // From the last change on the rule holds.
        #expect(later.offset(at: Instant(secondsSinceEpoch: 1_700_000_000)) == 7200)
        #expect(error(whole.dropLast() + []) == .truncated)
    }

    /// The same with times of eight octets, a leap second having twelve.
    private func second(_ file: File) -> [UInt8] {
        let short = file.octets
        let head = 44
        var octets = Array(short[..<head])
        octets[4] = UInt8(ascii: "2")
        for change in file.changes {
            octets += stride(from: 56, through: 0, by: -8).map {
                UInt8(truncatingIfNeeded: Int64(change.time) >> $0)
            }
        }
        octets += short[(head + 4 * file.changes.count)...]
        return octets + [UInt8](repeating: 0, count: 4 * file.leapSeconds)
    }

    /// A rule holds from the last change on, and the list until then.
    @Test func theRuleBeginsWithTheLastChange() {
        func type(_ hours: Int) -> Zone.LocalTimeType {
            Zone.LocalTimeType(offset: hours * 3600, isDaylight: false, abbreviation: "X\(hours)")
        }
        let zone = Zone(
            identifier: "X",
            initial: type(0),
            changes: [
                .init(instant: Instant(secondsSinceEpoch: 1_000), type: type(1)),
                .init(instant: Instant(secondsSinceEpoch: 2_000), type: type(2)),
            ],
            tail: PosixRule(standard: type(3), daylight: nil)
        )
        let expected = [(999, 0), (1_000, 1), (1_999, 1), (2_000, 3), (9_999, 3)]
        for (second, hours) in expected {
            #expect(zone.offset(at: Instant(secondsSinceEpoch: second)) == hours * 3600)
        }
    }

    /// A stretch begins with the last change before a moment, listed or of the rule, and ends with the
    /// next one.
    @Test func stretchesOfOneOffset() throws {
        let rule = try #require(PosixRule("AAA0BBB,M3.5.0/2,M10.5.0/2"))
        let summer = try #require(rule.daylight).type
        let (spring, autumn, listed) = (1_806_199_200, 1_824_944_400, 1_810_000_000)
        let changes = [(0, 7), (listed, 1)].map { second, hours in
            Zone.Change(
                instant: Instant(secondsSinceEpoch: second),
                type: .init(offset: hours * 3600, isDaylight: false, abbreviation: "X\(hours)")
            )
        }
        func stretch(_ zone: Zone, _ second: Int) -> [Int] {
            let stretch = zone.stretch(at: second)
            return [stretch.offset / 3600, stretch.start, stretch.end]
        }
        let zone = Zone(identifier: "X", initial: summer, changes: changes, tail: rule)
        #expect(stretch(zone, -1) == [1, .min, 0])
        #expect(stretch(zone, 0) == [7, 0, listed])
        #expect(stretch(zone, spring) == [7, 0, listed])
        #expect(stretch(zone, listed - 1) == [7, 0, listed])
        #expect(stretch(zone, listed) == [1, listed, autumn])
        #expect(stretch(zone, autumn - 1) == [1, listed, autumn])
        #expect(stretch(zone, autumn).prefix(2) == [0, autumn])
        let ended = Zone(identifier: "X", initial: summer, changes: changes, tail: nil)
        #expect(stretch(ended, listed - 1) == [7, 0, listed])
        #expect(stretch(ended, autumn) == [1, listed, .max])
        let ruled = Zone(identifier: "X", initial: summer, changes: [], tail: rule)
        #expect(stretch(ruled, spring) == [1, spring, autumn])
        #expect(stretch(ruled, spring - 1)[0] == 0 && stretch(ruled, spring - 1)[2] == spring)
        #expect(stretch(.utc, 0) == [0, .min, .max])
    }

    /// In UTC nothing is ever summer time.
    @Test func utcIsStandardTime() {
        let type = Zone.utc.type(at: Instant(secondsSinceEpoch: 0))
        #expect(type.offset == 0 && !type.isDaylight && type.abbreviation == "UTC")
        #expect(Zone.utc.identifier == "UTC" && Zone.utc.tail == nil)
    }

    /// Stretches of equal time meet at each change, to the second.
    @Test func zonesAgreeUpToAChangeOfTheRule() {
        func zone(_ rule: String) -> Zone {
            Zone(
                identifier: "X",
                initial: .init(offset: 0, isDaylight: false, abbreviation: "AAA"),
                changes: [],
                tail: PosixRule(rule)
            )
        }
        let summer = zone("AAA0BBB,M3.5.0/2,M10.5.0/2")
        let winter = zone("AAA0")
        // Summer time that ends when the next one begins has one offset all year.
        #expect(
            zone("EST5EDT,0/0,J365/25").agrees(
                with: zone("EDT4"),
                from: Instant(secondsSinceEpoch: 1_800_000_000),
                through: Instant(secondsSinceEpoch: 1_900_000_000)
            )
        )
        // 28 March 2027 at 02:00 and 31 October at 01:00, UTC.
        let (spring, autumn) = (1_806_199_200, 1_824_944_400)
        func agree(_ first: Int, _ last: Int) -> Bool {
            summer.agrees(
                with: winter,
                from: Instant(secondsSinceEpoch: first),
                through: Instant(secondsSinceEpoch: last)
            )
        }
        #expect(agree(spring - 86_400, spring - 1) && !agree(spring - 1, spring))
        #expect(!agree(spring, spring) && !agree(autumn - 1, autumn - 1))
        #expect(agree(autumn, autumn) && agree(autumn, autumn + 86_400 * 100))
        #expect(!agree(autumn - 1, autumn) && agree(spring, spring - 1))
    }
}
