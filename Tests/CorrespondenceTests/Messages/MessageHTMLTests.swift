import Correspondence
import Foundation
import Planning
import TestSupport
import Testing

@Suite("The HTML of a message is small, safe and whole")
struct MessageHTMLTests {
    @Test("One mail as it was read")
    func golden() throws {
        var envelope = try SampleMessages.envelope(reading: "en")
        envelope.link = "https://jobklub.example/s/abc?a=1&b=2"
        let message = Message(try SampleMessages.content(.reminder), in: envelope)
        try Golden.check(message.html, "message-reminder.en.html")
    }

    @Test("It loads nothing and links nowhere")
    func restrained() throws {
        for row in try SampleMessages.all() {
            for language in ["da", "en", "ti"] {
                let message = Message(
                    row.content,
                    in: try SampleMessages.envelope(reading: language)
                )
                let html = message.html
                for word in ["<img", "<script", "<link", "href", "src=", "url(", "http", "<table"] {
                    #expect(!html.contains(word), "\(row.name): \(word)")
                }
                #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(message.language)\" dir="))
                #expect(html.contains("width=device-width") && html.hasSuffix("</html>\n"))
                // Nothing is wider than a phone: no width is set but the widest.
                #expect(!html.replacing("max-width", with: "").contains("width:"))
            }
        }
    }

    @Test(
        "A name is words, whatever it holds",
        arguments: [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "O'Brien & <b>Co</b>",
            "</title></p></div>", "&lt;b&gt;",
        ]
    )
    func hostile(name: String) throws {
        for row in try SampleMessages.all() {
            var envelope = try SampleMessages.envelope(to: name, reading: "en")
            envelope.sender.name = name
            envelope.sender.phone = name
            envelope.sender.municipality = LocalizedText(name)
            let html = Message(row.content, in: envelope).html
            for tag in ["<script", "<img", "<b>", "</b>"] { #expect(!html.contains(tag)) }
            #expect(html.components(separatedBy: "</title>").count == 2)
            #expect(html.components(separatedBy: "</div>").count == 3)
            if name.hasPrefix("&lt;") { #expect(html.contains("&amp;lt;b&amp;gt;")) }
        }
    }

    @Test("The document is well-formed as XML too, with void tags closed", arguments: ["da", "en"])
    func wellFormed(language: String) throws {
        for row in try SampleMessages.all() {
            var envelope = try SampleMessages.envelope(to: "<&\"'>", reading: language)
            envelope.link = "https://jobklub.example/s/abc?a=1&b=2"
            let message = Message(row.content, in: envelope)
            var open: [String] = []
            // Every tag of ours: name, and whether it closes.
            for match in message.html.matches(of: /<(\/?)([a-z0-9]+)[^<>]*>/) {
                let name = String(match.output.2)
                guard !["meta", "br", "hr"].contains(name) else { continue }
                if match.output.1.isEmpty {
                    open.append(name)
                } else {
                    #expect(open.popLast() == name, "\(row.name)")
                }
            }
            #expect(open.isEmpty)
        }
    }

    @Test(
        "Only the address of a page is a link",
        arguments: [
            ("https://jobklub.example/s/abc", true), ("http://127.0.0.1:8080/s/abc", true),
            ("javascript:alert(1)", false), ("https://a.example/\" onclick=\"x", false),
            ("https://a.example/<b>", false), ("https://a.example/\nx", false), ("", false),
            ("data:text/html,x", false), ("HTTPS://a.example", false),
        ]
    )
    func links(address: String, isTaken: Bool) throws {
        var envelope = try SampleMessages.envelope()
        envelope.link = address
        let message = Message(try SampleMessages.content(.reminder), in: envelope)
        #expect(message.html.contains("<a href=") == isTaken)
        #expect(message.plainText.contains("Ring eller send en sms til") != isTaken)
    }

    @Test(
        "Nothing in a name breaks a header or a line",
        arguments: [
            "A\r\nBcc: evil@example.org", "A\nB", "A\u{85}B", "A\u{2028}B", "A\u{0}B", "A\u{202E}B",
            "A\u{2066}B",
        ]
    )
    func headers(name: String) throws {
        for row in try SampleMessages.all() {
            var envelope = try SampleMessages.envelope(to: name, reading: "en")
            envelope.sender.municipality = LocalizedText(name)
            envelope.sender.name = name
            let message = Message(row.content, in: envelope)
            for scalar in message.subject.unicodeScalars {
                #expect(
                    scalar.value >= 0x20 && ![0x7F, 0x85, 0x2028, 0x202E].contains(scalar.value)
                )
            }
            for text in [message.plainText, message.html] + message.sms.map(\.text) {
                #expect(!text.contains("\r") && !text.contains(name), "\(row.name)")
                #expect(!text.contains("\nBcc:") && !text.contains("\u{202E}"))
            }
        }
    }

    @Test("A door notice can be printed")
    func sheet() throws {
        let envelope = try SampleMessages.envelope(reading: "en")
        let message = Message(try SampleMessages.content(.doorNotice), in: envelope)
        let sheet = try #require(message.sheet())
        #expect(sheet.language == "en" && sheet.following.map(\.language) == ["da"])
        #expect(
            sheet.words.prefix(4) == [
                "We are in another place today", "We are in another place today",
                "The meeting at 9:30 has moved.", "Tuesday 5 January",
            ]
        )
        #expect(sheet.text.contains("Falkoner Plads 3, 2000 Frederiksberg"))
        // It hangs in the street: it does not say what for.
        #expect(!sheet.wholeText.lowercased().contains("job"))
    }
}
