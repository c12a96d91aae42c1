import Foundation
import ICalendar

/// Octets from a file, as the system gives them.
struct RawSource: OctetSource {
    let file: Int32

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = Foundation.read(file, buffer.baseAddress, buffer.count)
        guard count >= 0 else { throw RawFile.Failed(code: errno) }
        return count
    }
}

/// Octets into a file, as the system takes them.
struct RawSink: OctetSink {
    let file: Int32

    func write(_ octets: UnsafeRawBufferPointer) throws {
        var rest = octets
        while !rest.isEmpty {
            let count = Foundation.write(file, rest.baseAddress, rest.count)
            guard count > 0 else { throw RawFile.Failed(code: errno) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }
}

enum RawFile {
    struct Failed: Error {
        let code: Int32
    }

    /// Opens a file for as long as something is done with it.
    static func with<Result>(
        _ path: String,
        _ flags: Int32,
        _ body: (Int32) throws -> Result
    ) throws -> Result {
        let file = open(path, flags, 0o644)
        guard file >= 0 else { throw Failed(code: errno) }
        defer { close(file) }
        return try body(file)
    }

    /// The names of the files in a folder, but for hidden ones.
    static func names(in folder: String) throws -> [String] {
        guard let directory = opendir(folder) else { throw Failed(code: errno) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { octets in
                String(decoding: octets.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }
}

/// Puts texts into files, and leaves alone those that hold them already.
struct ChangedFiles {
    /// How many files were written.
    private(set) var written = 0
    private var old: [UInt8] = []

    /// Whether the last file was there before, so that the next one may be too.
    private var wasThere = false

    /// Puts a text into a file.
    ///
    /// A new file costs no look at what is there; one that differs is replaced as a whole.
    mutating func put(_ text: UnsafeRawBufferPointer, to path: String) throws {
        if wasThere, try holds(text, path) { return }
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
        if file >= 0 {
            defer { close(file) }
            wasThere = false
            written += 1
            return try RawSink(file: file).write(text)
        }
        guard errno == EEXIST else { throw RawFile.Failed(code: errno) }
        if !wasThere, try holds(text, path) { return wasThere = true }
        wasThere = true
        let draft = path + ".part"
        try RawFile.with(draft, O_WRONLY | O_CREAT | O_TRUNC) { file in
            try RawSink(file: file).write(text)
        }
        guard rename(draft, path) == 0 else { throw RawFile.Failed(code: errno) }
        written += 1
    }

    /// Whether a file is there and holds a text; asks for one octet more than that has.
    private mutating func holds(_ text: UnsafeRawBufferPointer, _ path: String) throws -> Bool {
        let file = open(path, O_RDONLY)
        guard file >= 0 else {
            guard errno == ENOENT else { throw RawFile.Failed(code: errno) }
            return false
        }
        defer { close(file) }
        if old.count <= text.count { old = Array(repeating: 0, count: text.count * 2 + 1) }
        return old.withUnsafeMutableBytes { old in
            guard let old = old.baseAddress, let new = text.baseAddress else { return false }
            return Foundation.read(file, old, text.count + 1) == text.count
                && memcmp(old, new, text.count) == 0
        }
    }
}
