extension NewMunicipality {
    /// What the file of public holidays is called, which all programmes share.
    static let holidayFile = "danish-holidays.yaml"

    /// The public holidays, for a folder that has none yet; a test holds them to `calendars/`.
    static let holidays = """
        format: jobklub-closed-days/1
        source: >-
          Danish public holidays as kept by the Danish national church and in law; Store bededag ended as a holiday
          with 2023 (Act no. 214 of 6 March 2023). Checked against the PyPI package "holidays".

        # A day falls on a date (month-day), a number of days from Easter Sunday, or a date of the
        # tabular Islamic calendar. Without firstYear and lastYear it has no end.
        # kind:  public | municipal | school | religious
        # level: block (nothing is placed) | warn (placed with a warning) | note (placed with a note)

        days:
          - id: new-years-day
            name: {da: Nytårsdag, en: New Year's Day}
            kind: public
            level: block
            date: "01-01"
          - id: maundy-thursday
            name: {da: Skærtorsdag, en: Maundy Thursday}
            kind: public
            level: block
            easter: -3
          - id: good-friday
            name: {da: Langfredag, en: Good Friday}
            kind: public
            level: block
            easter: -2
          - id: easter-sunday
            name: {da: Påskedag, en: Easter Sunday}
            kind: public
            level: block
            easter: 0
          - id: easter-monday
            name: {da: 2. påskedag, en: Easter Monday}
            kind: public
            level: block
            easter: 1
          - id: great-prayer-day
            name: {da: Store bededag, en: Great Prayer Day}
            kind: public
            level: block
            easter: 26
            lastYear: 2023
          - id: ascension-day
            name: {da: Kristi himmelfartsdag, en: Ascension Day}
            kind: public
            level: block
            easter: 39
          - id: whit-sunday
            name: {da: Pinsedag, en: Whit Sunday}
            kind: public
            level: block
            easter: 49
          - id: whit-monday
            name: {da: 2. pinsedag, en: Whit Monday}
            kind: public
            level: block
            easter: 50
          - id: christmas-day
            name: {da: Juledag, en: Christmas Day}
            kind: public
            level: block
            date: "12-25"
          - id: boxing-day
            name: {da: 2. juledag, en: Boxing Day}
            kind: public
            level: block
            date: "12-26"

          # Not public holidays in law, but the town hall is closed.
          - id: constitution-day
            name: {da: Grundlovsdag, en: Constitution Day}
            kind: municipal
            level: block
            date: "06-05"
          - id: christmas-eve
            name: {da: Juleaftensdag, en: Christmas Eve}
            kind: municipal
            level: block
            date: "12-24"
          - id: new-years-eve
            name: {da: Nytårsaftensdag, en: New Year's Eve}
            kind: municipal
            level: block
            date: "12-31"

          # Many are away in the days before Easter: Monday to Wednesday.
          - id: easter-week
            name: {da: Påskeugen, en: Easter week}
            kind: school
            level: warn
            easter: -6
            length: P3D

          # The moon decides; these dates follow the tabular calendar and can be a day or two off.
          - id: ramadan
            name: {da: Ramadan (cirka), en: Ramadan (about)}
            kind: religious
            level: note
            islamic: "09-01"
            length: P30D
          - id: eid-al-fitr
            name: {da: Eid al-Fitr (cirka), en: Eid al-Fitr (about)}
            kind: religious
            level: note
            islamic: "10-01"
            length: P3D
          - id: eid-al-adha
            name: {da: Eid al-Adha (cirka), en: Eid al-Adha (about)}
            kind: religious
            level: note
            islamic: "12-10"
            length: P4D

        """
}
