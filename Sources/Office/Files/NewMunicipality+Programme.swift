extension NewMunicipality {
    /// The rules, in the words that somebody fills in; `{{…}}` are the places for names and days.
    static let programmeTemplate = """
        format: jobklub-programme/1
        source: >-
          Written by "jobklub new". Nobody has decided anything yet: every line marked "assumption" is a guess
          to begin with. Go through them, write what holds in your municipality, and take the mark away. The
          same goes for the list "assumptions" at the end, which is printed with every plan.

        id: {{id}}   # stands in the id of every meeting, for life
        municipality: {da: {{name}}, en: {{english}}}                 # assumption
        name: {da: Jobklub og netværk, en: Job club and network}      # assumption
        timeZone: Europe/Copenhagen
        begins: {{year}}-01-01   # assumption: the first day the rules count from
        revised: {{today}}   # the day somebody last went through this file

        venues: {{id}}.yaml
        closedDays:
          - file: danish-holidays.yaml
          # The days your municipality and its schools are closed: save them as a calendar beside this file,
          # and take the mark of a comment away.
          # - {file: {{id}}.ics, kind: municipal, level: block}

        contact:
          title: {da: jobkonsulent, en: job consultant}   # assumption
          phone: "00 00 00 00"                            # assumption: a number that cannot be dialled
          mailbox: jobklub@{{id}}.example                 # assumption: a mailbox that does not exist

        expectation:   # assumption
          da: Når du siger ja, regner vi med dig. Kan du ikke komme, så meld afbud.
          en: When you say yes, we count on you. If you cannot come, tell us.
        cancelBy: {workingDaysBefore: 1, time: "12:00"}   # assumption: noon of the working day before
        offerHours: 48                                    # assumption
        networkEntry: job-club-begun                      # assumption
        monthsWithoutCycle: [7]                           # assumption: no new cycle in July

        themes:   # assumption
          - {da: Det kan du – og sådan siger du det, en: What you can do – and how to say it}
          - {da: Sådan fandt jeg arbejde, en: How I found work}

        steps:
          - id: session
            kind: session
            name: {da: Jobklub, en: Job club}
            rule: FREQ=MONTHLY;BYDAY=1TU   # assumption: the first Tuesday of the month
            occurrences: 3                 # assumption: and the two Tuesdays after it
            every: P1W
            start: "09:30"                 # assumption
            duration: PT2H30M              # assumption
            seats: 12                      # assumption
            needs: [step-free]             # assumption
            venues: [{{id}}-library, {{id}}-town-hall]   # assumption
            ifClosed:                      # assumption: the nearest day Monday to Thursday
              nearest: {earlier: P2D, later: P3D, otherWeekdays: [MO, WE, TH]}

          - id: talks
            kind: talks
            name: {da: Individuelle samtaler, en: Individual talks}
            after: {step: session, wait: P2D}   # assumption: two days after the last session
            start: "09:00"                      # assumption
            duration: PT6H30M                   # assumption: room for 12 talks and a lunch break
            slots: {length: PT30M, breaks: [{from: "12:00", to: "12:30"}]}   # assumption
            seats: 12                           # assumption
            needs: [closed-room, step-free]     # assumption
            venues: [{{id}}-town-hall, {{id}}-library]   # assumption
            ifClosed:                           # assumption
              nearest: {earlier: P1D, later: P4D, otherWeekdays: [MO, TU, WE, FR]}

          - id: network
            kind: network
            name: {da: Netværksmøde, en: Network meeting}
            rule: FREQ=MONTHLY;BYDAY=4TU   # assumption: the fourth Tuesday of the month
            start: "09:30"                 # assumption
            duration: PT2H                 # assumption
            seats: 16                      # assumption
            needs: [outside-town-hall, step-free]   # assumption
            venues: [{{id}}-library]       # assumption
            ifClosed:                      # assumption: the nearest working day within a week
              nearest: {earlier: P7D, later: P7D, otherWeekdays: [MO, WE, TH, FR]}

        assumptions:
          - {da: "Alt i tilbuddets fil er antagelser, indtil nogen har gennemgået den.", en: "Everything in the programme's file is an assumption until somebody has gone through it."}
          - {da: "Ugedage, klokkeslæt, varighed og antal pladser er gæt.", en: "Weekdays, times, lengths and numbers of seats are guesses."}
          - {da: "Kun helligdage holdes fri. Kommunens og skolernes lukkedage mangler.", en: "Only public holidays are kept free. The closed days of the municipality and its schools are missing."}
          - {da: "Mødestederne, deres adresser, åbningstider og værter er eksempler.", en: "The venues, their addresses, opening hours and hosts are examples."}
          - {da: "Telefonnumre og mailadresser er eksempler.", en: "Phone numbers and mail addresses are examples."}

        """

    /// The venues, likewise.
    static let venueTemplate = """
        format: jobklub-venues/1
        source: >-
          Written by "jobklub new". Every line marked "assumption" is a guess to begin with. Go through them
          with each host, write what holds, and take the mark away. Phone numbers cannot be dialled.

        assumptions:
          - {da: "Alt om mødestederne er eksempler, indtil nogen har talt med værterne.", en: "Everything about the venues is an example until somebody has talked to the hosts."}

        venues:
          - id: {{id}}-library
            name: {da: {{library}}, en: {{library.en}}}   # assumption
            kind: library
            address: {{address}}                          # assumption
            outsideTownHall: true
            capacity: 20                                  # assumption
            closedRoom: true                              # assumption
            hours:                                        # assumption
              - {days: [MO, TU, WE, TH, FR], from: "09:00", to: "18:00"}
            access: {stepFree: true, toilet: true, pram: true, quietRoom: false}   # assumption
            turnaround: PT15M                             # assumption
            kronerPerHour: 0                              # assumption
            host: {name: Informationen på biblioteket, phone: "00 00 00 00"}   # assumption
            arrival:                                      # assumption
              da: Gå ind ad hovedindgangen, og spørg efter jobklubben.
              en: Use the main entrance and ask for the job club.
            planB:                                        # assumption
              da: Vi mødes på rådhuset.
              en: We meet at the town hall.

          - id: {{id}}-town-hall
            name: {da: {{hall}}, en: {{hall.en}}}         # assumption
            kind: town-hall
            address: {{address.hall}}                     # assumption
            outsideTownHall: false
            capacity: 16                                  # assumption
            closedRoom: true                              # assumption
            hours:                                        # assumption
              - {days: [MO, TU, WE, TH, FR], from: "08:00", to: "16:00"}
            access: {stepFree: true, toilet: true, pram: true, quietRoom: true}    # assumption
            turnaround: PT0M                              # assumption
            kronerPerHour: 0                              # assumption
            host: {name: Receptionen på rådhuset, phone: "00 00 00 00"}        # assumption
            arrival:                                      # assumption
              da: Meld dig i receptionen. Så henter vi dig.
              en: Ask at the reception. We will come and get you.

        """
}
