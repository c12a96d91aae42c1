import Glibc
import ICalendar

/// Octets from a file, as the system gives them.
struct RawSource: OctetSource {
    let file: Int32

    /// Whether fewer octets than asked for mean the end, as they do in no pipe or socket.
    let isRegular: Bool
    private var isOver = false

    init(file: Int32, isRegular: Bool = false) {
        self.file = file
        self.isRegular = isRegular
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard !isOver else { return 0 }
        let count = Glibc.read(file, buffer.baseAddress, buffer.count)
        guard count >= 0 else { throw RawFile.Failed(code: errno) }
        isOver = isRegular && count < buffer.count
        return count
    }
}

/// Octets into a file, as the system takes them.
struct RawSink: OctetSink {
    let file: Int32

    func write(_ octets: UnsafeRawBufferPointer) throws {
        var rest = octets
        while !rest.isEmpty {
            let count = Glibc.write(file, rest.baseAddress, rest.count)
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

    /// All octets of a file.
    static func octets(_ path: String) throws -> [UInt8] {
        try with(path, O_RDONLY) { file in
            var source = RawSource(file: file)
            var octets: [UInt8] = []
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = try piece.withUnsafeMutableBytes { try source.read(into: $0) }
                guard count > 0 else { return octets }
                octets += piece[..<count]
            }
        }
    }

    /// Opens the files of a folder one after the other, but for hidden ones.
    ///
    /// The body is given the name, the open file, and whether it is surely a regular one.
    static func forEach(
        in folder: String,
        _ body: (String, Int32, Bool) throws -> Void
    ) throws {
        guard let directory = opendir(folder) else { throw Failed(code: errno) }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let isRegular = entry.pointee.d_type == UInt8(DT_REG)
            try withUnsafeBytes(of: &entry.pointee.d_name) { octets in
                guard let name = octets.baseAddress, octets[0] != UInt8(ascii: ".") else { return }
                let path = name.assumingMemoryBound(to: CChar.self)
                let file = openat(dirfd(directory), path, O_RDONLY)
                guard file >= 0 else { throw Failed(code: errno) }
                defer { close(file) }
                try body(String(cString: path), file, isRegular)
            }
        }
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
            return Glibc.read(file, old, text.count + 1) == text.count
                && memcmp(old, new, text.count) == 0
        }
    }
}
