internal import CivilTime
internal import Foundation
internal import Planning

extension NewMunicipality {
    /// A text as YAML takes it, whatever stands in it.
    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// The file of rules.
    var programmeFile: String { filled(NewMunicipality.programmeTemplate) }

    /// The file of venues.
    var venueFile: String { filled(NewMunicipality.venueTemplate) }

    private func filled(_ template: String) -> String {
        let places = [
            "id": id.text, "name": quoted(name), "english": quoted("Municipality of \(place)"),
            "library": quoted("Biblioteket i \(place)"),
            "library.en": quoted("The library in \(place)"),
            "hall": quoted("Rådhuset i \(place)"), "hall.en": quoted("The town hall in \(place)"),
            "address": quoted("Eksempelvej 1, 0000 \(place)"),
            "address.hall": quoted("Eksempelvej 2, 0000 \(place)"),
            "year": String(today.year), "today": "\(today)",
        ]
        return places.reduce(template) { text, place in
            text.replacing("{{\(place.key)}}", with: place.value)
        }
    }
}
