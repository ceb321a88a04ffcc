import Domain
import Tables
import Testing

@testable import Intake

/// Identity-card numbers are recognised and kept nowhere. Those here have a division code that does not exist.
@Suite struct IdentityNumberTests {
    /// A number with the right check character.
    private static func made(_ front: String) -> String {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(weights, front.utf8).reduce(0) { $0 + $1.0 * Int($1.1 - 48) }
        return front + String(Array("10X98765432")[sum % 11])
    }

    @Test func `A number with a day of birth and the right check character is one`() {
        var letters = 0
        for serial in 100..<200 {
            let number = Self.made("99999919900101\(serial)")
            #expect(IdentityNumber.isOne(number) && IdentityNumber.isOne(number.lowercased()))
            #expect(IdentityNumber.isOne("'" + number) && IdentityNumber.isOne(" \(number)\u{3000}"))
            letters += number.hasSuffix("X") ? 1 : 0
            for digit in "0123456789X" where digit != number.last {
                #expect(!IdentityNumber.isOne(number.dropLast() + String(digit)))
            }
        }
        #expect(letters > 0)
    }

    @Test func `Numbers without a day of birth are none`() {
        for front in ["99999919901301123", "99999919900132123", "99999917990101123", "99999922000101123"] {
            #expect(!IdentityNumber.isOne(Self.made(front)))
        }
        for text in ["", "430223", String(Self.made("99999919900101123").dropLast()), "1234567890123456789"] {
            #expect(!IdentityNumber.isOne(text))
        }
    }

    @Test func `One within a text is masked, one within a longer number is none`() {
        let number = Self.made("99999919900101123")
        #expect(IdentityNumber.masking("张三\(number)，李四 \(number)") == "张三（身份证号），李四 （身份证号）")
        #expect(IdentityNumber.masking(number) == "（身份证号）")
        for text in ["", "张三", "1" + number, number + "0", String(repeating: "1", count: 40)] {
            #expect(IdentityNumber.masking(text) == text)
        }
    }

    /// Everything that a problem shows.
    private func shown(_ read: ReadFile) -> String {
        read.file.problems.problems.map { "\($0)" }.joined(separator: "\n")
    }

    @Test(arguments: ["身份证号", "法人证件号码", "备注", "联系人", "序号", "填报人"])
    func `A column of them is left unread with a warning, whatever its header`(header: String) throws {
        let number = Self.made("99999919900101123")
        let read = try ReadFile("报告期,县市区,和谐企业,\(header)\n2021-Q2,攸县,3,\(number)\n")
        #expect(read.problems == ["?private-numbers D1 \(header)"])
        #expect(read.file.hasPrivateNumbers && read.file.sheets.first?.privateColumns == [3])
        #expect(read.figures.count == 1)
        #expect(!shown(read).contains(number))
    }

    @Test func `One among the remarks is masked in what is kept`() throws {
        let number = Self.made("99999919900101123")
        let read = try ReadFile("报告期,县市区,和谐企业,填报人,备注\n2021-Q2,攸县,3,\(number),见\(number)号\n")
        var slots = FilingSlots(count: 4)
        let period = try #require(read.file.batch.periods.first)
        read.file.batch.fill(&slots, region: try RegionTree.sample.place(430223), period: period)
        #expect(slots.filer == "（身份证号）" && slots.note == "见（身份证号）号")
        #expect(read.file.hasPrivateNumbers)
    }

    @Test func `One in a column of figures, names or periods is refused without being shown`() throws {
        let number = Self.made("99999919900101123")
        for row in [
            "2021-Q2,攸县,\(number)", "2021-Q2,\(number),3", "\(number),攸县,3", "2021-Q2,攸县,3,\(number)",
            "2021-Q2,张三\(number),3",
        ] {
            let read = try ReadFile("报告期,县市区,和谐企业\n\(row)\n")
            #expect(read.file.problems.errors > 0 && read.file.hasPrivateNumbers)
            #expect(!shown(read).contains(number))
        }
    }

    @Test func `One in a header, above or below the table is not shown, and the file is not kept as it came`() throws {
        let number = Self.made("99999919900101123")
        let table = "报告期,县市区,和谐企业\n2021-Q2,攸县,3\n"
        let header = try ReadFile("报告期,县市区,和谐企业,\(number)\n2021-Q2,攸县,3,1\n")
        #expect(!shown(header).contains(number) && header.file.hasPrivateNumbers)
        for text in ["填报人：\(number)\n" + table, table + "填报人：\(number)\n"] {
            let form = try ReadFile(text)
            #expect(form.file.sheets.first?.head.filer == "（身份证号）" && form.file.hasPrivateNumbers)
        }
        let note = try ReadFile(table + "注：由张三（\(number)）报送,,\n")
        #expect(note.problems == ["?private-numbers -"] && note.file.hasPrivateNumbers)
        #expect(try !ReadFile(table).file.hasPrivateNumbers)
    }

    @Test func `One where no header is found is not shown`() throws {
        let number = Self.made("99999919900101123")
        #expect(try !shown(ReadFile("姓名,证件\n张三,\(number)\n")).contains(number))
        #expect(try !shown(ReadFile("县市区,和谐企业,\(number),\(number)\n攸县,3,1,1\n")).contains(number))
    }
}
