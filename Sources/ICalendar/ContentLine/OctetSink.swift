/// Where octets go: a file, a socket, an array.
public protocol OctetSink {
    /// Takes octets; all of them, or it throws.
    ///
    /// - Parameter octets: At least one octet, only to be looked at during the call.
    /// - Throws: Whatever goes wrong outside; the writer keeps it and throws it at its end.
    mutating func write(_ octets: UnsafeRawBufferPointer) throws
}
