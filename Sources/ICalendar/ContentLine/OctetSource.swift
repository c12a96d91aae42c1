/// Where octets come from: a file, a socket, an array.
///
/// A reader asks for as many as it has room for, so that a text of any length needs no more memory
/// than one buffer.
public protocol OctetSource {
    /// Fills a buffer, or part of it.
    ///
    /// - Parameter buffer: Room for at least one octet.
    /// - Returns: How many octets were put at its beginning; 0 only at the end of the text.
    /// - Throws: Whatever goes wrong outside; the reader passes it on.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// Octets that are in memory already.
public struct OctetArray: OctetSource, Sendable {
    private let octets: [UInt8]
    private var index = 0

    /// Begins at the first octet.
    ///
    /// - Parameter octets: The whole text.
    public init(_ octets: [UInt8]) {
        self.octets = octets
    }

    /// Copies the next octets.
    ///
    /// - Parameter buffer: Room for at least one octet.
    /// - Returns: How many octets were copied; 0 at the end.
    public mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, octets.count - index)
        octets.withUnsafeBytes {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[index..<index + count]))
        }
        index += count
        return count
    }
}
