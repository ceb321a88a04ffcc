import Domain

/// Sentences for cells of record tables: credit codes, days, months, words to choose from.
extension ProblemText {
    var damagedCode: Bilingual {
        switch cause {
        case .exponent:
            text(
                "代码“\(value)”被电子表格改成了科学计数法",
                "The code “\(value)” was turned into scientific notation by a spreadsheet")
        case .lastDigitsLost:
            text(
                "代码“\(value)”的末三位被电子表格改成了000",
                "The last three digits of “\(value)” were replaced by 000 by a spreadsheet")
        case .confusedLetters:
            text(
                "代码“\(value)”把字母和数字弄混了（O与0、I与1、Z与2、S与5）",
                "Letters and digits are confused in the code “\(value)” (O and 0, I and 1, Z and 2, S and 5)")
        default: text("代码“\(value)”被电子表格改坏", "The code “\(value)” was damaged by a spreadsheet")
        }
    }

    var invalidCode: Bilingual {
        switch cause {
        case .codeLength: text("代码“\(value)”不是18位", "The code “\(value)” does not have 18 characters")
        case .codeCharacter:
            text("代码“\(value)”里有统一社会信用代码不用的字符", "“\(value)” has a character that no credit code has")
        case .codeCheck: text("代码“\(value)”的校验位不对", "The check character of “\(value)” does not fit")
        case .codeOrganisation:
            text(
                "代码“\(value)”中的主体标识码（第9至17位）不对",
                "The organisation's code inside “\(value)” (characters 9 to 17) does not fit")
        case .registrationNumber:
            text("“\(value)”是15位的旧注册号，不是统一社会信用代码", "“\(value)” is an old registration number of 15 digits")
        case .organisationCode:
            text("“\(value)”是9位的组织机构代码，不是统一社会信用代码", "“\(value)” is an organisation's code of 9 characters")
        default: text("代码“\(value)”不正确", "“\(value)” is not a valid code")
        }
    }

    var invalidCodeHint: Bilingual {
        switch cause {
        case .registrationNumber, .organisationCode:
            text("请填营业执照上的18位统一社会信用代码", "Give the credit code of 18 characters on the licence")
        default: text("请对照营业执照核对", "Compare it with the licence")
        }
    }

    var damagedCodeHint: Bilingual {
        text(
            "请把该列设为文本格式，再重新填写完整代码", "Format the column as text, and type the whole code again")
    }

    /// Nil for cells of other tables.
    var recordTypeError: Bilingual? {
        switch cause {
        case .notADay: text("“\(value)”不是日期", "“\(value)” is not a day")
        case .serialDay: text("“\(value)”是电子表格的日期序号", "“\(value)” is a spreadsheet's number of a day")
        case .notAMonth: text("“\(value)”不是月份", "“\(value)” is not a month")
        case .notAYear: text("“\(value)”不是年份", "“\(value)” is not a year")
        default: nil
        }
    }

    var recordTypeHint: Bilingual? {
        switch cause {
        case .notADay: text("如 2021-05-17、2021年5月17日", "For example 2021-05-17")
        case .notAMonth: text("如 2021-06、2021年6月", "For example 2021-06")
        case .notAYear: text("如 2021", "For example 2021")
        default: nil
        }
    }

    /// Nil for cells of other tables.
    var recordConstraintError: Bilingual? {
        switch cause {
        case .noSuchDay: text("没有“\(value)”这一天", "There is no day “\(value)”")
        case .futureDay: text("“\(value)”在今天（\(expected)）之后", "“\(value)” is after today (\(expected))")
        case .futureMonth: text("月份“\(value)”还没有到", "The month “\(value)” has not begun")
        case .futureYear: text("年份“\(value)”还没有到", "The year “\(value)” has not begun")
        case .unknownChoice: text("“\(value)”不是可填的词", "“\(value)” is not one of the words to choose from")
        case .tooLong: text("“\(value)”超过\(expected)个字", "“\(value)” has more than \(expected) characters")
        default: nil
        }
    }
}
