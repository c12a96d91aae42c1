internal import ICalendar

/// What the header of a part says about its content (RFC 2045).
struct PartType {
    /// For example `text/calendar`.
    let type: String
    let parameters: FieldParameters

    /// Nothing where the standard does not have it.
    let encoding: TransferDecoder.Encoding?

    /// How the encoding is called.
    let encodingName: String

    /// The name of a file, in small letters; empty where there is none.
    let fileName: String

    /// - `isInDigest`: Whether the part lies in a digest, where mails lie if nothing else is said.
    init(_ header: HeaderFields, isInDigest: Bool, limits: MailLimits) {
        let field = FieldParameters(header["content-type"] ?? [], limit: limits.parameters)
        parameters = field
        type =
            field.word.contains("/") ? field.word : isInDigest ? "message/rfc822" : "text/plain"
        // Some programs put the word in quotes, as a parameter has them.
        encodingName = String(
            lowering: (header["content-transfer-encoding"] ?? []).filter { $0 != ASCII.quote }
        )
        encoding = TransferDecoder.Encoding(encodingName)
        let disposition = FieldParameters(
            header["content-disposition"] ?? [],
            limit: limits.parameters
        )
        let name = disposition.value("filename") ?? field.value("name") ?? ""
        fileName = name.lowercased()
        isCut = field.isCut || disposition.isCut
    }

    /// Whether there were more parameters than are read.
    let isCut: Bool

    var isMultipart: Bool { type.hasPrefix("multipart/") }

    /// A mail in the mail, or its header.
    var isMail: Bool { type == "message/rfc822" || type == "message/global" }

    var isOriginalHeader: Bool {
        type == "text/rfc822-headers" || type == "message/rfc822-headers"
            || type == "message/global-headers"
    }

    var isDeliveryStatus: Bool {
        type == "message/delivery-status" || type == "message/global-delivery-status"
    }

    /// A report that a mail was read or thrown away.
    var isDisposition: Bool {
        type == "message/disposition-notification"
            || type == "message/global-disposition-notification"
    }

    /// Why nothing is found in the part, whatever lies in it.
    var unreadable: MailProblem? {
        switch type {
        case "application/ms-tnef", "application/vnd.ms-tnef": .tnef
        case "application/pkcs7-mime", "application/x-pkcs7-mime": .smime
        case "application/pgp-encrypted", "application/pgp", "multipart/encrypted": .pgp
        case "message/partial": .partialMail
        default:
            fileName == "winmail.dat" ? .tnef : fileName.hasSuffix(".p7m") ? .smime : nil
        }
    }

    /// How surely the part is the calendar that programs look for, 0 most; nothing if it is none.
    var calendarRank: Int? {
        switch type {
        case "text/calendar": parameters.value("method") == nil ? 1 : 0
        case "application/ics", "application/x-ics", "text/x-vcalendar", "text/ics": 2
        default: fileName.hasSuffix(".ics") && !isMultipart && !isMail ? 3 : nil
        }
    }
}
