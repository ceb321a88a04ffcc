extension WordXML {
    private static let variant = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/"

    static func coreProperties(_ file: WordFile) -> WordXML {
        var xml = WordXML()
        let moment = WordMoment.text(file.created)
        xml.element(
            "cp:coreProperties",
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"), ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        ) { xml in
            xml.element("dc:title", text: BookText.cut(file.title, 255))
            xml.element("dc:creator", text: BookText.cut(file.author, 255))
            xml.element("dc:language", text: file.language)
            xml.element("dcterms:created", ("xsi:type", "dcterms:W3CDTF"), text: moment)
            xml.element("dcterms:modified", ("xsi:type", "dcterms:W3CDTF"), text: moment)
        }
        return xml
    }

    static func appProperties() -> WordXML {
        var xml = WordXML()
        xml.element("Properties", ("xmlns", office + "extended-properties")) { xml in
            xml.element("DocSecurity", text: "0")
        }
        return xml
    }

    static func customProperties(_ file: WordFile) -> WordXML {
        var xml = WordXML()
        xml.element("Properties", ("xmlns", office + "custom-properties"), ("xmlns:vt", variant)) { xml in
            var names: Set<String> = []
            for property in file.properties {
                let name = BookText.cut(property.name, 255)
                guard !name.isEmpty, names.insert(name.lowercased()).inserted else { continue }
                xml.element(
                    "property", ("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"), ("pid", String(names.count + 1)),
                    ("name", name)
                ) { $0.element("vt:lpwstr", text: property.value) }
            }
        }
        return xml
    }
}

/// A moment as files name it, counted without a calendar of the system.
enum WordMoment {
    /// `2021-07-12T09:00:00Z`.
    static func text(_ seconds: Int) -> String {
        // The years that four digits can write.
        let bounded = max(-62_135_596_800, min(253_402_300_799, seconds))
        let day = bounded >= 0 ? bounded / 86_400 : (bounded - 86_399) / 86_400
        let rest = bounded - day * 86_400
        let date = date(day)
        let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0, 2) }.joined(separator: ":")
        return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))T\(clock)Z"
    }

    /// The date of a day counted from 1970-01-01. Years begin in March, so that the leap day is their last one.
    private static func date(_ number: Int) -> (year: Int, month: Int, day: Int) {
        let fromMarch = number + 719_468
        let era = (fromMarch >= 0 ? fromMarch : fromMarch - 146_096) / 146_097
        let inEra = fromMarch - era * 146_097
        let year = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
        let inYear = inEra - (365 * year + year / 4 - year / 100)
        let month = (5 * inYear + 2) / 153
        let isNextYear = month >= 10
        return (
            era * 400 + year + (isNextYear ? 1 : 0), isNextYear ? month - 9 : month + 3,
            inYear - (153 * month + 2) / 5 + 1
        )
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
