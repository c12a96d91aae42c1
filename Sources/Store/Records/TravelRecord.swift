internal import GRDB
internal import Planning

extension Work {
    /// How long it takes from one venue to another.
    func travelTimes() throws -> TravelTimes {
        var otherwise: Int?
        var times: [TravelTime] = []
        for row in try rows("SELECT * FROM travel_time ORDER BY venue, other") {
            if let venue = try row.identifierIfAny("venue") {
                times.append(
                    TravelTime(
                        from: venue,
                        to: try row.identifier("other"),
                        minutes: try row.number("minutes")
                    )
                )
            } else {
                otherwise = try row.number("minutes")
            }
        }
        return otherwise.map { TravelTimes(times, otherwise: $0) } ?? TravelTimes(times)
    }

    /// Writes how long it takes between venues over what is known of the same ones.
    func save(_ travel: TravelTimes) throws {
        try execute("DELETE FROM travel_time WHERE venue IS NULL")
        try execute(
            "INSERT INTO travel_time (venue, other, minutes, version) VALUES (NULL, NULL, ?, ?)",
            [travel.otherwise, number]
        )
        for time in travel.times where time.from != time.to {
            try execute(
                """
                INSERT INTO travel_time (venue, other, minutes, version) VALUES (?, ?, ?, ?)
                ON CONFLICT (venue, other) DO UPDATE SET minutes = excluded.minutes,
                    version = excluded.version
                """,
                [time.from.text, time.to.text, time.minutes, number]
            )
        }
    }
}
