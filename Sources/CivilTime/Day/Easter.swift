extension Day {
    /// Easter Sunday of a year, by the Gregorian calendar.
    ///
    /// Most Danish public holidays that move lie a fixed number of days from it. The steps follow the
    /// church's own tables: where the year stands in the 19-year moon cycle, the corrections that
    /// the century calls for, then the Sunday after the full moon.
    ///
    /// - Parameter year: 1583 or later, when the Gregorian rule is in force.
    /// - Returns: A Sunday from 22 March to 25 April.
    public static func easter(_ year: Int) -> Day {
        let golden = year % 19
        let century = year / 100
        let leapsLeftOut = century - century / 4
        let moonCorrection = (8 * century + 13) / 25
        let epact = floorModulo(leapsLeftOut - moonCorrection + 19 * golden + 15, 30)
        // Two epacts would give a full moon a day too late; the church moves them back.
        let isLate = epact == 29 || (epact == 28 && golden > 10)
        let fullMoon = Day(unchecked: year, 3, 21).advanced(by: isLate ? epact - 1 : epact)
        return fullMoon.advanced(by: 7 - fullMoon.weekday.days(after: .sunday))
    }
}
