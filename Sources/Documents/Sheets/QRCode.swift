internal import CQREncode

/// A square code as rows of dark runs.
struct QRCode {
    /// Dark modules that lie side by side.
    struct Run {
        let row: Int
        let column: Int
        let length: Int
    }

    /// Light modules that must surround the code (ISO/IEC 18004, 6.3.8).
    static let quietZone = 4

    /// Modules along a side, without the quiet zone.
    let side: Int

    let runs: [Run]

    /// Encodes text as UTF-8, so that up to 15 in 100 words of the code may be unreadable.
    init(_ text: String) throws {
        let octets = Array(text.utf8)
        guard (1...500).contains(octets.count) else {
            throw SheetError.codeLength(octets: octets.count)
        }
        guard
            let code = QRcode_encodeData(Int32(octets.count), octets, 0, QR_ECLEVEL_M)
        else { throw SheetError.code }
        defer { QRcode_free(code) }
        guard let modules = code.pointee.data else { throw SheetError.code }
        let side = Int(code.pointee.width)
        self.side = side
        runs = (0..<side).flatMap { row -> [Run] in
            // The lowest bit of a module says whether it is dark.
            QRCode.runs(row: row, dark: (0..<side).map { modules[row * side + $0] & 1 == 1 })
        }
    }

    private static func runs(row: Int, dark: [Bool]) -> [Run] {
        var runs: [Run] = []
        var start: Int?
        for (column, isDark) in dark.enumerated() {
            if isDark {
                start = start ?? column
            } else if let first = start {
                runs.append(Run(row: row, column: first, length: column - first))
                start = nil
            }
        }
        if let first = start {
            runs.append(Run(row: row, column: first, length: dark.count - first))
        }
        return runs
    }
}
