internal import Glibc

/// The namespaces of the parts of workbooks and Word files, in both editions of the standard.
enum XMLNamespaces {
    /// Tells an element's namespace from its name as the parser gives it: the namespace, a line feed and the name, or
    /// the name alone where no namespace is stated.
    @inline(__always)
    static func name(_ name: UnsafePointer<CChar>) -> XMLName {
        if let local = local(name, transitional) { return XMLName(local: local, space: .main) }
        return otherName(name)
    }

    private static let transitional: StaticString = "http://schemas.openxmlformats.org/spreadsheetml/2006/main\n"
    private static let main: [StaticString] = [
        "http://purl.oclc.org/ooxml/spreadsheetml/main\n",
        "http://schemas.openxmlformats.org/package/2006/relationships\n",
        "http://schemas.openxmlformats.org/package/2006/content-types\n",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main\n",
        "http://purl.oclc.org/ooxml/wordprocessingml/main\n",
        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\n",
        "http://purl.oclc.org/ooxml/officeDocument/customProperties\n",
        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\n",
        "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes\n",
    ]
    private static let compatibility: StaticString = "http://schemas.openxmlformats.org/markup-compatibility/2006\n"

    private static func otherName(_ name: UnsafePointer<CChar>) -> XMLName {
        for space in main {
            if let local = local(name, space) { return XMLName(local: local, space: .main) }
        }
        if let local = local(name, compatibility) { return XMLName(local: local, space: .compatibility) }
        return XMLName(local: name, space: strchr(name, 0x0A) == nil ? .main : .foreign)
    }

    @inline(__always)
    private static func local(_ name: UnsafePointer<CChar>, _ space: StaticString) -> UnsafePointer<CChar>? {
        let length = space.utf8CodeUnitCount
        return strncmp(name, UnsafeRawPointer(space.utf8Start).assumingMemoryBound(to: CChar.self), length) == 0
            ? name + length : nil
    }
}
